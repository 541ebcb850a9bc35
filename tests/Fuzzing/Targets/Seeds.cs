using System.Text;
using ListingLsp.Fuzzing.Mutating;
using ListingLsp.Syntax.Tree;
using ListingLsp.Testing.Fixtures;

namespace ListingLsp.Fuzzing.Targets;

/// <summary>What targets begin with: the small workspaces of the fixtures, of the rule pages and of the samples.</summary>
internal static class Seeds
{
    private const int MostBytes = 2000;

    private static readonly Lazy<IReadOnlyList<FixtureWorkspace>> All = new(() => [.. Workspaces.All.Select(w => w.Workspace)]);

    /// <summary>Files of a language.</summary>
    public static IEnumerable<byte[]> Files(SyntaxFormat format) => All.Value
        .SelectMany(w => w.Files)
        .Where(f => Analysis.FileAnalyzer.FormatOf(f.Key) == format && f.Value.Length <= MostBytes)
        .Select(f => f.Value.Bytes.ToArray())
        .DistinctBy(Convert.ToBase64String);

    /// <summary>Whole workspaces that have a file with such an ending.</summary>
    public static IEnumerable<byte[]> Bundles(string ending) => All.Value
        .Where(w => w.Files.Keys.Any(k => k.EndsWith(ending, StringComparison.Ordinal)))
        .Select(w => Bundle.Of(w.Files).Write())
        .Where(b => b.Length <= MostBytes);

    /// <summary>A text as an input.</summary>
    public static byte[] Of(string text) => Encoding.UTF8.GetBytes(text);
}
