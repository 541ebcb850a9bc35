using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Scores;
using ListingLsp.Syntax.Text;
using Xunit;

namespace ListingLsp.Analysis.Tests;

/// <summary>What the platform looks at of a listing: each item of the quality test, what the scores mean, and the steps to a strong product.</summary>
public sealed class ScoreTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly string Text = string.Concat(Enumerable.Range(0, 120).Select(n => $"w{n} "));

    private static readonly string ReadyToShip = $$"""
        id: polo-1
        title: Men's quick-dry polo shirt
        type: ready-to-ship
        category: Apparel > Polo Shirts
        description: {{Text}}
        images: [a.jpg, b.jpg, c.jpg]
        attributes: { Material: cotton }
        trade: { unit: piece, tiers: [ { from: 10, price: 10.00 } ] }
        logistics:
          package: { length: 30, width: 20, height: 10, grossWeight: 0.3 }
          leadTime: 15
          freight: { core10: { cost: 9.00, deliveryGuarantee: true } }
        services:
          customization: [ { option: logo, moq: 10 } ]

        """;

    private static readonly string Customization = $$"""
        id: polo-2
        title: Men's quick-dry polo shirt
        type: customization
        category: Apparel > Polo Shirts
        description: {{Text}}
        images: [a.jpg, b.jpg, c.jpg]
        trade: { unit: piece, moq: 10, tiers: [ { from: 10, price: 10.00 } ] }
        services:
          sample: { price: 5.00, max: 1 }
          customization: [ { option: logo, moq: 10 } ]

        """;

    private static ScoreReport Score(string listing, string metrics = "", string categories = "", RuleSettings? settings = null, string lines = "")
    {
        settings ??= RuleSettings.Default(Today);
        var others = new List<AnalyzedFile>();
        if (metrics.Length > 0) others.Add(FileAnalyzer.Analyze("a.metrics.yaml", FileKind.Metrics, SourceText.From($"listings: {{ polo-1: {{ {metrics} }}, polo-2: {{ {metrics} }} }}\n"), settings));
        if (categories.Length > 0) others.Add(FileAnalyzer.Analyze("a.categories.yaml", FileKind.Categories, SourceText.From($"categories: [ {{ path: Apparel, {categories} }} ]\n"), settings));
        if (lines.Length > 0) others.Add(FileAnalyzer.Analyze("a.freight.yaml", FileKind.Freight, SourceText.From($"templates: [ {{ id: t, lines: [ {lines} ] }} ]\n"), settings));
        Assert.Empty(others.SelectMany(f => f.Findings));
        var file = FileAnalyzer.Analyze("a.listing.yaml", FileKind.Listing, SourceText.From(listing), settings);
        return Assert.Single(ListingScores.Of(file, ListingChecker.Index(others, settings), settings));
    }

    private static string Said(ScoreItem item) => item.State + (item.Place is { } place ? $" {place.Rule}" : "");

    private static string Item(ScoreReport score, string id) => Said(score.Items.Single(i => i.Item.Id == id).Item);

    private static string Condition(ScoreReport score, string id) => Said(score.Steps.SelectMany(s => s.Conditions).Single(c => c.Id == id));

    private static string Replaced(string listing, string change)
    {
        if (change.Length == 0) return listing;
        var (from, to) = (change.Split(" → ")[0], change.Split(" → ")[1]);
        Assert.Contains(from, listing, StringComparison.Ordinal);
        return listing.Replace(from, to, StringComparison.Ordinal);
    }

    [Fact]
    public void The_items_are_those_of_the_type_and_the_new_ones_count_for_certainty()
    {
        Assert.Equal(
            ["Category category", "Basic attributes", "Basic keywords", "Detail detail", "Trade trade-earlier", "Logistics *core-freight", "Logistics *core-guarantee", "Service *customization"],
            Score(ReadyToShip).Items.Select(i => $"{i.Block} {(i.Item.IsCertainty ? "*" : "")}{i.Item.Id}"));
        Assert.Equal(
            ["Category category", "Basic attributes", "Basic keywords", "Detail detail", "Trade *price", "Logistics logistics-earlier", "Service *sample", "Service *customization"],
            Score(Customization).Items.Select(i => $"{i.Block} {(i.Item.IsCertainty ? "*" : "")}{i.Item.Id}"));
        Assert.Equal((null, 0, 0), (Score(Replaced(ReadyToShip, "ready-to-ship → ready")).IsReadyToShip, Score(Replaced(ReadyToShip, "ready-to-ship → ready")).Items.Length, Score(Replaced(ReadyToShip, "ready-to-ship → ready")).Steps.Length));
    }

    [Theory]
    [InlineData("", "", "category", "Unknown")]
    [InlineData("category: Apparel > Polo Shirts → x-category: Apparel", "", "category", "Failed")]
    [InlineData("", "", "attributes", "Unknown")]
    [InlineData("", "attributes: [Material]", "attributes", "Passed")]
    [InlineData("", "attributes: [Fit]", "attributes", "Failed LST5001")]
    [InlineData("", "", "keywords", "Passed")]
    [InlineData("quick-dry polo shirt → polo polo polo polo", "", "keywords", "Failed LST5002")]
    [InlineData("", "", "detail", "Passed")]
    [InlineData("[a.jpg, b.jpg, c.jpg] → [a.jpg, b.jpg]", "", "detail", "Failed LST5003")]
    [InlineData("", "", "core-freight", "Passed")]
    [InlineData("core10: → US:", "", "core-freight", "Failed LST3001")]
    [InlineData("  freight: { core10: { cost: 9.00, deliveryGuarantee: true } }\n → ", "", "core-freight", "Failed LST3004")]
    [InlineData("leadTime: 15 → warehouse: overseas", "", "core-freight", "Unknown")]
    [InlineData("cost: 9.00 → cost: nine", "", "core-freight", "Unknown")]
    [InlineData("", "", "core-guarantee", "Passed")]
    [InlineData("deliveryGuarantee: true → deliveryGuarantee: false", "", "core-guarantee", "Failed LST3002")]
    [InlineData("core10: → US:", "", "core-guarantee", "Failed")]
    [InlineData("leadTime: 15 → warehouse: overseas", "", "core-guarantee", "Unknown")]
    [InlineData("deliveryGuarantee: true → deliveryGuarantee: false", "tags: [adult]", "core-guarantee", "NotAsked")]
    [InlineData("deliveryGuarantee: true → deliveryGuarantee: false", "tags: [pure-battery]", "core-guarantee", "NotAsked")]
    [InlineData("deliveryGuarantee: true → deliveryGuarantee: false", "waives: [deliveryGuarantee]", "core-guarantee", "NotAsked")]
    [InlineData("", "", "customization", "Passed")]
    [InlineData("services: → x-services:", "", "customization", "Failed LST5004")]
    [InlineData("services: → x-services:", "waives: [customization]", "customization", "NotAsked")]
    [InlineData("[ { option: logo, moq: 10 } ] → [ 3 ]", "", "customization", "Passed")]
    public void An_item_of_ready_to_ship(string change, string categories, string item, string state) => Assert.Equal(state, Item(Score(Replaced(ReadyToShip, change), "", categories), item));

    [Theory]
    [InlineData("{ markets: [core10], first: { kg: 1, cost: 9.00 }, additional: { kg: 1, cost: 5.00 } }", "Failed LST3010")]
    [InlineData("{ markets: [core10], flat: 9.00 }, { markets: [MX], first: { kg: 1, cost: 9.00 }, additional: { kg: 1, cost: 5.00 } }", "Passed")]
    [InlineData("{ markets: [US], flat: 9.00 }, { markets: [MX], first: { kg: 1, cost: 9.00 }, additional: { kg: 1, cost: 5.00 } }", "Failed")]
    [InlineData("{ markets: [US], flat: 9.00 }", "Failed LST3001")]
    public void Freight_is_that_to_the_core_markets(string lines, string state)
    {
        var listing = Replaced(Replaced(Replaced(ReadyToShip, ", grossWeight: 0.3 → "), "freight: { core10: { cost: 9.00, deliveryGuarantee: true } } → template: t"), "logistics: → markets: [US, MX]\nlogistics:");
        Assert.Equal(state, Item(Score(listing, lines: lines), "core-freight"));
    }

    [Theory]
    [InlineData("", "", "price", "Passed")]
    [InlineData("tiers: [ { from: 10, price: 10.00 } ] → range: { min: 8.00, max: 10.00 }", "", "price", "Failed LST1022")]
    [InlineData("tiers: [ { from: 10, price: 10.00 } ] → range: { min: 8.00, max: 10.00 }", "specifications: true", "price", "Failed LST5013")]
    [InlineData("tiers: [ { from: 10, price: 10.00 } ] → range: { min: 8.00, max: 10.00 }", "waives: [ladderPrice]", "price", "NotAsked")]
    [InlineData(", tiers: [ { from: 10, price: 10.00 } ] → ", "", "price", "Failed")]
    [InlineData("price: 10.00 → price: ten", "", "price", "Passed")]
    [InlineData("", "", "sample", "Passed")]
    [InlineData("sample: { price: 5.00, max: 1 } → sample: none", "", "sample", "Failed")]
    [InlineData("  sample: { price: 5.00, max: 1 }\n → ", "", "sample", "Failed LST5005")]
    [InlineData("  sample: { price: 5.00, max: 1 }\n → ", "waives: [sample]", "sample", "NotAsked")]
    public void An_item_of_customization(string change, string categories, string item, string state) => Assert.Equal(state, Item(Score(Replaced(Customization, change), "", categories), item));

    [Theory]
    [InlineData("", "", "online-orders", "Passed")]
    [InlineData("services:\n → services:\n  onlineOrder: false\n", "", "online-orders", "Failed LST3014")]
    [InlineData("", "", "clear-freight", "Passed")]
    [InlineData("core10: → US:", "", "clear-freight", "Failed LST3001")]
    [InlineData("", "", "lead-time", "Passed")]
    [InlineData("leadTime: 15 → leadTime: 16", "", "lead-time", "Failed LST3006")]
    [InlineData("  leadTime: 15\n → ", "", "lead-time", "Failed LST3007")]
    [InlineData("leadTime: 15 → leadTime: [ { negotiable: true } ]", "", "lead-time", "Unknown")]
    [InlineData("leadTime: 15 → leadTime: [ { upTo: 100, days: 7 }, { upTo: 500 } ]", "", "lead-time", "Passed")]
    [InlineData("logistics:\n → x-logistics:\n", "", "lead-time", "Failed")]
    [InlineData("", "", "industry-features", "Unknown")]
    [InlineData("", "", "buyer-conversion", "Unknown")]
    [InlineData("", "", "qualityScore", "Unknown")]
    [InlineData("", "qualityScore: 4.49", "qualityScore", "Failed")]
    [InlineData("", "qualityScore: 4.5", "qualityScore", "Passed")]
    [InlineData("", "payingBuyers: 0", "payingBuyers", "Failed")]
    [InlineData("", "payingBuyers: 1", "payingBuyers", "Passed")]
    [InlineData("", "negativeReviews90d: 1", "negativeReviews90d", "Failed")]
    [InlineData("", "negativeReviews90d: 0", "negativeReviews90d", "Passed")]
    [InlineData("", "lateShipments180d: 1", "lateShipments180d", "Failed")]
    [InlineData("", "lateShipments180d: 0", "lateShipments180d", "Passed")]
    public void A_condition_of_ready_to_ship(string change, string metrics, string condition, string state) => Assert.Equal(state, Condition(Score(Replaced(ReadyToShip, change), metrics), condition));

    [Theory]
    [InlineData("", "", "", "specifications", "Unknown")]
    [InlineData("", "", "specifications: true", "specifications", "Unknown")]
    [InlineData("", "", "specifications: false", "specifications", "NotAsked")]
    [InlineData("tiers: [ { from: 10, price: 10.00 } ] → range: { min: 8.00, max: 10.00 }", "", "specifications: true", "specifications", "Failed LST5013")]
    [InlineData(", tiers: [ { from: 10, price: 10.00 } ] → ", "", "specifications: true", "specifications", "Failed")]
    [InlineData("", "", "", "sample", "Passed")]
    [InlineData("", "", "", "customization", "Passed")]
    [InlineData("", "inquiries: 0", "", "inquiries", "Failed")]
    [InlineData("", "inquiries: 1", "", "inquiries", "Passed")]
    [InlineData("", "negativeReviews180d: 1", "", "negativeReviews180d", "Failed")]
    [InlineData("", "", "", "inquiry-conversion", "Unknown")]
    public void A_condition_of_customization(string change, string metrics, string categories, string condition, string state) => Assert.Equal(state, Condition(Score(Replaced(Customization, change), metrics, categories), condition));

    [Fact]
    public void A_step_fails_by_one_condition_and_passes_by_all()
    {
        Assert.Equal([ScoreState.Unknown, ScoreState.Unknown, ScoreState.Unknown], Score(ReadyToShip).Steps.Select(s => s.State));
        Assert.Equal([ScoreState.Failed, ScoreState.Failed, ScoreState.Passed], Score(ReadyToShip, "qualityScore: 4, payingBuyers: 0, negativeReviews90d: 0, lateShipments180d: 0").Steps.Select(s => s.State));
    }

    [Theory]
    [InlineData("3.99", "below 4.0")]
    [InlineData("4.0", "below 4.2")]
    [InlineData("4.19", "below 4.2")]
    [InlineData("4.2", "4.2 or more: a certain product (green); below 4.5")]
    [InlineData("4.5", "4.2 or more: a certain product (green); 4.5 or more")]
    public void A_quality_score_means_what_the_platform_says(string score, string meaning) => Assert.StartsWith(meaning, Score(ReadyToShip, $"qualityScore: {score}").QualityMeaning.En, StringComparison.Ordinal);

    [Theory]
    [InlineData("59.9", "2023-10-09", "low")]
    [InlineData("60", "2023-10-09", "potential")]
    [InlineData("79.9", "2023-10-09", "potential")]
    [InlineData("80", "2023-10-09", "premium")]
    [InlineData("80", "2023-10-10", null)]
    public void A_growth_score_gives_a_stratum_until_pools_take_its_place(string score, string day, string? stratum)
    {
        var report = Score(ReadyToShip, $"growthScore: {score}", "", RuleSettings.Default(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(stratum, report.Stratum);
        Assert.NotEqual(LocalizedText.None, report.StratumMeaning);
    }

    [Fact]
    public void Without_figures_no_score_is_shown() => Assert.Equal((null, null, null), (Score(ReadyToShip).QualityScore, Score(ReadyToShip).GrowthScore, Score(ReadyToShip).Stratum));

    [Fact]
    public void Neither_settings_nor_comments_make_a_failed_item_pass()
    {
        var off = FileRules.Of([new RuleSetting(RuleCatalogue.Get("LST5004"), Severity.Off, [])]);
        var settings = new RuleSettings(Today, _ => off, RuleSettings.NotSuppressibleByDefault);
        Assert.Equal("Failed LST5004", Item(Score(Replaced(ReadyToShip, "services: → x-services:"), "", "", settings), "customization"));
        Assert.Equal("Failed LST5004", Item(Score("# listinglsp-ignore-file LST5004\n" + Replaced(ReadyToShip, "services: → x-services:")), "customization"));
    }

    [Fact]
    public void What_failed_says_why_and_what_to_do_and_what_is_unknown_says_why()
    {
        var items = Score("id: polo-1\ntype: ready-to-ship\n").Items.Select(i => i.Item).ToList();
        Assert.Contains(items, i => i.State == ScoreState.Failed);
        Assert.All(items.Where(i => i.State == ScoreState.Failed), i => Assert.True(i.Why.En.Length > 0 && i.ToDo.Zh.Length > 0, i.Id));
        Assert.All(items.Where(i => i.State == ScoreState.Unknown), i => Assert.True(i.Why.En.Length > 0, i.Id));
    }
}
