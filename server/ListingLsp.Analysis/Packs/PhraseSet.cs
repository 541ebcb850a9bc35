using System.Collections.Immutable;

namespace ListingLsp.Analysis.Packs;

/// <summary>A phrase found in a text.</summary>
/// <typeparam name="T">What phrases stand for.</typeparam>
/// <param name="Start">Index of its first character.</param>
/// <param name="Length">Characters, a plural ending included.</param>
/// <param name="Meanings">All that this phrase stands for.</param>
internal readonly record struct PhraseMatch<T>(int Start, int Length, ImmutableArray<T> Meanings);

/// <summary>
/// Many phrases, looked for in one pass over a text, whatever their number. Letter case, full-width forms and hyphens do not matter;
/// phrases of Latin letters and digits match whole words, with or without a plural <c>s</c>. Of phrases that begin at one place
/// the longest counts, and what is inside a match is not looked at again: <c>氧乐果</c> is not also <c>乐果</c>.
/// </summary>
/// <typeparam name="T">What phrases stand for.</typeparam>
internal sealed class PhraseSet<T>
{
    private readonly Dictionary<(int Node, char Sign), int> _next = [];
    private readonly List<List<T>?> _ends = [null];

    /// <summary>Signs that a phrase can begin with: the one test that nearly every character of a text fails.</summary>
    private readonly bool[] _first = new bool[char.MaxValue + 1];

    /// <summary>A set from its phrases; the same phrase may stand for several things.</summary>
    public PhraseSet(IEnumerable<(string Phrase, T Meaning)> phrases)
    {
        foreach (var (phrase, meaning) in phrases) Add(phrase, meaning);
    }

    /// <summary>All matches in a text, in its order.</summary>
    public List<PhraseMatch<T>> Find(string text)
    {
        var found = new List<PhraseMatch<T>>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!_first[text[i]] || (i > 0 && IsWordSign(text[i]) && IsWordSign(text[i - 1]))) continue;
            if (LongestAt(text, i) is not { } match) continue;
            found.Add(match);
            i += match.Length - 1;
        }

        return found;
    }

    private void Add(string phrase, T meaning)
    {
        var node = 0;
        foreach (var raw in phrase)
        {
            var sign = Fold(raw);
            if (node == 0)
            {
                _first[sign] = true;
                _first[char.ToUpperInvariant(sign)] = true;
                if (sign is > ' ' and <= '~') _first[sign + 0xFEE0] = _first[char.ToUpperInvariant(sign) + 0xFEE0] = true;
            }

            if (!_next.TryGetValue((node, sign), out var next))
            {
                next = _ends.Count;
                _ends.Add(null);
                _next.Add((node, sign), next);
            }

            node = next;
        }

        (_ends[node] ??= []).Add(meaning);
    }

    private PhraseMatch<T>? LongestAt(string text, int start)
    {
        PhraseMatch<T>? longest = null;
        var node = 0;
        for (var i = start; i < text.Length && _next.TryGetValue((node, Fold(text[i])), out node); i++)
        {
            if (_ends[node] is { } meanings && EndOfWord(text, i) is { } end) longest = new PhraseMatch<T>(start, end - start, [.. meanings]);
        }

        return longest;
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
    private static bool IsWordSign(char sign) => char.IsAsciiLetterOrDigit(sign) || (sign >= 'À' && sign < 'Ⰰ' && char.IsLetter(sign));

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
