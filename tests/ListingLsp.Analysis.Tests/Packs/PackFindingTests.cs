using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Syntax.Text;
using ListingLsp.Testing.Fixtures;
using Xunit;

namespace ListingLsp.Analysis.Tests.Packs;

/// <summary>What a finding from a rule pack carries beside its words: consequence, source, markets, places, confidence.</summary>
public sealed class PackFindingTests
{
    private const string Declared = "compliance: { itemTypes: [drinking-straw], materials: [ { name: PP } ], singleUse: true }\n";

    [Fact]
    public void A_built_in_ban_has_the_platforms_consequence_and_source()
    {
        var finding = Only("LST4001", Listing("[US, ES, EU]", Declared));
        Assert.Equal(("sale-banned", "market"), (finding.Consequence.Effect, finding.Consequence.Scope));
        Assert.Equal(("platform briefing, August 2022", "mirror", new DateOnly(2022, 8, 25)), (finding.Source.Title.En, finding.Source.Tier, finding.Source.From!.Value));
        Assert.Equal(["ES", "FR", "IT"], finding.Markets.AsEnumerable());
        // ES comes by its own code and with the EU, the others with the EU: each word once.
        Assert.Equal(["ES", "EU"], finding.Related.Select(r => Text(r.Span)));
        Assert.Equal(Confidence.Certain, finding.Confidence);

        string Text(TextSpan place) => Of(Listing("[US, ES, EU]", Declared)).Files["straw.listing.yaml"].GetText(place);
    }

    [Theory]
    [InlineData("official", "sale-banned")]
    [InlineData("mirror", "sale-banned")]
    [InlineData("secondary", "none")]
    [InlineData("law", "none")]
    [InlineData("tool", "none")]
    [InlineData(null, "none")]
    public void What_the_platform_does_follows_only_where_the_source_speaks_for_it(string? tier, string effect)
    {
        var source = tier is null ? "{ title: notice }" : $"{{ title: notice, tier: {tier} }}";
        var finding = Only("LST4001", Listing("[JP, US]", Declared), Pack($"verdict: banned, markets: [JP], match: {{ itemType: [drinking-straw] }}, source: {source}"));
        Assert.Equal((effect, "notice"), (finding.Consequence.Effect, finding.Source.Title.En));
        Assert.Equal(effect == "none", finding.Consequence.Text.En.Length == 0);
    }

    [Fact]
    public void An_entry_of_its_own_source_goes_before_that_of_its_pack()
    {
        var pack = "pack: shop-rules\nsource: { title: notice 1, tier: official }\nentries:\n  - { id: e, title: straws, verdict: banned, markets: [JP], match: { itemType: [drinking-straw] }, source: { title: { en: law 2, zh: 法规2 }, url: https://example.com/2, tier: law } }\n";
        var finding = Only("LST4001", Listing("[JP, US]", Declared), pack);
        Assert.Equal(("law 2", "法规2", "https://example.com/2", "law"), (finding.Source.Title.En, finding.Source.Title.Zh, finding.Source.Url, finding.Source.Tier));
    }

    [Fact]
    public void What_may_be_banned_has_the_ban_as_its_consequence_and_is_likely()
    {
        var finding = Only("LST4002", Listing("[US, ES]", "compliance: { itemTypes: [drinking-straw] }\n"));
        Assert.Equal(("sale-banned", Confidence.Likely), (finding.Consequence.Effect, finding.Confidence));
        Assert.StartsWith("If ", finding.Consequence.Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void What_may_need_a_marking_has_no_ban_as_its_consequence()
    {
        var finding = Only("LST4002", Listing("[US, ES]", "compliance: { itemTypes: [wet-wipe] }\n"));
        Assert.Equal("none", finding.Consequence.Effect);
        Assert.Contains("marking", finding.Consequence.Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void What_may_be_shown_only_says_so()
    {
        var finding = Only("LST4002", Listing("[US, ES]", ""), Pack("verdict: display-only, markets: [EU], words: { en: [flexible straw] }, source: { title: n, tier: official }"));
        Assert.Equal("display-only", finding.Consequence.Effect);
    }

    [Fact]
    public void A_misspelt_item_type_costs_the_rules_of_destinations()
    {
        var finding = Only("LST4002", Listing("[US, ES]", "compliance: { itemTypes: [drinking-straws] }\n"));
        Assert.Equal(("none", "The rules of the destination countries are skipped", 0), (finding.Consequence.Effect, finding.Consequence.Text.En, finding.Markets.Length));
    }

    [Fact]
    public void The_directive_and_another_marking_are_not_the_platforms()
    {
        var note = Only("LST4018", Listing("[US, DE]", Declared));
        Assert.Equal(("none", "law", "https://eur-lex.europa.eu/eli/dir/2019/904/oj"), (note.Consequence.Effect, note.Source.Tier, note.Source.Url));
        var marking = Only("LST4004", Listing("[US, GB]", "compliance: { itemTypes: [toy] }\n"), Pack("verdict: marking-required, marking: ukca, markets: [GB], match: { itemType: [toy] }, source: { title: n, tier: official }"));
        Assert.DoesNotContain("2020/2151", marking.Consequence.Text.En + marking.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_entries_about_the_same_goods_are_known_apart()
    {
        var found = Of(Listing("[ES, JP, US]", Declared), Pack("verdict: banned, markets: [JP], match: { itemType: [drinking-straw] }, source: { title: n }")).Check().Where(f => f.Rule.Id == "LST4001").ToList();
        Assert.Equal(2, found.Count);
        Assert.Equal(found[0].Span, found[1].Span);
        Assert.NotEqual(found[0].Fingerprint, found[1].Fingerprint);
    }

    [Fact]
    public void A_ban_is_known_by_its_entry_not_by_how_the_evidence_is_written()
    {
        var a = Only("LST4001", Listing("[ES, US]", Declared));
        var b = Only("LST4001", Listing("[ES, FR, US]", Declared.Replace("drinking-straw", "\"drinking-straw\"", StringComparison.Ordinal)));
        Assert.Equal(a.Fingerprint, b.Fingerprint);
    }

    private static string Listing(string markets, string compliance) =>
        $"id: straw\ntitle: Flexible straws\ntype: ready-to-ship\ncategory: Home & Garden > Barware\nmarkets: {markets}\ntrade: {{ unit: piece, tiers: [ {{ from: 1000, price: 0.01 }} ] }}\n{compliance}";

    private static string Pack(string entry) => $"pack: shop-rules\nentries:\n  - {{ id: e, title: straws, {entry} }}\n";

    private static Finding Only(string rule, string listing, string? pack = null) => Assert.Single(Of(listing, pack).Check(), f => f.Rule.Id == rule);

    private static FixtureWorkspace Of(string listing, string? pack = null)
    {
        var files = ImmutableSortedDictionary.Create<string, SourceText>(StringComparer.Ordinal).Add("straw.listing.yaml", SourceText.From(listing));
        return new(pack is null ? files : files.Add("shop.rules.yaml", SourceText.From(pack)), ["LST4"]);
    }
}
