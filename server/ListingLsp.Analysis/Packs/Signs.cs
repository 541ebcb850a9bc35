using System.Runtime.CompilerServices;

namespace ListingLsp.Analysis.Packs;

/// <summary>Signs of texts as phrases see them.</summary>
internal static class Signs
{
    /// <summary>The signs below are plain ones.</summary>
    public const int Ascii = 128;

    /// <summary>A bit for each sign: what sees every sign of every text asks this.</summary>
    private const ulong DigitsBelow64 = 0x03FF_0000_0000_0000;
    private const ulong LettersFrom64 = 0x07FF_FFFE_07FF_FFFE;

    private static readonly char[] Folded = FoldAscii();

    /// <summary>Letters and digits that make words; Chinese writes no blanks between words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWord(char sign) => sign < Ascii ? (((sign < 64 ? DigitsBelow64 : LettersFrom64) >> (sign & 63)) & 1) != 0 : IsOtherWord(sign);

    /// <summary>The same of a sign as it is compared.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsFoldedWord(char sign) => IsWord(sign < Ascii ? sign : FoldAny(sign));

    /// <summary>A sign as it is compared: small letters, half-width forms, a blank for hyphens and line breaks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Fold(char sign) => sign < Ascii ? Folded[sign] : FoldAny(sign);

    /// <summary>A text as it is compared.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (folded, text) =>
    {
        for (var i = 0; i < text.Length; i++) folded[i] = Fold(text[i]);
    });

    private static bool IsOtherWord(char sign) => sign < 'Ⰰ' ? sign >= 'À' && char.IsLetter(sign) : sign is >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ';

    private static char[] FoldAscii()
    {
        var folded = new char[Ascii];
        for (var sign = '\0'; sign < Ascii; sign++) folded[sign] = FoldAny(sign);
        return folded;
    }

    private static char FoldAny(char sign)
    {
        if (sign is >= '一' and <= '鿿') return sign;
        if (sign is >= '！' and <= '～') sign = (char)(sign - 0xFEE0);
        return sign switch
        {
            '-' or '‐' or '‑' or '\n' or '\t' or '　' or '\u00A0' => ' ',
            '’' => '\'',
            _ => char.ToLowerInvariant(sign),
        };
    }
}
