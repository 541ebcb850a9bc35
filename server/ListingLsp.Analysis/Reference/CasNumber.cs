namespace ListingLsp.Analysis.Reference;

/// <summary>CAS registry numbers: two to seven digits, two digits, and a check digit.</summary>
public static class CasNumber
{
    /// <summary>Whether a text has the form of a CAS number, right or wrong.</summary>
    public static bool IsShaped(string text)
    {
        var parts = text.Split('-');
        return parts is [{ Length: >= 2 and <= 7 }, { Length: 2 }, { Length: 1 }] && parts.All(p => p.All(char.IsAsciiDigit));
    }

    /// <summary>
    /// Whether the check digit of a text of that form is right: the sum of the digits before it, the last one times 1, the one
    /// before times 2 and so on, modulo 10.
    /// </summary>
    public static bool IsValid(string text)
    {
        var digits = text.Where(char.IsAsciiDigit).Select(c => c - '0').ToArray();
        var sum = 0;
        for (var i = 0; i < digits.Length - 1; i++) sum += digits[i] * (digits.Length - 1 - i);
        return sum % 10 == digits[^1];
    }
}
