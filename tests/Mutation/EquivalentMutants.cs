using ListingLsp.Testing;

namespace ListingLsp.Mutation;

/// <summary>Mutants that do what the source does, with the reason, from <c>equivalent.txt</c>: a line <c>File.cs: original → changed | reason</c> each.</summary>
internal static class EquivalentMutants
{
    /// <summary>Reason by key.</summary>
    public static Dictionary<string, string> Read()
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Repository.PathOf("tests", "Mutation", "equivalent.txt")))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var at = line.LastIndexOf(" | ", StringComparison.Ordinal);
            if (at < 0) throw new FormatException($"No reason: {line}");
            result.Add(line[..at], line[(at + 3)..]);
        }

        return result;
    }
}
