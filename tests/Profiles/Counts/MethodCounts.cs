namespace ListingLsp.Profiles.Counts;

/// <summary>What was counted in a method.</summary>
/// <param name="Name">Its type with arguments, a dot, and its name.</param>
/// <param name="Parameters">How many it takes.</param>
/// <param name="CodeSize">Bytes of its code, which tells it from others of that name.</param>
internal sealed record MethodCounts(string Name, int Parameters, int CodeSize)
{
    /// <summary>How often control went from one place to another, by offset and what stands beside it.</summary>
    public SortedDictionary<(int Offset, int Other), long> Edges { get; } = [];

    /// <summary>A sample of the types that were called upon, by offset.</summary>
    public SortedDictionary<int, List<string>> Receivers { get; } = [];

    /// <summary>Sum of the edges.</summary>
    public long Total => Edges.Values.Sum();

    /// <summary>Where the name may end and the type before it: the last dot comes first, but the name may have dots, too.</summary>
    public IEnumerable<(string Type, string Method)> Splits()
    {
        var depth = 0;
        for (var at = Name.Length - 1; at > 0; at--)
        {
            if (Name[at] == ']') depth++;
            else if (Name[at] == '[') depth--;
            else if (Name[at] == '.' && depth == 0 && Name[at - 1] != '.') yield return (Name[..at], Name[(at + 1)..]);
        }
    }

    /// <summary>Adds what was counted in another run.</summary>
    public void Add(MethodCounts other)
    {
        foreach (var (edge, count) in other.Edges) Edges[edge] = Edges.GetValueOrDefault(edge) + count;
        foreach (var (offset, types) in other.Receivers)
        {
            if (Receivers.TryGetValue(offset, out var known)) known.AddRange(types);
            else Receivers[offset] = types;
        }
    }
}
