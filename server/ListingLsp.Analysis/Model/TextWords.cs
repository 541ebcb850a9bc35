using System.Runtime.CompilerServices;
using System.Text;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Analysis.Model;

/// <summary>The words of a text, whatever its letter case, blanks, punctuation and full-width forms.</summary>
internal static class TextWords
{
    /// <summary>Each run of letters and digits in lower case; of Chinese, which writes no blanks, each character.</summary>
    public static List<string> Of(string text)
    {
        var (words, word) = (new List<string>(), new StringBuilder());
        foreach (var raw in text)
        {
            var sign = Fold(raw);
            if (IsHan(sign)) End();
            if (char.IsLetterOrDigit(sign) || char.IsSurrogate(sign)) word.Append(sign);
            else End();
            if (IsHan(sign)) End();
        }

        End();
        return words;

        void End()
        {
            if (word.Length > 0) words.Add(word.ToString());
            word.Clear();
        }
    }

    /// <summary>Adds the words of a text; says whether it has any.</summary>
    public static bool AddWords(string text, ref TextHash hash)
    {
        // A copy stays in registers.
        var (copy, hasWords, isEnd) = (hash, false, false);
        foreach (var raw in text)
        {
            var sign = Fold(raw);
            var isHan = IsHan(sign);
            if (!isHan && !char.IsLetterOrDigit(sign) && !char.IsSurrogate(sign))
            {
                isEnd = hasWords;
                continue;
            }

            if (isEnd || (isHan && hasWords)) copy.Add(' ');
            copy.Add(sign);
            (hasWords, isEnd) = (true, isHan);
        }

        hash = copy;
        return hasWords;
    }

    /// <summary>Adds a text in lower case and half width, with single blanks and none at its ends; its signs stay. Says whether it has any.</summary>
    public static bool AddPlain(string text, ref TextHash hash)
    {
        var (copy, hasSigns, isBlank) = (hash, false, false);
        foreach (var raw in text)
        {
            var sign = Fold(raw);
            if (char.IsWhiteSpace(sign))
            {
                isBlank = hasSigns;
                continue;
            }

            if (isBlank) copy.Add(' ');
            copy.Add(sign);
            (hasSigns, isBlank) = (true, false);
        }

        hash = copy;
        return hasSigns;
    }

    /// <summary>A Chinese character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsHan(char sign) => sign >= '㐀' && sign is (>= '㐀' and <= '鿿') or (>= '\uF900' and <= '\uFAFF');

    /// <summary>Nearly every sign is a plain one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static char Fold(char sign) => !char.IsAscii(sign) ? FoldOther(sign) : char.IsAsciiLetterUpper(sign) ? (char)(sign | 0x20) : sign;

    private static char FoldOther(char sign) => char.ToLowerInvariant(FullWidth.AsciiOf(sign) is not '\0' and var ascii ? ascii : sign);
}
