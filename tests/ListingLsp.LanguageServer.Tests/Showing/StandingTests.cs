using ListingLsp.Analysis.Catalogue;
using ListingLsp.LanguageServer.Features;
using ListingLsp.LanguageServer.Features.Hovering;
using ListingLsp.LanguageServer.Features.Lenses;
using Xunit;

namespace ListingLsp.LanguageServer.Tests.Showing;

/// <summary>What lenses and hover say of scores, stars, offers and orders.</summary>
public sealed class StandingTests
{
    private const string Polo = """
        id: polo-1
        title: Men's quick-dry polo shirt
        type: ready-to-ship
        category: Apparel > Polo Shirts
        trade: { unit: piece, tiers: [ { from: 10, price: 10.00 } ] }
        logistics:
          leadTime: 15
          stock: 200
          freight: { core10: { cost: 9.00, deliveryGuarantee: true } }

        """;

    private const string Metrics = "listings:\n  polo-1: { qualityScore: 4.3, growthScore: 72, showcase: true, reviews90d: 0, negativeReviews90d: 1 }\n  gone-1: { growthScore: 12 }\n";

    private const string Store = """
        store:
          asOf: 2023-07-01
          region: TW
          star: 1
          activeBuyers30d: 8
          conversion30d: 0.05
          adSpend30d: { amount: 16000, currency: TWD }
          rfqUsed30d: 8
          showcase: { filled: 9, total: 10 }
          assuranceUpgrade: false
          replyHours30d: 23
          onlineTrade90d: 1200
          validOrders90d: 2
          rfqServiceScore: 61
          penaltyPoints: 36
          dueOrders90d: 12
          onTimeRate90d: 0.9
          industry: Furniture
          customization: { averageGrowth: 70, engineeringVerified: true, engineeringCases: 1 }

        """;

    private const string Campaign = """
        campaigns:
          - id: welcome
            kind: new-customer
            start: 2022-08-17
            end: 2022-08-19
            offers:
              - { listing: polo-1, discount: 0.8, priceAfter: 8.00, stock: 300 }
          - id: super-september
            kind: festival
            start: 2022-09-01
            deadline: { usWest: "2022-11-30 23:59:59", beijing: "2022-12-01 15:59:59" }
            offers:
              - listing: polo-1
                priceAfter: 9.00
                priceHistory: [ { date: 2022-08-01, price: 8.50 } ]

        """;

    private const string Orders = "orders:\n  - { id: \"1\", listing: polo-1, market: US, quantity: 10, freightCharged: 9.00, received: 15000, date: 2022-09-05 }\n  - { id: \"2\", listing: polo-1, market: FR, received: 900, date: 2022-09-06 }\n";

    private static DocumentView View(string text, string path, Locale locale = Locale.English, string day = "2022-09-10") =>
        Shown.View(text, path, locale, ("polo.listing.yaml", Polo), ("shop.metrics.yaml", Metrics), ("listinglsp.yaml", $"version: 1\nasOf: {day}\n"), ("shop.campaign.yaml", Campaign), ("shop.orders.yaml", Orders));

    private static List<string> Lenses(DocumentView view) => [.. LensFinder.Of(view).Select(l => $"{view.Tree.Text.LineAt(l.Span.Start)}: {LensFinder.Resolve(view, l)!.Title}")];

    private static string[] Places(DocumentView view, LensKind kind) =>
        [.. LensFinder.Resolve(view, LensFinder.Of(view).First(l => l.Kind == kind))!.Places.Select(p => $"{p.File} {view.Workspace.TreeOf(p.File).Text.GetText(p.Span)}")];

    private static string Hover(string text, string path, string piece, Locale locale = Locale.English, int skip = 0)
    {
        var view = View(text, path, locale);
        var at = text.IndexOf(piece, StringComparison.Ordinal);
        return Hoverer.At(view, System.Text.Encoding.UTF8.GetByteCount(text.AsSpan(0, at + skip)))?.Markdown ?? "";
    }

