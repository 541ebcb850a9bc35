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
        .. DataFile.Read("packs/denials.yaml", "denials").Select(row =>
        {
            var data = (MappingSyntax)row.Find(side)!.Value;
            return new Side(row.Required("language") == "zh", int.Parse(data.Required("within"), CultureInfo.InvariantCulture), data.Texts("words"));
        }),
    ];

    /// <summary>So many words or characters before a place, but not beyond the sentence.</summary>
    private static int BeginOf(string text, int start, Side side)
    {
        var (at, left) = (start, side.Within);
        while (at > 0 && !IsEndOfSentence(text, at - 1))
        {
            if (side.IsChinese ? left-- == 0 : IsBeginOfWord(text, at) && at < start && left-- == 0) break;
            at--;
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

    private sealed record Side(bool IsChinese, int Within, ImmutableArray<string> Words)
    {
        /// <summary>Whether one of the words stands in a part of a text, English ones as whole words.</summary>
        public bool IsIn(string text, int start, int end) => Words.Any(w =>
        {
            for (var at = start; (at = text.IndexOf(w, at, end - at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
            {
                if (IsChinese || (IsBeginOfWord(text, at) && (at + w.Length == text.Length || !Signs.IsWord(text[at + w.Length])))) return true;
                if (at + 1 >= end) return false;
            }

            return false;
        });
    }
}
