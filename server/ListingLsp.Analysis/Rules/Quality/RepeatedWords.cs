using System.Collections.Immutable;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Packs;
using ListingLsp.Analysis.Reference;

namespace ListingLsp.Analysis.Rules.Quality;

/// <summary>A word that a text says several times.</summary>
/// <param name="Text">As it stands there first.</param>
/// <param name="Count">How often.</param>
internal readonly record struct RepeatedWord(string Text, int Count);

/// <summary>
/// The words that a text repeats: whole Latin words of three letters or more, whatever their case, and sequences of two Chinese
/// characters or more. Words that name nothing do not count, nor what has digits in it.
/// </summary>
internal static class RepeatedWords
{
    /// <summary>Letters of the shortest word.</summary>
    private const int Shortest = 3;

    /// <summary>So many characters of a text are looked at: a title has 128 bytes, and stuffing shows at the beginning.</summary>
    private const int MostCharacters = 4096;

    /// <summary>Characters of the longest Chinese sequence that is told as one.</summary>
    private const int LongestSequence = 16;

    /// <summary>The words that stand in a text so often, or more.</summary>
    /// <param name="text">The text.</param>
    /// <param name="times">How often.</param>
    /// <param name="most">No more than these are wanted.</param>
    public static ImmutableArray<RepeatedWord> In(string text, int times, int most)
    {
        // Most values are too short to say anything so often.
        if (text.Length / 2 < times) return [];
        var part = text.Length > MostCharacters ? text[..MostCharacters] : text;
        var (mayLatin, mayChinese) = MayRepeat(part, times);
        if (!mayLatin && !mayChinese) return [];
        return [.. (mayLatin ? Latin(part, times) : []).Concat(mayChinese ? Chinese(part, times) : []).Take(most)];
    }

    /// <summary>
    /// Whether a Latin word or a Chinese sequence can stand there so often: then its first sign does, and so many words or characters
    /// have the same place in a small table. Few texts need a closer look.
    /// </summary>
    private static (bool Latin, bool Chinese) MayRepeat(string text, int times)
    {
        const int Places = 64;
        Span<int> latin = stackalloc int[Places];
        Span<int> chinese = stackalloc int[Places];
        var (mostLatin, mostChinese, isInWord) = (0, 0, false);
        foreach (var sign in text)
        {
            var isInside = isInWord;
            isInWord = Signs.IsWord(sign);
            if (isInWord && !isInside) mostLatin = Math.Max(mostLatin, ++latin[Signs.Fold(sign) % Places]);
            else if (TextWords.IsHan(sign)) mostChinese = Math.Max(mostChinese, ++chinese[sign % Places]);
        }

        return (mostLatin >= times, mostChinese >= times);
    }

    private static IEnumerable<RepeatedWord> Latin(string text, int times) => Words(text)
        .GroupBy(w => w, StringComparer.OrdinalIgnoreCase)
        .Where(g => g.Count() >= times && !CommonWords.Contains(g.Key))
        .Select(g => new RepeatedWord(g.First(), g.Count()));

    /// <summary>Words of letters; a hyphen or an apostrophe inside makes two parts one: <c>anti-slip</c>.</summary>
    private static IEnumerable<string> Words(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!Signs.IsWord(text[at])) continue;
            var start = at;
            while (at < text.Length && (Signs.IsWord(text[at]) || IsInside(text, at))) at++;
            if (Counts(text.AsSpan(start, at - start))) yield return text[start..at];
        }
    }

    /// <summary>Whether a word has letters enough, and no digit.</summary>
    private static bool Counts(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var sign in word)
        {
            if (char.IsDigit(sign)) return false;
            if (char.IsLetter(sign)) letters++;
        }

        return letters >= Shortest;
    }

    private static bool IsInside(string text, int at) => text[at] is '-' or '\'' or '’' && at + 1 < text.Length && Signs.IsWord(text[at + 1]);

    /// <summary>
    /// The longest sequences first; what is part of one that has been taken does not count again, so that neither its parts nor what
    /// reaches over two of them are told.
    /// </summary>
    private static IEnumerable<RepeatedWord> Chinese(string text, int times)
    {
        var taken = new bool[text.Length];
        var found = new List<(int Start, RepeatedWord Word)>();
        foreach (var (length, starts) in Levels(text, times).Reverse())
        {
            foreach (var same in starts.GroupBy(s => text.Substring(s, length), StringComparer.Ordinal))
            {
                var free = Apart(same.Where(s => !taken.AsSpan(s, length).Contains(true)), length).ToList();
                if (free.Count < times || CommonWords.Contains(same.Key)) continue;
                foreach (var start in free) taken.AsSpan(start, length).Fill(true);
                found.Add((free[0], new RepeatedWord(same.Key, free.Count)));
            }
        }

        return found.OrderBy(f => f.Start).Select(f => f.Word);
    }

    /// <summary>For each length the places where a sequence begins that stands there often enough; a longer one can only begin at those of the shorter.</summary>
    private static IEnumerable<(int Length, List<int> Starts)> Levels(string text, int times)
    {
        var starts = Enumerable.Range(0, text.Length).Where(i => TextWords.IsHan(text[i])).ToList();
        for (var length = 2; length <= LongestSequence && starts.Count >= times; length++)
        {
            var size = length;
            starts =
            [
                .. starts.Where(s => s + size <= text.Length && TextWords.IsHan(text[s + size - 1]))
                    .GroupBy(s => text.Substring(s, size), StringComparer.Ordinal)
                    .Where(g => Apart(g, size).Count() >= times)
                    .SelectMany(g => g)
                    .Order(),
            ];
            yield return (length, starts);
        }
    }

    /// <summary>Of places in order those that do not overlap the one before.</summary>
    private static IEnumerable<int> Apart(IEnumerable<int> starts, int length)
    {
        var end = 0;
        foreach (var start in starts)
        {
            if (start < end) continue;
            end = start + length;
            yield return start;
        }
    }
}
