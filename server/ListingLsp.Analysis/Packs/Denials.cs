using System.Collections.Immutable;
using System.Globalization;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Packs;

/// <summary>Whether words beside a phrase take its sense away: "DDT-free", "instead of plastic straws", "毒死蜱检测试纸"; from <c>denials.yaml</c>.</summary>
internal static class Denials
{
    private static readonly Lazy<ImmutableArray<Side>> Before = new(() => Read("before"));

    private static readonly Lazy<ImmutableArray<Side>> After = new(() => Read("after"));

    /// <summary>Whether a phrase in a text is denied.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the phrase begins.</param>
    /// <param name="end">Where it ends.</param>
    public static bool Deny(string text, int start, int end) =>
        Before.Value.Any(s => s.IsIn(text, BeginOf(text, start, s), start)) || After.Value.Any(s => s.IsIn(text, end, EndOf(text, end, s)));

    private static ImmutableArray<Side> Read(string side) =>
    [
        .. DataFile.Read("packs/denials.yaml", "denials").Where(row => row.Required("side") == side)
            .Select(row => new Side(row.Required("language") == "zh", int.Parse(row.Required("within"), CultureInfo.InvariantCulture), row.Texts("words"), row.Texts("not"))),
    ];

    /// <summary>Where so many words or characters before a place begin, but not beyond the sentence.</summary>
    private static int BeginOf(string text, int start, Side side)
    {
        var (at, left) = (start, side.Within);
        while (at > 0 && !IsEndOfSentence(text, at - 1))
        {
            at--;
            if ((side.IsChinese || IsBeginOfWord(text, at)) && --left == 0) break;
        }

        return at;
    }

    private static int EndOf(string text, int end, Side side)
    {
        var (at, left) = (end, side.Within);
        while (at < text.Length && !IsEndOfSentence(text, at))
        {
            if (side.IsChinese ? left-- == 0 : IsBeginOfWord(text, at) && at > end && left-- == 0) break;
            at++;
        }

        return at;
    }

    private static bool IsBeginOfWord(string text, int at) =>
        at < text.Length && Signs.IsWord(text[at]) && (at == 0 || !Signs.IsWord(text[at - 1]));

    /// <summary>Whether a sentence, a paragraph or an item of a list ends at a sign.</summary>
    internal static bool IsEndOfSentence(string text, int at) =>
        text[at] is '。' or '；' or '！' or '？' or ';' or '!' or '?'
        || (text[at] == '\n' && (at + 1 == text.Length || text[at + 1] is '\n' or '-' or '*' or '#'))
        || (text[at] == '.' && (at + 1 == text.Length || text[at + 1] is ' ' or '\n'));

    private sealed record Side(bool IsChinese, int Within, ImmutableArray<string> Words, ImmutableArray<string> NotWords)
    {
        /// <summary>Whether one of the words stands in a part of a text, English ones as whole words.</summary>
        public bool IsIn(string text, int start, int end) => Words.Any(w =>
        {
            for (var at = start; (at = text.IndexOf(w, at, end - at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
            {
                if (IsWhole(text, at, w) && !NotWords.Any(n => Covers(text, n, at, w))) return true;
                if (at + 1 >= end) return false;
            }

            return false;
        });

        private bool IsWhole(string text, int at, string word) =>
            IsChinese || (IsBeginOfWord(text, at) && (at + word.Length == text.Length || !Signs.IsWord(text[at + word.Length])));

        /// <summary>Whether a word is but a part of a longer one of the text.</summary>
        private static bool Covers(string text, string longer, int at, string word)
        {
            for (var inside = longer.IndexOf(word, StringComparison.Ordinal); inside >= 0; inside = longer.IndexOf(word, inside + 1, StringComparison.Ordinal))
            {
                if (at >= inside && string.Compare(text, at - inside, longer, 0, longer.Length, StringComparison.OrdinalIgnoreCase) == 0) return true;
            }

            return false;
        }
    }
}
