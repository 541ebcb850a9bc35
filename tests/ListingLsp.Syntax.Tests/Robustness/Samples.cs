using ListingLsp.Syntax.Tree;
using ListingLsp.Testing;

namespace ListingLsp.Syntax.Tests.Robustness;

/// <summary>The files of the sample workspaces.</summary>
internal static class Samples
{
    public static IReadOnlyList<(string Name, string Text, SyntaxFormat Format)> All { get; } =
    [
        .. Directory.EnumerateFiles(Repository.PathOf("tests", "Samples"), "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".yaml" or ".yml" or ".json")
            .Order(StringComparer.Ordinal)
            .Select(f => (Path.GetRelativePath(Repository.PathOf("tests", "Samples"), f), File.ReadAllText(f), Path.GetExtension(f) == ".json" ? SyntaxFormat.Json : SyntaxFormat.Yaml)),
    ];

    public static IEnumerable<(string Name, string Text)> Yaml => All.Where(s => s.Format == SyntaxFormat.Yaml).Select(s => (s.Name, s.Text));
}
