using ListingLsp.Testing;
using ListingLsp.Testing.Fixtures;
using Xunit;

namespace ListingLsp.Analysis.Tests;

/// <summary>Runs every fixture and the examples of every rule page and of guides.</summary>
public sealed class FixtureTests
{
    public static TheoryData<string> Fixtures => Markdown(Repository.PathOf("tests", "Fixtures"));

    public static TheoryData<string> Pages => Markdown(Repository.PathOf("server", "ListingLsp.Analysis", "Rules"));

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_fixture_finds_what_is_marked_and_nothing_else(string file)
    {
        var path = Repository.PathOf("tests", "Fixtures", file);
        FixtureRunner.Run(Fixture.Load(path), ["LST0", FamilyOf(path)]);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_rule_page_shows_what_really_happens(string file)
    {
        var path = Repository.PathOf("server", "ListingLsp.Analysis", "Rules", file);
        FixtureRunner.Run(Fixture.Load(path), ["LST0", FamilyOf(path)]);
    }

    [Theory]
    [InlineData("rule-packs.md")]
    [InlineData("rule-packs.zh-CN.md")]
    public void A_guide_shows_what_really_happens(string file) =>
        FixtureRunner.Run(Fixture.Load(Repository.PathOf("docs", file)), ["LST0", "LST4", "LST9"]);

    /// <summary>The rules of the fixture's folder; the fields themselves are always checked.</summary>
    private static string FamilyOf(string path) => Path.GetFileName(Path.GetDirectoryName(path)) switch
    {
        "Document" => "LST0",
        "Pricing" => "LST1",
        "Carton" => "LST2",
        "Shipping" => "LST3",
        "Destination" => "LST4",
        "Quality" => "LST5",
        "Tool" => "LST9",
        var other => throw new InvalidOperationException($"no rules for the folder {other}"),
    };

    private static TheoryData<string> Markdown(string folder)
    {
        var data = new TheoryData<string>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var relative = Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (relative.Contains('/')) data.Add(relative);
        }

        return data;
    }
}
