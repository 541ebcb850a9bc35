namespace ListingLsp.Benchmarks.Corpus;

/// <summary>
/// A small seeded generator (SplitMix64), so that a seed means the same bytes with every version of the runtime. Integers
/// only: no result depends on how a processor rounds.
/// </summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Dice of their own for one thing, so that a change in one place leaves the rest of the corpus as it was.</summary>
    public static Dice For(int seed, int index, string what)
    {
        var hash = ((ulong)(uint)seed << 32) ^ (uint)index;
        foreach (var c in what) hash = (hash ^ c) * 0x100000001B3;
        var dice = new Dice(hash);
        dice.Next();
        return dice;
    }

    /// <summary>Zero to <paramref name="count"/> - 1.</summary>
    public int Below(int count) => (int)(Next() % (ulong)count);

    /// <summary>A number of the range, both ends included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>A decimal of the range in steps of a hundredth.</summary>
    public decimal Between(decimal low, decimal high) => Between((int)(low * 100), (int)(high * 100)) / 100m;

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Percent(int chance) => Below(100) < chance;

    /// <summary>One of several.</summary>
    public T Pick<T>(IReadOnlyList<T> of) => of[Below(of.Count)];

    /// <summary>Several different ones, in random order; all where there are fewer.</summary>
    public List<T> Pick<T>(IReadOnlyList<T> of, int count)
    {
        var left = of.ToList();
        var chosen = new List<T>();
        while (left.Count > 0 && chosen.Count < count)
        {
            var at = Below(left.Count);
            chosen.Add(left[at]);
            left.RemoveAt(at);
        }

        return chosen;
    }

    /// <summary>Several different ones in the order in which they are given.</summary>
    public List<T> PickInOrder<T>(IReadOnlyList<T> of, int count) => [.. Pick([.. Enumerable.Range(0, of.Count)], count).Order().Select(i => of[i])];

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
