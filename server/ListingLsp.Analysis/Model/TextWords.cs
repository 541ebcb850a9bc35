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
        var (hasWords, isEnd) = (false, false);
        foreach (var raw in text)
        {
            var sign = Fold(raw);
            var isHan = IsHan(sign);
            if (!isHan && !char.IsLetterOrDigit(sign) && !char.IsSurrogate(sign))
            {
                isEnd = hasWords;
                continue;
            }

            if (isEnd || (isHan && hasWords)) hash.Add(' ');
            hash.Add(sign);
            (hasWords, isEnd) = (true, isHan);
        }

        return hasWords;
    }

    /// <summary>Adds a text in lower case and half width, with single blanks and none at its ends; its signs stay. Says whether it has any.</summary>
    public static bool AddPlain(string text, ref TextHash hash)
    {
        var (hasSigns, isBlank) = (false, false);
        foreach (var raw in text)
        {
            var sign = Fold(raw);
            if (char.IsWhiteSpace(sign))
            {
                isBlank = hasSigns;
                continue;
            }

            if (isBlank) hash.Add(' ');
            hash.Add(sign);
            (hasSigns, isBlank) = (true, false);
        }

        return hasSigns;
    }

    /// <summary>A Chinese character.</summary>
    public static bool IsHan(char sign) => sign is (>= '㐀' and <= '鿿') or (>= '\uF900' and <= '\uFAFF');

    private static char Fold(char sign) => char.ToLowerInvariant(FullWidth.AsciiOf(sign) is not '\0' and var ascii ? ascii : sign);
}
