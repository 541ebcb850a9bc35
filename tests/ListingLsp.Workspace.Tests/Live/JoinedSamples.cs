using System.Collections.Immutable;
using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ListingLsp.Testing;
using ListingLsp.Testing.Fixtures;

namespace ListingLsp.Workspace.Tests.Live;

/// <summary>Samples of which one file holds all listings, in each of the ways that files may hold several.</summary>
internal static class JoinedSamples
{
    /// <summary>The file with the listings of a workspace.</summary>
    public static string PathIn(FixtureWorkspace workspace) => workspace.Files.Keys.Single(p => p.StartsWith("all.listing", StringComparison.Ordinal));

    /// <summary>All of them, each with a name for messages.</summary>
    public static IEnumerable<(string Name, FixtureWorkspace Workspace)> All =>
        from name in new[] { "faulty", "store-faulty", "clean" }
        let sample = FixtureWorkspace.Of(Repository.PathOf("tests", "Samples", name))
        from form in new[] { "documents", "list", "array", "lines" }
        select ($"{name} as {form}", Join(sample, form));

    private static FixtureWorkspace Join(FixtureWorkspace sample, string form)
    {
        var listings = sample.Files.Where(f => f.Key.EndsWith(".listing.yaml", StringComparison.Ordinal)).Select(f => (f.Key, Tree: SyntaxTree.Parse(f.Value, SyntaxFormat.Yaml))).Where(f => f.Tree.Errors.IsEmpty && !f.Tree.HasAliases).ToList();
        var text = form switch
        {
            "documents" => string.Join("---\n", listings.Select(l => l.Tree.Text.ToString())),
            "list" => string.Concat(listings.Select(l => Item(l.Tree.Text.ToString()))),
            "array" => $"[\n{string.Join(",\n", listings.Select(l => FormatConversion.Of(l.Tree).Text.TrimEnd()))}\n]\n",
            _ => $"[{string.Join(", ", listings.Select(l => string.Join(' ', FormatConversion.Of(l.Tree).Text.Split('\n').Select(t => t.Trim()))))}]",
        };
        return sample with { Files = sample.Files.RemoveRange(listings.Select(l => l.Key)).SetItem(form is "array" or "lines" ? "all.listing.json" : "all.listing.yaml", SourceText.From(text)) };
    }

    private static string Item(string text)
    {
        var lines = text.TrimEnd('\n').Split('\n');
        var first = Array.FindIndex(lines, l => l.Length > 0 && l[0] != '#');
        return string.Concat(lines.Select((l, i) => (l.Length == 0 ? "" : (i == first ? "- " : i < first ? "" : "  ") + l) + "\n"));
    }
}
