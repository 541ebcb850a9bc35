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
internal readonly record struct Phrase<T>(string Text, string Family, T Meaning, bool IsDecoy = false);

/// <summary>
/// Many phrases, looked for in one pass over a text, whatever their number. Letter case, full-width forms and hyphens do not matter;
/// phrases of Latin letters and digits match whole words, with or without the <c>s</c> or <c>es</c> of a plural. Within a family the longest counts:
/// <c>氧乐果</c> is not also <c>乐果</c>.
/// </summary>
/// <typeparam name="T">What phrases stand for.</typeparam>
internal sealed class PhraseSet<T>
{
    private readonly List<Node> _nodes = [new()];
    private readonly Dictionary<string, int> _families = new(StringComparer.Ordinal);

    /// <summary>The two signs of phrases that have no more, and the first three of the others: the tests that nearly every place of a text fails.</summary>
    private readonly HashFilter _pairs = new();
    private readonly HashFilter _triples = new();

    /// <summary>A set from its phrases; the same phrase may stand for several things.</summary>
    public PhraseSet(IEnumerable<Phrase<T>> phrases)
    {
        foreach (var phrase in phrases.Where(p => p.Text.Length > 1)) Add(phrase);
    }

    /// <summary>Adds all matches in a text, in the order of their beginnings.</summary>
    public void Find(string text, List<PhraseMatch<T>> found)
    {
        int[]? ends = null;
        var isInWord = false;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            var isInside = isInWord;
            isInWord = Signs.IsWord(text[i]);
            if ((isInside && isInWord) || !MayBegin(text, i)) continue;
            AddFrom(text, i, ref ends, found);
        }
    }

    /// <summary>All matches in a text, in the order of their beginnings.</summary>
    public List<PhraseMatch<T>> Find(string text)
    {
        var found = new List<PhraseMatch<T>>();
        Find(text, found);
        return found;
    }

    private bool MayBegin(string text, int at)
    {
        var pair = HashFilter.Hash(Signs.Fold(text[at]), Signs.Fold(text[at + 1]));
        return _pairs.MayHold(pair) || (at + 2 < text.Length && _triples.MayHold(HashFilter.Hash(pair, Signs.Fold(text[at + 2]))));
    }

    private void AddBeginning(string phrase)
    {
        var pair = HashFilter.Hash(Signs.Fold(phrase[0]), Signs.Fold(phrase[1]));
        if (phrase.Length == 2) _pairs.Add(pair);
        else _triples.Add(HashFilter.Hash(pair, Signs.Fold(phrase[2])));
    }

    private void Add(Phrase<T> phrase)
    {
        var node = 0;
        foreach (var raw in phrase.Text)
        {
            var next = _nodes[node].Next(Signs.Fold(raw));
            if (next == 0)
            {
                next = _nodes.Count;
                _nodes.Add(new Node());
                _nodes[node].Add(Signs.Fold(raw), next);
            }

            node = next;
        }

        if (!_families.TryGetValue(phrase.Family, out var family)) _families.Add(phrase.Family, family = _families.Count);
        (_nodes[node].Phrases ??= []).Add((phrase, family));
        AddBeginning(phrase.Text);
    }

    /// <summary>Walks the phrases that begin at a place. Of each family the longest are taken, unless an earlier match covers the place.</summary>
    private void AddFrom(string text, int start, ref int[]? ends, List<PhraseMatch<T>> found)
    {
        List<(Phrase<T> Phrase, int Family, int End)>? here = null;
        var node = 0;
        for (var i = start; i < text.Length && (node = _nodes[node].Next(Signs.Fold(text[i]))) > 0; i++)
        {
            if (_nodes[node].Phrases is not { } phrases || EndOfWord(text, i) is not { } end) continue;
            here ??= [];
            foreach (var (phrase, family) in phrases)
            {
                here.RemoveAll(h => h.Family == family && h.End < end);
                here.Add((phrase, family, end));
            }
        }

        if (here is null) return;
        var before = ends ??= new int[_families.Count];
        here.RemoveAll(h => before[h.Family] > start);
        foreach (var (phrase, family, end) in here)
        {
            before[family] = end;
            if (!phrase.IsDecoy) found.Add(new PhraseMatch<T>(start, end - start, phrase.Meaning));
        }
    }

    /// <summary>Where a match whose last sign is given ends, or null where a longer word goes on behind it.</summary>
    private static int? EndOfWord(string text, int last)
    {
        if (!Signs.IsWord(text[last])) return last + 1;
        var end = last + 1;
        if (end >= text.Length || !Signs.IsWord(text[end])) return end;
        if (Signs.Fold(text[last]) is 's' or 'x' or 'z' or 'h' && Signs.Fold(text[end]) == 'e') end++;
        if (end >= text.Length || Signs.Fold(text[end]) != 's') return null;
        return end + 1 >= text.Length || !Signs.IsWord(text[end + 1]) ? end + 1 : null;
    }

    /// <summary>A sign on the way of phrases. Most have one next sign, the first one has many.</summary>
    private sealed class Node
    {
        private char[] _signs = [];
        private int[] _next = [];

        /// <summary>Phrases that end here.</summary>
        public List<(Phrase<T> Phrase, int Family)>? Phrases { get; set; }

        /// <summary>The node behind a sign, 0 where there is none.</summary>
        public int Next(char sign)
        {
            var index = _signs.AsSpan().IndexOf(sign);
            return index < 0 ? 0 : _next[index];
        }

        public void Add(char sign, int next)
        {
            _signs = [.. _signs, sign];
            _next = [.. _next, next];
        }
    }
}