    [Theory]
    [InlineData(Locale.English, "2022-09-10", "0: platform score 4.3 · potential (72) · 2 quality items fail")]
    [InlineData(Locale.Chinese, "2022-09-10", "0: 平台质量分4.3 · 潜力品（72） · 2个检测项未通过")]
    [InlineData(Locale.English, "2026-11-22", "0: platform score 4.3 · growth score 72, stratum unknown · 2 quality items fail")]
    public void A_listing_with_figures_says_how_it_stands_and_leads_to_them(Locale locale, string day, string words)
    {
        var view = View(Polo, "polo.listing.yaml", locale, day);
        Assert.Equal(words, Lenses(view)[2]);
        Assert.Equal(["shop.metrics.yaml polo-1"], Places(view, LensKind.Standing));
    }

    [Fact]
    public void A_listing_without_figures_says_nothing_of_them() => Assert.Equal(2, Lenses(View(Polo.Replace("polo-1", "polo-2", StringComparison.Ordinal), "other.listing.yaml")).Count);

    [Theory]
    [InlineData(Locale.English, "1: platform score 4.3 · potential (72)", "2: low-scoring (12)")]
    [InlineData(Locale.Chinese, "1: 平台质量分4.3 · 潜力品（72）", "2: 低分商品（12）")]
    public void Figures_say_what_they_mean_and_lead_to_their_listing(Locale locale, params string[] lenses)
    {
        var view = View(Metrics, "shop.metrics.yaml", locale);
        Assert.Equal(lenses, Lenses(view));
        Assert.Equal(["polo.listing.yaml polo-1"], Places(view, LensKind.Figures));
    }

    [Theory]
    [InlineData(Locale.English, "0: 0 stars as of 2023-07-01 · for 1 star: pass the health gates, premium and hot products (growth 80+) 0 → 1")]
    [InlineData(Locale.Chinese, "0: 2023-07-01为0星 · 升至1星：通过健康门槛、优品&爆品数（成长分≥80） 0 → 1")]
    public void A_store_says_its_level_and_what_is_missing_to_the_next(Locale locale, string words) => Assert.Equal([words], Lenses(View(Store, "shop.store.yaml", locale)));

    [Fact]
    public void A_store_leads_to_the_figures_to_raise()
    {
        var text = "store: { asOf: 2023-07-01, region: TW, activeBuyers30d: 3, replyHours30d: 25 }\n";
        Assert.Equal(
            ["shop.store.yaml activeBuyers30d", "shop.store.yaml replyHours30d"],
            Places(View(text, "shop.store.yaml"), LensKind.Star));
    }

    [Theory]
    [InlineData("region: CN, asOf: 2023-07-01", "0: star level unknown: no thresholds are known for 2023-07-01")]
    [InlineData("asOf: 2023-07-01", "0: 0 stars as of 2023-07-01 by what is known")]
    [InlineData("asOf: 2023-11-01, penaltyPoints: 36", "0: 0 stars as of 2023-11-01 · the table has ended · for 1 star: pass the health gates")]
    public void What_is_unknown_of_a_store_is_not_shown_as_known(string fields, string start) =>
        Assert.StartsWith(start, Assert.Single(Lenses(View($"store: {{ {fields} }}\n", "shop.store.yaml"))), StringComparison.Ordinal);

    [Theory]
    [InlineData(Locale.English, "6: not met: stock within that of the listing, and enough for the MOQ", "12: not met: no dearer than in the 90 days before · 3 unknown")]
    [InlineData(Locale.Chinese, "6: 未满足：活动库存不超过商品库存且不低于起订量", "12: 未满足：不高于近90天最低价 · 3项未知")]
    public void Offers_say_which_conditions_are_not_met(Locale locale, params string[] lenses) => Assert.Equal(lenses, Lenses(View(Campaign, "shop.campaign.yaml", locale)));

