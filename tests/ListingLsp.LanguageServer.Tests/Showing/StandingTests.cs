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
        trade: { unit: piece, tiers: [ { from: 10, price: 10.00 } ], skus: [ { code: a, options: { Size: M }, stock: 200 } ] }
        logistics:
          leadTime: 15
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

    private static DocumentView View(string text, string path, Locale locale = Locale.English) =>
        Shown.View(text, path, locale, ("polo.listing.yaml", Polo), ("shop.metrics.yaml", Metrics), ("settings.yaml", ""), ("shop.campaign.yaml", Campaign), ("shop.orders.yaml", Orders));

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
    [InlineData(Locale.English, "0: platform score 4.3 · growth score 72, stratum unknown · 4 quality items fail")]
    [InlineData(Locale.Chinese, "0: 平台质量分4.3 · 成长分72，分层未知 · 4个检测项未通过")]
    public void A_listing_with_figures_says_how_it_stands_and_leads_to_them(Locale locale, string words)
    {
        var view = View(Polo, "polo.listing.yaml", locale);
        Assert.Equal(words, Lenses(view)[2]);
        Assert.Equal(["shop.metrics.yaml polo-1"], Places(view, LensKind.Standing));
    }
}
