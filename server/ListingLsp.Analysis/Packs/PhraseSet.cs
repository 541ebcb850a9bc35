namespace ListingLsp.Analysis.Packs;

/// <summary>A phrase found in a text.</summary>
/// <typeparam name="T">What phrases stand for.</typeparam>
/// <param name="Start">Index of its first character.</param>
/// <param name="Length">Characters, a plural ending included.</param>
/// <param name="Meaning">What it stands for.</param>
internal readonly record struct PhraseMatch<T>(int Start, int Length, T Meaning);

/// <summary>A phrase to look for.</summary>
/// <typeparam name="T">What phrases stand for.</typeparam>
/// <param name="Text">The phrase.</param>
/// <param name="Family">Phrases of one family hide each other: of those that begin at one place the longest counts, and what is inside a match does not.</param>
/// <param name="Meaning">What it stands for.</param>
/// <param name="IsDecoy">It stands for nothing, and only hides the phrases inside it: <c>chlorpyrifos-methyl</c> is not chlorpyrifos.</param>
internal readonly record struct Phrase<T>(string Text, string Family, T Meaning, bool IsDecoy = false);

/// <summary>
/// Many phrases, looked for in one pass over a text, whatever their number. Letter case, full-width forms and hyphens do not matter;
/// phrases of Latin letters and digits match whole words, with or without a plural <c>s</c>. Within a family the longest counts:
/// <c>氧乐果</c> is not also <c>乐果</c>.
/// </summary>
/// <typeparam name="T">What phrases stand for.</typeparam>
internal sealed class PhraseSet<T>
{
    private const int Pairs = 1 << 16;

    private readonly Dictionary<(int Node, char Sign), int> _next = [];
    private readonly List<List<(Phrase<T> Phrase, int Family)>?> _ends = [null];
    private readonly Dictionary<string, int> _families = new(StringComparer.Ordinal);

    /// <summary>Signs that a phrase can begin with, and pairs of signs that one can begin with: the tests that nearly every place of a text fails.</summary>
    private readonly bool[] _first = new bool[char.MaxValue + 1];
    private readonly bool[] _pairs = new bool[Pairs];

    /// <summary>A set from its phrases; the same phrase may stand for several things.</summary>
    public PhraseSet(IEnumerable<Phrase<T>> phrases)
    {
        foreach (var phrase in phrases) Add(phrase);
    }

    /// <summary>All matches in a text, in the order of their beginnings.</summary>
    public List<PhraseMatch<T>> Find(string text)
    {
        var found = new List<PhraseMatch<T>>();
        var ends = new int[_families.Count];
        for (var i = 0; i < text.Length; i++)
        {
            if (!_first[text[i]] || !_pairs[Pair(Fold(text[i]), i + 1 < text.Length ? Fold(text[i + 1]) : ' ')]) continue;
            if (i > 0 && IsWordSign(text[i]) && IsWordSign(text[i - 1])) continue;
            AddFrom(text, i, ends, found);
        }

        return found;
    }

    private static int Pair(char first, char second) => ((first * 251) ^ second) & (Pairs - 1);

    private void Add(Phrase<T> phrase)
    {
        var node = 0;
        foreach (var raw in phrase.Text)
        {
            if (!_next.TryGetValue((node, Fold(raw)), out var next))
            {
                next = _ends.Count;
                _ends.Add(null);
                _next.Add((node, Fold(raw)), next);
            }

            node = next;
        }

        if (!_families.TryGetValue(phrase.Family, out var family)) _families.Add(phrase.Family, family = _families.Count);
        (_ends[node] ??= []).Add((phrase, family));
        AddBeginning(Fold(phrase.Text[0]), phrase.Text.Length > 1 ? Fold(phrase.Text[1]) : null);
    }

    private void AddBeginning(char first, char? second)
    {
        _first[first] = _first[char.ToUpperInvariant(first)] = true;
        if (first is > ' ' and <= '~') _first[first + 0xFEE0] = _first[char.ToUpperInvariant(first) + 0xFEE0] = true;
        if (second is { } sign) _pairs[Pair(first, sign)] = true;
        else for (var any = 0; any <= char.MaxValue; any++) _pairs[Pair(first, (char)any)] = true;
    }

    /// <summary>Walks the phrases that begin at a place. Of each family the longest are taken, unless an earlier match covers the place.</summary>
    private void AddFrom(string text, int start, int[] ends, List<PhraseMatch<T>> found)
    {
        List<(Phrase<T> Phrase, int Family, int End)>? here = null;
        var node = 0;
        for (var i = start; i < text.Length && _next.TryGetValue((node, Fold(text[i])), out node); i++)
        {
            if (_ends[node] is not { } phrases || EndOfWord(text, i) is not { } end) continue;
            here ??= [];
            foreach (var (phrase, family) in phrases)
            {
                here.RemoveAll(h => h.Family == family && h.End < end);
                here.Add((phrase, family, end));
            }
        }

        if (here is null) return;
        here.RemoveAll(h => ends[h.Family] > start);
        foreach (var (phrase, family, end) in here)
        {
            ends[family] = end;
            if (!phrase.IsDecoy) found.Add(new PhraseMatch<T>(start, end - start, phrase.Meaning));
        }
    }

    /// <summary>Where a match whose last sign is given ends, or null where a longer word goes on behind it.</summary>
    private static int? EndOfWord(string text, int last)
    {
        if (!IsWordSign(text[last])) return last + 1;
        var end = last + 1;
        if (end >= text.Length || !IsWordSign(text[end])) return end;
        if (text[end] is not ('s' or 'S')) return null;
        return end + 1 >= text.Length || !IsWordSign(text[end + 1]) ? end + 1 : null;
    }

    /// <summary>Letters and digits that make words; Chinese writes no blanks between words.</summary>
    internal static bool IsWordSign(char sign) => char.IsAsciiLetterOrDigit(sign) || (sign >= 'À' && sign < 'Ⰰ' && char.IsLetter(sign));

    private static char Fold(char sign)
    {
        if (sign is >= '！' and <= '～') sign = (char)(sign - 0xFEE0);
        return sign switch
        {
            '-' or '‐' or '‑' or '\n' or '\t' or '　' or '\u00A0' => ' ',
            '’' => '\'',
            _ => char.ToLowerInvariant(sign),
        };
    }
}
