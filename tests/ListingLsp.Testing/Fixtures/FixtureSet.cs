using System.Collections.Immutable;

namespace ListingLsp.Testing.Fixtures;

/// <summary>All fixtures and all rule pages, each with the rules that are on in it.</summary>
public static class FixtureSet
{
    /// <summary>One Markdown file.</summary>
    /// <param name="Name">Its path below its root.</param>
    /// <param name="Fixture">What it says.</param>
    /// <param name="Rules">The rules that are on where it does not say.</param>
    public sealed record Entry(string Name, Fixture Fixture, ImmutableArray<string> Rules);

    /// <summary>Folder of the fixtures.</summary>
    public static string Fixtures => Repository.PathOf("tests", "Fixtures");

    /// <summary>Folder of the rule pages.</summary>
    public static string Pages => Repository.PathOf("server", "ListingLsp.Analysis", "Rules");

    /// <summary>All of them.</summary>
    public static IEnumerable<Entry> All => new[] { Fixtures, Pages }.SelectMany(root => NamesIn(root).Select(name => Load(root, name)));

    /// <summary>The Markdown files in the folders below a root, in order.</summary>
    public static IEnumerable<string> NamesIn(string root) => Directory.EnumerateFiles(root, "*.md", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'))
        .Where(f => f.Contains('/'))
        .Order(StringComparer.Ordinal);

    /// <summary>One of them. The rules of its folder are on; the fields themselves are always checked.</summary>
    public static Entry Load(string root, string name) => new(name, Fixture.Load(Path.Combine(root, name)), ["LST0", FamilyOf(name.Split('/')[^2])]);

    private static string FamilyOf(string folder) => folder switch
    {
        "Document" => "LST0",
        "Pricing" => "LST1",
        "Carton" => "LST2",
        "Shipping" => "LST3",
        "Destination" => "LST4",
        "Quality" => "LST5",
        "Store" => "LST6",
        "Campaign" => "LST7",
        "Tool" => "LST9",
        var other => throw new InvalidOperationException($"no rules for the folder {other}"),
    };
}
