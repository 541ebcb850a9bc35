namespace ListingLsp.Fuzzing;

/// <summary>What one input made the program do, as numbers: kinds of errors, rules that spoke, nodes inside nodes. A cheap stand-in for coverage.</summary>
internal sealed class Features
{
    private readonly HashSet<int> _seen = [];

    /// <summary>The numbers.</summary>
    public IReadOnlyCollection<int> All => _seen;

    /// <summary>Begins with another input.</summary>
    public void Clear() => _seen.Clear();

    /// <summary>It did this.</summary>
    public void Add(string what) => _seen.Add(Hash(what));

    /// <summary>It did this, so many times: once, twice, a few times, often.</summary>
    public void Add(string what, int times) => _seen.Add((Hash(what) * 31) + int.Log2(Math.Max(times, 1)));

    /// <summary>It did this next to that.</summary>
    public void Add(string what, string next) => _seen.Add((Hash(what) * 16777619) ^ Hash(next));

    /// <summary>The same in every process, unlike the hash of a string.</summary>
    private static int Hash(string text)
    {
        var hash = unchecked((int)2166136261);
        foreach (var c in text) hash = unchecked((hash ^ c) * 16777619);
        return hash;
    }
}
