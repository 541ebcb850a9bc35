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

    /// <summary>A text in lower case and half width, with single blanks and none at its ends; its signs stay.</summary>
    public static string Plain(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var raw in text)
        {
            var sign = Fold(raw);
            if (!char.IsWhiteSpace(sign)) result.Append(sign);
            else if (result.Length > 0 && result[^1] != ' ') result.Append(' ');
        }

        return result.ToString().TrimEnd();
    }

    /// <summary>A Chinese character.</summary>
    public static bool IsHan(char sign) => sign is (>= '㐀' and <= '鿿') or (>= '\uF900' and <= '\uFAFF');

    private static char Fold(char sign) => char.ToLowerInvariant(FullWidth.AsciiOf(sign) is not '\0' and var ascii ? ascii : sign);
}
