namespace ListingLsp.Sheets.Values;

/// <summary>Numbers with so many digits that no price, size or quantity has them; they would not fit into a decimal either.</summary>
internal static class LongNumber
{
    private const int MostDigits = 20;

    /// <summary>Whether one stands in a text.</summary>
    public static bool IsIn(string text)
    {
        var digits = 0;
        foreach (var sign in text)
        {
            if (char.IsAsciiDigit(sign)) digits++;
            else if (sign is not (',' or '.' or ' ' or '\'')) digits = 0;
            if (digits > MostDigits) return true;
        }

        return false;
    }
}
