using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Packs;

/// <summary>Words around a number in a text, by what they are for; from <c>number-words.yaml</c>. The longer ones come first.</summary>
internal static class NumberWords
{
    private static readonly Lazy<Dictionary<string, ImmutableArray<string>>> Words = new(() => DataFile
        .Read("packs/number-words.yaml", "words")
        .ToDictionary(m => m.Required("use"), m => m.Texts("words").OrderByDescending(w => w.Length).ToImmutableArray(), StringComparer.Ordinal));

    /// <summary>The words for a use.</summary>
    public static ImmutableArray<string> Of(string use) => Words.Value[use];

    /// <summary>Where a word that begins at a place ends, or null where none of them stands there.</summary>
    /// <param name="words">The words, longer ones first.</param>
    /// <param name="text">The text.</param>
    /// <param name="at">The place.</param>
    public static int? EndAt(ImmutableArray<string> words, string text, int at)
    {
        foreach (var word in words)
        {
            var end = at + word.Length;
            if (end > text.Length || DoDiffer(text[at], word[0])) continue;
            if (string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0) continue;
            if (!Signs.IsWord(word[^1]) || end == text.Length || !Signs.IsWord(text[end])) return end;
        }

        return null;
    }

    /// <summary>Where a word that ends at a place begins, or null; a digit may stand before it: <c>50pcs</c>.</summary>
    public static int? BeginOf(ImmutableArray<string> words, string text, int end)
    {
        foreach (var word in words)
        {
            var at = end - word.Length;
            if (at < 0 || DoDiffer(text[at], word[0]) || string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0) continue;
            if (!Signs.IsWord(word[0]) || at == 0 || !Signs.IsWord(text[at - 1]) || char.IsAsciiDigit(text[at - 1])) return at;
        }

        return null;
    }

    /// <summary>Two plain or Chinese signs that are not the same in any letter case: most words are told from a text by the first.</summary>
    private static bool DoDiffer(char one, char other) =>
        ((one ^ other) & ~0x20) != 0 && (char.IsAscii(one) || TextWords.IsHan(one)) && (char.IsAscii(other) || TextWords.IsHan(other));

    /// <summary>Whether one of them stands in a part of a text, as a whole word.</summary>
    public static bool AreIn(ImmutableArray<string> words, string text, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (at > 0 && Signs.IsWord(text[at]) && Signs.IsWord(text[at - 1])) continue;
            if (EndAt(words, text, at) <= end) return true;
        }

        return false;
    }
}