    [Theory]
    [InlineData("shop.metrics.yaml", "4.3", "**4.3** 4.2 or more: a certain product (green); below 4.5: cannot become a strong product  \n0.2 missing to 4.5", "Source: platform briefing, August 2022, l.2907; platform briefing, August 2022, l.1278-1286; guide to the product growth score (undated)")]
    [InlineData("shop.metrics.yaml", "72", "**72** 60 or more: potential product; premium from 80  \n8 missing to 80", "carton activity pool (until 2023-10-09): growth score of 60 or more: met (72)")]
    [InlineData("shop.metrics.yaml", "negativeReviews90d", "service: no negative review in 90 days: **not met** (negative reviews: 1)", "Source: guide to the product growth score (undated)")]
    [InlineData("shop.metrics.yaml", "reviews90d", "well-reviewed products (from 2022-09-01): at least 1 review in 90 days: **not met** (0)", "l.1848-1850")]
    [InlineData("shop.metrics.yaml", "polo-1", "**4.3** 4.2 or more", "Men's quick-dry polo shirt")]
    [InlineData("polo.listing.yaml", "polo-1", "- **not met** description and images", "information: **not met**")]
    [InlineData("shop.store.yaml", "activeBuyers30d", "**active buyers, 30 days**: reaches 1 star · 1 star needs ≥ 4 · met", "Source: partner's note on the July 2023 star level")]
    [InlineData("shop.store.yaml", "16000", "70 of 90 points of the marketing index · 90 above 30,000 TWD · index 80", "Source: partner's note")]
    [InlineData("shop.store.yaml", "rfqUsed30d", "10 of 20 points of the marketing index · 20 from 14", "Source: partner's note")]
    [InlineData("shop.store.yaml", "penaltyPoints", "fewer than 36 penalty points: **not met: the level is 0** (LST6001)", "Source: partner's note")]
    [InlineData("shop.store.yaml", "rfqServiceScore", "- service score from 60: 5 a month", "l.773-854")]
    [InlineData("shop.store.yaml", "engineeringCases", "Engineering capability: 2 of 5 points", "l.489-771")]
    [InlineData("shop.store.yaml", "star: 1", "RFQ free quoting: 1", "l.773-854")]
    [InlineData("shop.campaign.yaml", "discount", "8.00 is 80% of a price of the listing", "Source: platform briefing, August 2022, l.2866-2887")]
    [InlineData("shop.campaign.yaml", "300", "**not met** (300 units, the listing has 200)", "l.2866-2887")]
    [InlineData("shop.campaign.yaml", "9.00", "**not met** (9.00; it cost 8.50 on 2022-08-01)", "l.159")]
    [InlineData("shop.campaign.yaml", "2022-08-19", "2022-08-19 23:59:59 US-West = 2022-08-20 14:59:59 Beijing", "")]
    [InlineData("shop.campaign.yaml", "2022-11-30", "2022-11-30 23:59:59 US-West = 2022-12-01 15:59:59 Beijing", "")]
    [InlineData("shop.orders.yaml", "15000", "receipts of 40,000 USD or more: **not met** (15,900 USD by the orders given, 24,100 missing)", "l.301-326")]
    [InlineData("shop.orders.yaml", "freightCharged", "The listing shows 9.00 USD for this order (polo.listing.yaml)", "")]
    public void Hover_tells_what_figures_mean_what_is_missing_and_who_says_so(string file, string piece, string words, string more)
    {
        var text = file switch { "shop.metrics.yaml" => Metrics, "shop.store.yaml" => Store, "shop.campaign.yaml" => Campaign, "shop.orders.yaml" => Orders, _ => Polo };
        var shown = Hover(text, file, piece);
        Assert.Contains(words, shown, StringComparison.Ordinal);
        Assert.Contains(more, shown, StringComparison.Ordinal);
        // In Chinese too, and not in English.
        var chinese = Hover(text, file, piece, Locale.Chinese);
        Assert.DoesNotContain("Source:", chinese, StringComparison.Ordinal);
        if (more.Contains("Source:", StringComparison.Ordinal)) Assert.Contains("来源：", chinese, StringComparison.Ordinal);
    }
}
