using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace ListingLsp.Analysis.Packs;

/// <summary>The signs of many phrases as a tree in flat arrays. A node is a number; the nodes behind it have numbers in a row.</summary>
internal sealed class PhraseTree
{
    /// <summary>The node before the first sign.</summary>
    public const int Root = 0;

    /// <summary>No phrase goes on with a sign.</summary>
    public const int None = -1;

    /// <summary>Signs of a beginning.</summary>
    private const int MostBeginning = 4;

    /// <summary>The sign that leads to each node.</summary>
    private readonly char[] _signs;

    /// <summary>Where the nodes behind each node begin; they end where those of the next node begin.</summary>
    private readonly int[] _children;

    /// <summary>The phrases that end at each node.</summary>
    private readonly (int First, int End)[] _phrases;

    /// <summary>Of the signs below 128, as texts have them, those that a phrase begins with.</summary>
    private readonly bool[] _first = new bool[Signs.Ascii];

    /// <summary>Phrases of two or three signs, and the first four signs of the others: the test that nearly every place of a text fails.</summary>
    private readonly HashFilter _beginnings = new();

    /// <summary>Of phrases of two signs at least, in ordinal order; their numbers are their places there.</summary>
    public PhraseTree(ImmutableArray<string> sorted)
    {
        var (signs, children, phrases) = (new List<char> { '\0' }, new List<int>(), new List<(int First, int End)>());
        var level = new List<(int First, int End)> { (0, sorted.Length) };
        for (var depth = 0; level.Count > 0; depth++)
        {
            var next = new List<(int First, int End)>();
            foreach (var (first, end) in level)
            {
                // Phrases that end here come before those that go on.
                var at = first;
                while (at < end && sorted[at].Length == depth) at++;
                phrases.Add((first, at));
                children.Add(signs.Count);
                while (at < end)
                {
                    var begin = at;
                    while (at < end && sorted[at][depth] == sorted[begin][depth]) at++;
                    signs.Add(sorted[begin][depth]);
                    next.Add((begin, at));
                }
            }

            level = next;
        }

        children.Add(signs.Count);
        (_signs, _children, _phrases) = ([.. signs], [.. children], [.. phrases]);
        foreach (var phrase in sorted) AddBeginning(phrase);
        BeginsWithBlank = Next(Root, ' ') != None;
        for (var sign = '\0'; sign < Signs.Ascii; sign++) _first[sign] = Next(Root, Signs.Fold(sign)) != None;
    }

    /// <summary>Whether any phrase begins with a blank, or what is compared as one.</summary>
    public bool BeginsWithBlank { get; }

    /// <summary>Whether a phrase may begin where a text does, in whatever way it is written; where not, certainly none does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBegin(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || (text[0] < _first.Length && !_first[text[0]])) return false;
        var hash = HashFilter.Hash(Signs.Fold(text[0]), Signs.Fold(text[1]));
        if (text.Length > 2 && !_beginnings.MayHold(hash))
        {
            hash = HashFilter.Hash(hash, Signs.Fold(text[2]));
            if (text.Length > 3 && !_beginnings.MayHold(hash)) hash = HashFilter.Hash(hash, Signs.Fold(text[3]));
        }

        return _beginnings.MayHold(hash);
    }

    /// <summary>The node behind a sign, or none.</summary>
    public int Next(int node, char sign)
    {
        var (first, end) = (_children[node], _children[node + 1]);
        var index = _signs.AsSpan(first, end - first).IndexOf(sign);
        return index < 0 ? None : first + index;
    }

    /// <summary>The numbers of the phrases that end at a node.</summary>
    public (int First, int End) PhrasesAt(int node) => _phrases[node];

    private void AddBeginning(string phrase)
    {
        var hash = (int)phrase[0];
        for (var i = 1; i < Math.Min(phrase.Length, MostBeginning); i++) hash = HashFilter.Hash(hash, phrase[i]);
        _beginnings.Add(hash);
    }
}
