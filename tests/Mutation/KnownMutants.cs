using ListingLsp.Testing;

namespace ListingLsp.Mutation;

/// <summary>Mutants that are known to survive, by key, with the reason: a line <c>key | reason</c> each.</summary>
/// <param name="Path">The file.</param>
/// <param name="Reasons">Reason by key.</param>
internal sealed record KnownMutants(string Path, IReadOnlyDictionary<string, string> Reasons)
{
    /// <summary>Those that do what the source does, so that nothing could notice.</summary>
    public static KnownMutants Equivalent => Read("equivalent.txt");

    /// <summary>Those that no fixture notices, though one could.</summary>
    public static KnownMutants Survivors => Read("survivors.txt");

    /// <summary>Reads lines; those that begin with <c>##</c> or are empty say nothing.</summary>
    public static IReadOnlyDictionary<string, string> Parse(IEnumerable<string> lines)
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (line.Length == 0 || line.StartsWith("##", StringComparison.Ordinal)) continue;
            var at = line.LastIndexOf(" | ", StringComparison.Ordinal);
            if (at < 0) throw new FormatException($"No reason: {line}");
            result[line[..at]] = line[(at + 3)..];
        }

        return result;
    }

    private static KnownMutants Read(string file) => new($"tests/Mutation/{file}", Parse(File.ReadLines(Repository.PathOf("tests", "Mutation", file))));
}
