using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace ListingLsp.Analysis.Packs;

/// <summary>A phrase found in a text.</summary>
/// <typeparam name="T">What phrases stand for.</typeparam>
/// <param name="Start">Index of its first character.</param>
/// <param name="Length">Characters, a plural ending included.</param>
/// <param name="Meaning">What it stands for.</param>
internal readonly record struct PhraseMatch<T>(int Start, int Length, T Meaning);

/// <summary>A phrase to look for.</summary>
/// <typeparam name="T">What phrases stand for.</typeparam>
/// <param name="Text">The phrase, of two characters at least.</param>
/// <param name="Family">Phrases of one family hide each other: of those that begin at one place the longest counts, and what is inside a match does not.</param>
/// <param name="Meaning">What it stands for.</param>
/// <param name="IsDecoy">It stands for nothing, and only hides the phrases inside it: <c>chlorpyrifos-methyl</c> is not chlorpyrifos.</param>
internal sealed record Phrase<T>(string Text, string Family, T Meaning, bool IsDecoy = false);

/// <summary>
/// Many phrases, looked for in one pass over a text, whatever their number. Letter case, full-width forms and hyphens do not matter;
/// phrases of Latin letters and digits match whole words, with or without the <c>s</c> or <c>es</c> of a plural. Within a family the longest counts:
/// <c>氧乐果</c> is not also <c>乐果</c>.
/// </summary>
/// <typeparam name="T">What phrases stand for.</typeparam>
internal sealed class PhraseSet<T>
{
    private readonly Phrase<T>[] _phrases;
    private readonly PhraseTree _tree;
    private readonly PhraseBeginnings _beginnings;
    private readonly int[] _familyOf;
    private readonly int _families;

    /// <summary>A set from its phrases; the same phrase may stand for several things.</summary>
    public PhraseSet(IEnumerable<Phrase<T>> phrases)
    {
        (string Folded, Phrase<T> Phrase)[] sorted = [.. phrases.Where(p => p.Text.Length > 1).Select(p => (Signs.Fold(p.Text), p)).OrderBy(p => p.Item1, StringComparer.Ordinal)];
        _phrases = [.. sorted.Select(p => p.Phrase)];
        ImmutableArray<string> folded = [.. sorted.Select(p => p.Folded)];
        (_tree, _beginnings) = (new PhraseTree(folded), new PhraseBeginnings(folded));
        _familyOf = new int[_phrases.Length];
        var families = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < _phrases.Length; i++)
        {
            if (!families.TryGetValue(_phrases[i].Family, out var family)) families.Add(_phrases[i].Family, family = families.Count);
            _familyOf[i] = family;
        }

        _families = families.Count;
    }

    /// <summary>Adds all matches in a text, in the order of their beginnings.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Find(string text, List<PhraseMatch<T>> found)
    {
        Search search = default;
        for (var at = 0; at < text.Length; at += WordBeginnings.Block)
        {
            for (var places = WordBeginnings.In(text, at, _beginnings.HaveSigns); places != 0; places &= places - 1)
            {
                var start = at + BitOperations.TrailingZeroCount(places);
                if (_beginnings.MayBegin(text.AsSpan(start))) AddFrom(text, start, ref search, found);
            }
        }
    }

    /// <summary>All matches in a text, in the order of their beginnings.</summary>
    public List<PhraseMatch<T>> Find(string text)
    {
        var found = new List<PhraseMatch<T>>();
        Find(text, found);
        return found;
    }

    /// <summary>Adds the matches that begin at a place. Few places get here, so that this is kept out of the way of looking for them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddFrom(string text, int start, ref Search search, List<PhraseMatch<T>> found)
    {
        if (IsInside(text, start)) return;
        AddHere(text, start, ref search.Here);
        if (search.Here is not { Count: > 0 }) return;
        AddMatches(start, search.Here, search.Ends ??= new int[_families], found);
        search.Here.Clear();
    }

    /// <summary>Letters or digits of one word stand at a place and before it.</summary>
    private static bool IsInside(ReadOnlySpan<char> text, int at) => at > 0 && IsWordAt(text, at) && IsWordAt(text, at - 1);

    /// <summary>Walks the phrases that begin at a place, shorter ones first.</summary>
    private void AddHere(ReadOnlySpan<char> text, int start, ref List<(int Phrase, int End)>? here)
    {
        var node = PhraseTree.Root;
        for (var i = start; i < text.Length && (node = _tree.Next(node, Signs.Fold(text[i]))) != PhraseTree.None; i++)
        {
            var (first, end) = _tree.PhrasesAt(node);
            if (first == end || EndOfWord(text, i) is not { } endOfMatch) continue;
            here ??= [];
            for (var phrase = first; phrase < end; phrase++) here.Add((phrase, endOfMatch));
        }
    }

    /// <summary>Of each family the longest are taken, unless an earlier match covers the place.</summary>
    private void AddMatches(int start, List<(int Phrase, int End)> here, int[] ends, List<PhraseMatch<T>> found)
    {
        for (var i = here.Count - 1; i >= 0; i--)
        {
            if (ends[_familyOf[here[i].Phrase]] > start || IsOutdone(here, i)) here.RemoveAt(i);
        }

        foreach (var (phrase, end) in here)
        {
            ends[_familyOf[phrase]] = end;
            if (!_phrases[phrase].IsDecoy) found.Add(new PhraseMatch<T>(start, end - start, _phrases[phrase].Meaning));
        }
    }

    /// <summary>A longer phrase of the same family begins at the same place.</summary>
    private bool IsOutdone(List<(int Phrase, int End)> here, int index)
    {
        for (var other = index + 1; other < here.Count; other++)
        {
            if (here[other].End > here[index].End && _familyOf[here[other].Phrase] == _familyOf[here[index].Phrase]) return true;
        }

        return false;
    }

    /// <summary>Where a match whose last sign is given ends, or null where a longer word goes on behind it.</summary>
    private static int? EndOfWord(ReadOnlySpan<char> text, int last)
    {
        var sign = Signs.Fold(text[last]);
        var end = last + 1;
        if (!Signs.IsWord(sign) || !IsWordAt(text, end)) return end;
        if (sign is 's' or 'x' or 'z' or 'h' && Signs.Fold(text[end]) == 'e') end++;
        if (end >= text.Length || Signs.Fold(text[end]) != 's') return null;
        return IsWordAt(text, end + 1) ? null : end + 1;
    }

    private static bool IsWordAt(ReadOnlySpan<char> text, int at) => at < text.Length && Signs.IsFoldedWord(text[at]);

    /// <summary>What a search remembers of the part of a text that it has seen.</summary>
    private struct Search
    {
        /// <summary>Where the last match of each family ends.</summary>
        public int[]? Ends;

        /// <summary>The phrases that begin at the place that is looked at.</summary>
        public List<(int Phrase, int End)>? Here;
    }
}
