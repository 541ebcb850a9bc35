namespace ListingLsp.Analysis.Packs;

/// <summary>Signs of texts as phrases see them.</summary>
internal static class Signs
{
    private const int Ascii = 128;

    private static readonly bool[] Words = [.. Enumerable.Range(0, Ascii).Select(c => char.IsAsciiLetterOrDigit((char)c))];

    private static readonly char[] Folded = [.. Enumerable.Range(0, Ascii).Select(c => FoldAny((char)c))];

    /// <summary>Letters and digits that make words; Chinese writes no blanks between words.</summary>
    public static bool IsWord(char sign) => sign < Ascii ? Words[sign] : sign < 'Ⰰ' ? sign >= 'À' && char.IsLetter(sign) : sign is >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ';

    /// <summary>A sign as it is compared: small letters, half-width forms, a blank for hyphens and line breaks.</summary>
    public static char Fold(char sign) => sign < Ascii ? Folded[sign] : FoldAny(sign);

    private static char FoldAny(char sign)
    {
        if (sign is >= '！' and <= '～') sign = (char)(sign - 0xFEE0);
        return sign switch
        {
            '-' or '‐' or '‑' or '\n' or '\t' or '　' or '\u00A0' => ' ',
            '’' => '\'',
            _ => char.ToLowerInvariant(sign),
        };
    }
}
