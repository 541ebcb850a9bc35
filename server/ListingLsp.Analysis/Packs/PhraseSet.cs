using System.Buffers;

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
    /// <summary>Longer texts are not folded on the stack.</summary>
    private const int MostOnStack = 512;

    private readonly Phrase<T>[] _phrases;
    private readonly PhraseTree _tree;
    private readonly int[] _familyOf;
    private readonly int _families;

    /// <summary>A set from its phrases; the same phrase may stand for several things.</summary>
    public PhraseSet(IEnumerable<Phrase<T>> phrases)
    {
        _phrases = [.. phrases.Where(p => p.Text.Length > 1).OrderBy(p => Signs.Fold(p.Text), StringComparer.Ordinal)];
        _tree = new PhraseTree([.. _phrases.Select(p => Signs.Fold(p.Text))]);
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
    public void Find(string text, List<PhraseMatch<T>> found)
    {
        if (text.Length <= MostOnStack)
        {
            Span<char> folded = stackalloc char[text.Length];
            Signs.Fold(text, folded);
            FindIn(folded, found);
            return;
        }

        var rented = ArrayPool<char>.Shared.Rent(text.Length);
        Signs.Fold(text, rented);
        FindIn(rented.AsSpan(0, text.Length), found);
        ArrayPool<char>.Shared.Return(rented);
    }

    private void FindIn(ReadOnlySpan<char> folded, List<PhraseMatch<T>> found)
    {
        int[]? ends = null;
        List<(int Phrase, int End)>? here = null;
        for (var i = NextBeginning(folded, 0); i < folded.Length; i = NextBeginning(folded, i + 1))
        {
            here ??= [];
            AddHere(folded, i, here);
            if (here.Count > 0) AddMatches(i, here, ends ??= new int[_families], found);
            here.Clear();
        }
    }

    /// <summary>All matches in a text, in the order of their beginnings.</summary>
    public List<PhraseMatch<T>> Find(string text)
    {
        var found = new List<PhraseMatch<T>>();
        Find(text, found);
        return found;
    }

    /// <summary>The first place from one on where a phrase may begin, or the length of the text. Kept small, as it sees every sign.</summary>
    private int NextBeginning(ReadOnlySpan<char> folded, int start)
    {
        var i = start;
        if (start > 0 && Signs.IsWord(folded[start - 1])) i = Signs.EndOfWord(folded, i);
        while (i < folded.Length)
        {
            if (folded[i] == ' ' && !_tree.BeginsWithBlank) i++;
            else if (_tree.MayBegin(folded[i..])) return i;
            else i = Signs.IsWord(folded[i]) ? Signs.EndOfWord(folded, i + 1) : i + 1;
        }

        return folded.Length;
    }

    /// <summary>Walks the phrases that begin at a place, shorter ones first.</summary>
    private void AddHere(ReadOnlySpan<char> text, int start, List<(int Phrase, int End)> here)
    {
        var node = PhraseTree.Root;
        for (var i = start; i < text.Length && (node = _tree.Next(node, text[i])) != PhraseTree.None; i++)
        {
            var (first, end) = _tree.PhrasesAt(node);
            if (first == end || EndOfWord(text, i) is not { } endOfMatch) continue;
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
        if (!Signs.IsWord(text[last])) return last + 1;
        var end = last + 1;
        if (end >= text.Length || !Signs.IsWord(text[end])) return end;
        if (text[last] is 's' or 'x' or 'z' or 'h' && text[end] == 'e') end++;
        if (end >= text.Length || text[end] != 's') return null;
        return end + 1 >= text.Length || !Signs.IsWord(text[end + 1]) ? end + 1 : null;
    }
}
