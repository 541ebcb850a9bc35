using System.Collections.Immutable;

namespace ListingLsp.Analysis.Packs;

/// <summary>The signs of many phrases as a tree in flat arrays. A node is a number; the nodes behind it have numbers in a row.</summary>
internal sealed class PhraseTree
{
    /// <summary>The node before the first sign.</summary>
    public const int Root = 0;

    /// <summary>No phrase goes on with a sign.</summary>
    public const int None = -1;

    /// <summary>So many signs are compared one by one faster than all at once.</summary>
    private const int Few = 4;

    /// <summary>So many signs are compared all at once faster than half of them are left out.</summary>
    private const int Many = 32;

    /// <summary>The sign that leads to each node.</summary>
    private readonly char[] _signs;

    /// <summary>Where the nodes behind each node begin; they end where those of the next node begin.</summary>
    private readonly int[] _children;

    /// <summary>The phrases that end at each node.</summary>
    private readonly (int First, int End)[] _phrases;

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
    }

    /// <summary>The node behind a sign, or none.</summary>
    public int Next(int node, char sign)
    {
        var (at, end) = (_children[node], _children[node + 1]);
        // They are in order, and behind the root many.
        while (end - at > Many)
        {
            var middle = (at + end) / 2;
            if (_signs[middle] <= sign) at = middle;
            else end = middle;
        }

        if (end - at > Few) return _signs.AsSpan(at, end - at).IndexOf(sign) is >= 0 and var index ? at + index : None;
        for (; at < end; at++)
        {
            if (_signs[at] == sign) return at;
        }

        return None;
    }

    /// <summary>The numbers of the phrases that end at a node.</summary>
    public (int First, int End) PhrasesAt(int node) => _phrases[node];
}
