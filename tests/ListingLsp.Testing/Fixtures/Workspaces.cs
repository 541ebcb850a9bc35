namespace ListingLsp.Testing.Fixtures;

/// <summary>Every workspace of the fixtures, the rule pages and the samples: what the invariants are held against.</summary>
public static class Workspaces
{
    /// <summary>All of them, each with a name for messages.</summary>
    public static IEnumerable<(string Name, FixtureWorkspace Workspace)> All => Samples.Concat(Sections);

    /// <summary>The samples alone.</summary>
    public static IEnumerable<(string Name, FixtureWorkspace Workspace)> Samples =>
        new[] { "clean", "faulty" }.Select(name => (name, FixtureWorkspace.Of(Repository.PathOf("tests", "Samples", name))));

    private static IEnumerable<(string Name, FixtureWorkspace Workspace)> Sections =>
        new[] { Repository.PathOf("tests", "Fixtures"), Repository.PathOf("server", "ListingLsp.Analysis", "Rules") }
            .SelectMany(Directory.GetDirectories)
            .SelectMany(family => Directory.EnumerateFiles(family, "*.md"))
            .Order(StringComparer.Ordinal)
            .SelectMany(file => Fixture.Load(file).Sections.Select(s => ($"{Path.GetFileName(file)}: {s.Title}", FixtureWorkspace.Of(s, []))));
}
