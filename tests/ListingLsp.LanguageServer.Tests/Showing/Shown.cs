using System.Collections.Immutable;
using System.Text;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.LanguageServer.Features;
using ListingLsp.LanguageServer.Features.Hovering;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ListingLsp.Testing;
using ListingLsp.Testing.Fixtures;
using ListingLsp.Workspace.Live;

namespace ListingLsp.LanguageServer.Tests.Showing;

/// <summary>Documents of a small workspace as features see them.</summary>
internal static class Shown
{
    private const string Cursor = "‸";

    private static readonly ImmutableSortedDictionary<string, SourceText> Shared = new Dictionary<string, string>
    {
        ["shared.cartons.yaml"] = "cartons:\n  - { id: \"438004\", name: 3号标准3层, length: 43, width: 21, height: 27, emptyWeight: 0.01, maxUnits: 20 }\n",
        ["shared.freight.yaml"] = "templates:\n  - id: express\n    lines:\n      - { markets: [US, CA], deliveryGuarantee: true, first: { kg: 0.5, cost: 9.00 }, additional: { kg: 0.5, cost: 3.20 } }\n      - { markets: [GB], flat: 14.00 }\n      - { markets: [DE], free: true }\n",
    }.ToImmutableSortedDictionary(p => p.Key, p => SourceText.From(p.Value), StringComparer.Ordinal);

    /// <summary>A listing in which every feature has something to show: the worked example of the platform's briefing.</summary>
    public const string Polo = """
        id: polo-2201
        title: Men's quick-dry polo shirt
        type: ready-to-ship
        category: Apparel > Men's Clothing > Polo Shirts
        markets: [US, GB, DE, FR]
        images: [images/front.jpg, https://example.com/back.jpg]
        trade:
          currency: USD
          unit: piece
          tiers:
            - { from: 10, price: 10.00 }
            - { from: 20, price: 9.00 }
            - from: 30
              price: 8.00
          carton:
            spec: "438004"
            tiers:
              - { from: 1, price: 8.50 }
              - { from: 2, price: 7.00 }
        logistics:
          package: { length: 20, width: 14, height: 2, grossWeight: 0.28 }
          leadTime: 7
          template: express
        compliance:
          substances: [ { name: chlorpyrifos, cas: 2921-88-2 } ]

        """;

    /// <summary>A document of the workspace.</summary>
    public static DocumentView View(string text, string path = "a.listing.yaml", Locale locale = Locale.English, params (string Path, string Text)[] others)
    {
        var files = others.Aggregate(Shared, (all, other) => all.SetItem(other.Path, SourceText.From(other.Text)));
        var live = (new FixtureWorkspace(files, []) { Images = ["images/front.jpg"] }).Live();
        live.Edit(path, SyntaxTree.Parse(text, FileAnalyzer.FormatOf(path)));
        return new DocumentView(live.State, path, locale);
    }

    /// <summary>What is shown at the sign <c>‸</c>; empty for nothing.</summary>
    public static string Hover(string text, string path = "a.listing.yaml", Locale locale = Locale.English)
    {
        var at = text.IndexOf(Cursor, StringComparison.Ordinal);
        return Hoverer.At(View(text.Remove(at, Cursor.Length), path, locale), Encoding.UTF8.GetByteCount(text.AsSpan(0, at)))?.Markdown ?? "";
    }

    /// <summary>A text with the cursor before the first place of a piece of it.</summary>
    public static string At(string text, string piece, int skip = 0)
    {
        var at = text.IndexOf(piece, StringComparison.Ordinal);
        return at < 0 ? throw new InvalidOperationException($"'{piece}' is not there") : text.Insert(at + skip, Cursor);
    }

    /// <summary>A listing as JSON writes it.</summary>
    public const string PoloJson = """
        [
          {
            "id": "polo-2201",
            "title": "Polo",
            "type": "ready-to-ship",
            "category": "Apparel > Men's Clothing > Polo Shirts",
            "markets": ["US", "GB"],
            "trade": {
              "unit": "piece",
              "tiers": [
                { "from": 10, "price": 10.00 },
                { "from": 20, "price": 9.00 }
              ]
            },
            "logistics": { "template": "express", "package": { "grossWeight": 0.28 } }
          }
        ]
        """;
}
