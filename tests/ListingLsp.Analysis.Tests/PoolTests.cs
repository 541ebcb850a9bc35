using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Scores;
using ListingLsp.Syntax.Text;
using Xunit;

namespace ListingLsp.Analysis.Tests;

/// <summary>Pools, showcase, and what campaigns and the offers of a month ask: each condition at its edge.</summary>
public sealed class PoolTests
{
    private const string Polo = """
        id: polo-1
        title: Men's quick-dry polo shirt
        type: ready-to-ship
        category: Apparel > Polo Shirts
        trade: { unit: piece, tiers: [ { from: 10, price: 10.00 } ] }
        logistics: { leadTime: 15, stock: 200, freight: { core10: { cost: 9.00 } } }

        """;

    private static (AnalyzedFile[] Others, RuleSettings Settings) Read(string day, params (FileKind Kind, string Text)[] files)
    {
        var settings = RuleSettings.Default(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        return ([.. files.Select((f, i) => FileAnalyzer.Analyze($"{i}.{f.Kind}.yaml".ToLowerInvariant(), f.Kind, SourceText.From(f.Text), settings))], settings);
    }

    private static ScoreReport Score(string listing, string day, params (FileKind Kind, string Text)[] files)
    {
        var (others, settings) = Read(day, files);
        Assert.Empty(others.SelectMany(f => f.Findings));
        var file = FileAnalyzer.Analyze("a.listing.yaml", FileKind.Listing, SourceText.From(listing), settings);
        return Assert.Single(ListingScores.Of(file, ListingChecker.Index(others, settings), settings));
    }

    private static string State(IEnumerable<ScoreStep> steps, string step, string? condition = null)
    {
        var found = steps.Single(s => s.Id == step);
        return (condition is null ? found.State : found.Conditions.Single(c => c.Id == condition).State).ToString();
    }

    private static string Pool(string pool, string? condition, string figures, string listing = Polo, string day = "2022-09-10", string store = "") => State(
        Score(listing, day, [(FileKind.Metrics, $"listings: {{ polo-1: {{ {figures} }}, other-1: {{ showcase: true }} }}\n"), .. store.Length == 0 ? Array.Empty<(FileKind, string)>() : [(FileKind.Store, $"store: {{ {store} }}\n")]]).Pools,
        pool,
        condition);

    [Theory]
    [InlineData("growthScore: 59.9", "2023-10-09", "Failed")]
    [InlineData("growthScore: 60", "2023-10-09", "Passed")]
    [InlineData("growthScore: 60", "2023-10-10", "Unknown")]
    [InlineData("inquiries: 1", "2023-10-09", "Unknown")]
    public void The_carton_pool_asks_for_growth_until_pools_begin(string figures, string day, string state) => Assert.Equal(state, Pool("carton", "growthScore", figures, day: day));

    [Theory]
    [InlineData("underPenalty: true", "Failed")]
    [InlineData("underPenalty: false", "Passed")]
    [InlineData("star: 1", "Unknown")]
    [InlineData("", "Unknown")]
    public void The_carton_pool_is_closed_to_stores_under_a_penalty(string store, string state) => Assert.Equal(state, Pool("carton", "underPenalty", "growthScore: 60", store: store));

    [Fact]
    public void The_carton_pool_is_never_certain_and_asks_for_cartons()
    {
        Assert.Equal("Failed", Pool("carton", "carton-sale", "growthScore: 60"));
        var carton = Polo.Replace("tiers:", "carton: { spec: x, units: 20, tiers: [ { from: 1, price: 9 } ] }, tiers:", StringComparison.Ordinal);
        Assert.Equal("Passed", Pool("carton", "carton-sale", "growthScore: 60", carton));
        Assert.Equal("Unknown", Pool("carton", null, "growthScore: 60", carton, store: "underPenalty: false"));
    }

    [Theory]
    [InlineData("reviews90d: 1, productQuality: 4", "2022-09-01", "Passed")]
    [InlineData("reviews90d: 0, productQuality: 4", "2022-09-01", "Failed")]
    [InlineData("reviews90d: 1, productQuality: 3.9", "2022-09-01", "Failed")]
    [InlineData("reviews90d: 1", "2022-09-01", "Unknown")]
    [InlineData("reviews90d: 1, productQuality: 4", "2022-08-31", "Failed")]
    public void Well_reviewed_products_have_a_review_and_a_good_rating(string figures, string day, string state) => Assert.Equal(state, Pool("reviews", null, figures, day: day));

    [Theory]
    [InlineData("showcase: true, qualityScore: 3.9", "showcase-quality", "Failed")]
    [InlineData("showcase: true, qualityScore: 4.0", "showcase-quality", "Passed")]
    [InlineData("showcase: false, qualityScore: 3.9", "showcase-quality", "NotAsked")]
    [InlineData("qualityScore: 3.9", "showcase-quality", "Unknown")]
    [InlineData("showcase: true, growthScore: 80", "premium-in-showcase", "Passed")]
    [InlineData("showcase: false, growthScore: 80", "premium-in-showcase", "Failed")]
    [InlineData("showcase: false, growthScore: 79.9", "premium-in-showcase", "NotAsked")]
    [InlineData("growthScore: 80", "premium-in-showcase", "Failed")] // Of others the file says that they stand in it.
    public void The_showcase_where_facts_decide(string figures, string condition, string state) => Assert.Equal(state, Pool("showcase", condition, figures));

    [Fact]
    public void Customization_listings_have_the_showcase_alone() =>
        Assert.Equal(["showcase"], Score(Polo.Replace("ready-to-ship", "customization", StringComparison.Ordinal), "2022-09-10").Pools.Select(p => p.Id));

    private static string Offer(string kind, string offer, string condition, string listing = Polo, string figures = "inquiries: 1") => State(
        Score(listing, "2022-09-10", (FileKind.Campaign, $"campaigns: [ {{ id: c, kind: {kind}, start: 2022-09-01, offers: [ {{ listing: polo-1, {offer} }} ] }} ]\n"), (FileKind.Metrics, $"listings: {{ polo-1: {{ {figures} }} }}\n")).Offers,
        "c",
        condition);

    [Theory]
    [InlineData("discount: 0.8, priceAfter: 8.00", "price", "Passed")]
    [InlineData("discount: 0.8, priceAfter: 8.01", "price", "Failed")]
    [InlineData("priceAfter: 8.00", "price", "Unknown")]
    [InlineData("stock: 200", "stock", "Passed")]
    [InlineData("stock: 201", "stock", "Failed")]
    [InlineData("stock: 10", "stock", "Passed")]
    [InlineData("stock: 9", "stock", "Failed")]
    [InlineData("discount: 0.8", "stock", "Unknown")]
    [InlineData("discount: 0.8", "ready-to-ship", "Passed")]
    [InlineData("discount: 0.8", "no-market-prices", "Passed")]
    public void New_customers(string offer, string condition, string state) => Assert.Equal(state, Offer("new-customer", offer, condition));

    [Fact]
    public void New_customers_are_offered_ready_to_ship_goods_without_prices_of_countries()
    {
        Assert.Equal("Failed", Offer("new-customer", "discount: 0.8", "ready-to-ship", Polo.Replace("ready-to-ship", "customization", StringComparison.Ordinal)));
        Assert.Equal("Failed", Offer("new-customer", "discount: 0.8", "no-market-prices", Polo.Replace("tiers:", "marketPrices: { US: 11.00 }, tiers:", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("qualityScore: 4.2", "qualityScore", "Passed")]
    [InlineData("qualityScore: 4.1", "qualityScore", "Failed")]
    [InlineData("inquiries: 1", "qualityScore", "Unknown")]
    public void Festivals_ask_for_a_quality_score(string figures, string condition, string state) => Assert.Equal(state, Offer("festival", "priceAfter: 9.00", condition, figures: figures));

    [Theory]
    [InlineData("", "Failed")]
    [InlineData(", deliveryGuarantee: true", "Unknown")] // To which 17 countries is not published.
    public void Festivals_ask_for_delivery_guarantee(string guarantee, string state) =>
        Assert.Equal(state, Offer("festival", "priceAfter: 9.00", "delivery-guarantee", Polo.Replace("cost: 9.00", $"cost: 9.00{guarantee}", StringComparison.Ordinal)));

    [Theory]
    [InlineData("{ date: 2022-08-31, price: 9.00 }", "Passed")]
    [InlineData("{ date: 2022-08-31, price: 8.99 }", "Failed")]
    [InlineData("{ date: 2022-06-03, price: 8.99 }", "Failed")]
    [InlineData("{ date: 2022-06-02, price: 8.99 }", "Unknown")] // 91 days before.
    [InlineData("{ date: 2022-09-01, price: 8.99 }", "Unknown")]
    public void Festivals_ask_for_the_lowest_price_of_90_days(string past, string state) => Assert.Equal(state, Offer("festival", $"priceAfter: 9.00, priceHistory: [ {past} ]", "lowest-90-days"));

    private static ScoreStep? Orders(string offer, params string[] orders)
    {
        var (others, settings) = Read("2022-10-10", (FileKind.Orders, $"orders:\n{string.Concat(orders.Select((o, i) => $"  - {{ id: o{i}, listing: {(o.Contains("mug", StringComparison.Ordinal) ? "mug-1" : "polo-1")}, {o.Replace("mug, ", "", StringComparison.Ordinal)} }}\n"))}"));
        Assert.Empty(others.SelectMany(f => f.Findings));
        var definitions = ListingChecker.Index(others, settings);
        var listings = new[] { Polo, "id: mug-1\ntype: customization\n" }.Select((t, i) => FileAnalyzer.Analyze($"{i}.listing.yaml", FileKind.Listing, SourceText.From(t), settings));
        var facts = listings.Select(l => ListingChecker.CheckFile(l, false, definitions, settings).Facts);
        return StarReports.OffersOf(facts, definitions).FirstOrDefault(o => o.Id == offer);
    }

    [Theory]
    [InlineData("received: 39999.99, date: 2022-09-30", "Failed")]
    [InlineData("received: 40000, date: 2022-09-01", "Passed")]
    [InlineData("date: 2022-09-30", "Unknown")]
    public void Half_the_service_fee_from_40000_dollars_on(string order, string state) => Assert.Equal(state, State([Orders("service-fee", $"market: US, {order}")!], "service-fee", "received"));

    [Fact]
    public void Orders_of_other_days_do_not_count()
    {
        Assert.Null(Orders("service-fee", "market: US, received: 99999, date: 2022-08-31"));
        Assert.Null(Orders("service-fee", "market: US, received: 99999, date: 2022-10-01"));
        var offer = Orders("service-fee", "market: US, received: 30000, date: 2022-09-02", "market: US, received: 10000, date: 2022-10-01")!;
        Assert.Equal(("Failed", "30,000 USD by the orders given, 10,000 missing"), (State([offer], "service-fee", "received"), offer.Conditions[0].Why.En));
        // An order without a day may be of these.
        Assert.Equal("Unknown", State([Orders("service-fee", "market: US, received: 30000, date: 2022-09-02", "market: US, received: 10000")!], "service-fee", "received"));
    }

    [Theory]
    [InlineData("market: US, received: 1000", "Passed")]
    [InlineData("market: US, received: 1000.01", "Failed")]
    [InlineData("market: FR, received: 1000", "Failed")]
    [InlineData("mug, market: US, received: 1000", "Failed")]
    [InlineData("market: US", "Unknown")]
    public void Half_the_premium_of_Easy_Return(string order, string state) => Assert.Equal(state, State([Orders("easy-return", $"{order}, date: 2022-09-02")!], "easy-return", "small-orders"));

    [Theory]
    [InlineData(1, "Passed")]
    [InlineData(9, "Passed")]
    [InlineData(10, "Unknown")]
    [InlineData(0, "Unknown")]
    public void Express_coupons_for_those_who_had_few_orders(int before, string state) =>
        Assert.Equal(state, State([Orders("express-coupon", [.. Enumerable.Repeat("market: US, date: 2022-08-31", before), "market: US, date: 2022-09-01", "market: US, date: 2022-06-30"])!], "express-coupon", "few-before"));

    [Theory]
    [InlineData("star", "star-tables.yaml")]
    [InlineData("star", "star-bonuses.yaml")]
    [InlineData("star", "star-privileges.yaml")]
    [InlineData("star", "order-offers.yaml")]
    public void Every_figure_in_data_is_said_with_its_source(string topic, string file)
    {
        var said = FigureTopic.Find(topic)!.Sections;
        Assert.All(said, s => Assert.True(s.Origin.En.Length > 0 && s.Origin.Zh.Length > 0 && s.Lines.All(l => l.En.Length > 0 && l.Zh.Length > 0)));
        var text = string.Join('\n', said.SelectMany(s => s.Lines).Select(l => $"{l.En}\n{l.Zh}").Concat(said.Select(s => $"{s.Title.En}\n{s.Title.Zh}"))).Replace(",", "", StringComparison.Ordinal);
        var data = File.ReadLines(ListingLsp.Testing.Repository.PathOf("server", "ListingLsp.Analysis", "Reference", file)).Where(l => !l.TrimStart().StartsWith('#'));
        var figures = data
            .SelectMany(l => System.Text.RegularExpressions.Regex.Matches(l, @"(?<name>\w+): *""?(?<value>\d+(?:\.\d+)?|\d{4}-\d\d-\d\d)""?(?=\s*[,}\]]|\s*$)").Select(m => (Name: m.Groups["name"].Value, Value: m.Groups["value"].Value)))
            .ToList();
        Assert.True(figures.Count > 3, $"{figures.Count}");
        Assert.All(figures, f => Assert.Matches($@"(?<![\d.]){System.Text.RegularExpressions.Regex.Escape(Written(f.Name, f.Value))}(?!\d)", text));

        static string Written(string name, string value) => name switch
        {
            "conversion" => $"{IndicatorWords.Number(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture) * 100)}%",
            "stars" => string.Join(", ", value.ToCharArray()).Replace(",", "", StringComparison.Ordinal),
            _ => value,
        };
    }

    [Fact]
    public void Every_band_of_scores_is_said_with_its_source()
    {
        var lines = FigureTopic.Score.Sections.Select(s => $"{string.Join("; ", s.Lines.Select(l => l.En))} <- {s.Origin.En}").ToList();
        foreach (var (figure, source) in new[] { ("below 4.0", "l.2907"), ("below 4.2", "l.1278-1286"), ("below 4.5", "guide to the product growth score"), ("potential from 60, premium or hot from 80", "partner's note"), ("from 2023-10-10", "service provider's note"), ("15 days", "guide"), ("growth score of 60", "l.1540-1546"), ("rated 4", "l.1848-1850") })
        {
            Assert.Contains(lines, l => l.Contains(figure, StringComparison.Ordinal) && l[l.IndexOf("<-", StringComparison.Ordinal)..].Contains(source, StringComparison.Ordinal));
        }

        Assert.Equal(StarTables.All.Length, FigureTopic.Star.Sections.Count(s => s.Id == "levels"));
    }
}
