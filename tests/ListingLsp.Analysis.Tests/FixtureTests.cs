using ListingLsp.Testing;
using ListingLsp.Testing.Fixtures;
using Xunit;

namespace ListingLsp.Analysis.Tests;

/// <summary>Runs every fixture and the examples of every rule page and of guides.</summary>
public sealed class FixtureTests
{
    public static TheoryData<string> Fixtures => [.. FixtureSet.NamesIn(FixtureSet.Fixtures)];

    public static TheoryData<string> Pages => [.. FixtureSet.NamesIn(FixtureSet.Pages)];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_fixture_finds_what_is_marked_and_nothing_else(string file) => Run(FixtureSet.Load(FixtureSet.Fixtures, file));

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_rule_page_shows_what_really_happens(string file) => Run(FixtureSet.Load(FixtureSet.Pages, file));

    [Theory]
    [InlineData("rule-packs.md")]
    [InlineData("rule-packs.zh-CN.md")]
    public void A_guide_shows_what_really_happens(string file) =>
        FixtureRunner.Run(Fixture.Load(Repository.PathOf("docs", file)), ["LST0", "LST4", "LST9"]);

    private static void Run(FixtureSet.Entry entry) => FixtureRunner.Run(entry.Fixture, entry.Rules);
}
