using System.Globalization;
using System.Text;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.LanguageServer.Features.Hovering;
using ListingLsp.Testing;
using Xunit;

namespace ListingLsp.LanguageServer.Tests.Showing;

/// <summary>What is shown about places.</summary>
public sealed class HoverTests
{
    private const string Table = "| 10 ~ 19 | 10.00 | 100.00 |\n| 20 ~ 29 | 9.00 | 180.00 |\n| ≥ 30 | 8.00 | 240.00 |";

    [Theory]
    [InlineData(Locale.English, "hover.en")]
    [InlineData(Locale.Chinese, "hover.zh-CN")]
    public void Of_every_word_of_a_listing(Locale locale, string name)
    {
        var view = Shown.View(Shown.Polo, locale: locale);
        var text = new StringBuilder();
        var said = new HashSet<HoverText>();
        for (var offset = 0; offset < view.Tree.Text.Length; offset++)
        {
            if (Hoverer.At(view, offset) is not { } hover || !said.Add(hover)) continue;
            var shown = view.Tree.Text.GetText(hover.Span).ReplaceLineEndings("⏎");
            text.Append(CultureInfo.InvariantCulture, $"=== {view.Tree.Text.LineAt(offset) + 1}: {shown}\n{hover.Markdown}\n\n");
        }

        Snapshot.Verify(text.ToString(), name);
    }

    [Theory]
    [InlineData("tiers:\n    - { ‸from: 10, price: 10.00 }\n    - { from: 20, price: 9.00 }\n    - { from: 30, price: 8.00 }")]
    [InlineData("tiers:\n    - from: 10\n      price: 1‸0.00\n    - from: 20\n      price: 9.00\n    - from: 30\n      price: 8.00")]
    [InlineData("tiers: [ { from: 10, price: 10.00 }, { from: 20,‸ price: 9.00 }, { from: 30, price: 8.00 } ]")]
    [InlineData("ti‸ers: [ { from: 10, price: 10.00 }, { from: 20, price: 9.00 }, { from: 30, price: 8.00 } ]")]
    public void The_ladder_of_the_briefing_reads_as_on_the_platform(string tiers)
    {
        foreach (var text in new[] { $"id: a\ntype: ready-to-ship\ntrade:\n  unit: piece\n  {tiers}\n", $"id: a\r\ntype: ready-to-ship\r\ntrade:\r\n  unit: piece\r\n  {tiers.ReplaceLineEndings("\r\n")}\r\n" })
        {
            var shown = Shown.Hover(text);
            Assert.Contains("| Quantity (pieces) | Unit price (USD) | Subtotal (USD) |", shown, StringComparison.Ordinal);
            Assert.Contains(Table, shown.Replace("**", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void In_json_as_well() => Assert.Contains("| **≥ 20** | **9.00** | **180.00** |", Shown.Hover(Shown.At(Shown.PoloJson, "\"from\": 20", 3), "a.listing.json"), StringComparison.Ordinal);

    [Theory]
    [InlineData("{ from: 10, price: ten }, { from: 20, price: ‸9 }")] // A price that is none.
    [InlineData("{ from: 20, price: 10 }, { from: 10, price: ‸9 }")] // Out of order.
    [InlineData("{ from: 10, price: 10 }, { from: 10, price: ‸9 }")] // Twice the same quantity.
    [InlineData("{ from: 10, price: 10 }, { from: 20, price: ‸0 }")] // No price.
    [InlineData("{ from: 1.5, price: 10 }, { from: 20, price: ‸9 }")] // No quantity.
    [InlineData("{ from: 10, price: 10 }, { from: , price: ‸9 }")] // Half typed.
    [InlineData("{ from: 10, price: 10 }, { from: 1000000000000000000000000000, price: ‸9 }")]
    public void What_is_not_certain_has_no_table(string tiers) => Assert.DoesNotContain("| Quantity", Shown.Hover($"id: a\ntrade:\n  unit: piece\n  tiers: [ {tiers} ]\n"), StringComparison.Ordinal);

    [Fact]
    public void A_currency_that_is_none_is_not_made_up() => Assert.Contains("| Quantity | Unit price | Subtotal |", Shown.Hover("trade: { currency: 元宝, unit: heap, tiers: [ { from: 10, price: 1‸0 } ] }\n"), StringComparison.Ordinal);

    [Fact]
    public void By_lot_a_price_is_that_of_a_lot() =>
        Assert.StartsWith("| Quantity (lots) | Price of a lot (EUR) | Subtotal (EUR) |\n|---:|---:|---:|\n| **≥ 2** | **60.00** | **120.00** |", Shown.Hover("trade: { currency: EUR, unit: piece, sellBy: lot, lotSize: 12, tiers: [ { from: 2, price: ‸60 } ] }\n"), StringComparison.Ordinal);

    [Fact]
    public void A_carton_that_costs_more_saves_less_than_nothing() =>
        Assert.Contains("| **1** | **20** | **10.00** | **200.00** | **9.00** | **-20.00** |", Shown.Hover(Shown.At(Shown.Polo.Replace("price: 8.50", "price: 10.00", StringComparison.Ordinal), "from: 1, price: 10.00 }\n      -", 2)), StringComparison.Ordinal);

    [Fact]
    public void Without_a_piece_price_cartons_are_compared_with_nothing()
    {
        var shown = Shown.Hover("type: ready-to-ship\ntrade:\n  unit: set\n  carton: { spec: \"438004\", units: 12, tiers: [ { from: 3, price: ‸2.5 } ] }\n");
        Assert.StartsWith("| Cartons | Sets | Unit price (USD) | Total (USD) |\n|---:|---:|---:|---:|\n| **3** | **36** | **2.50** | **90.00** |", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trade: { carton: { spec: nowhere, tiers: [ { from: 3, price: ‸2.5 } ] } }\n")] // Nobody knows how much a carton holds.
    [InlineData("trade: { sellBy: lot, carton: { units: 20, tiers: [ { from: 3, price: ‸2.5 } ] } }\n")]
    public void Cartons_of_which_nothing_is_known_have_no_table(string text) => Assert.DoesNotContain("| Cartons", Shown.Hover(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("markets: [US, ‸EU]\n", "**EU** the European Union · 欧盟  \n27 countries")]
    [InlineData("markets: [‸worldwide]\n", "every country")]
    [InlineData("type: ready-to-ship\nmarkets: [‸GB]\nlogistics: { template: express, package: { grossWeight: 0.28 } }\n", "Freight of the smallest order: 14.00 USD")]
    [InlineData("markets: [GB]\ntrade: { unit: piece }\nlogistics: { freight: { G‸B: { cost: 3 } } }\n", "**GB** United Kingdom · 英国  \nsold  \nFreight of the smallest order: 3.00 USD")]
    [InlineData("markets: [GB]\nnotMarkets: [F‸R]\n", "**FR** France · 法国")]
    [InlineData("logistics: { origin: ‸CN }\n", "**CN** China · 中国")]
    [InlineData("trade: { currency: ‸EUR }\n", "**EUR** Euro · 欧元")]
    [InlineData("trade: { unit: ‸set }\n", "**set** sets · 套")]
    [InlineData("trade:\n  carton:\n    spec: 43‸8004\n", "**438004** 3号标准3层\n\n43 × 21 × 27 cm, empty 0.01 kg, at most 20 units\n\n`shared.cartons.yaml`")]
    [InlineData("logistics:\n  template: expr‸ess\n", "- **US, CA**: 9.00 USD for the first 0.5 kg, 3.20 USD for each further 0.5 kg\n- **GB**: 14.00 USD an order\n- **DE**: free\n\n`shared.freight.yaml`")]
    [InlineData("compliance: { itemTypes: [drinking-st‸raw] }\n", "**drinking-straw** ")]
    [InlineData("compliance: { substances: [ { cas: ‸2921-88-2 } ] }\n", "No. 61 of the pesticides that the platform bans for every destination")]
    [InlineData("compliance: { substances: [ { name: ‸毒死蜱 } ] }\n", "**Chlorpyrifos** 毒死蜱 · CAS 2921-88-2")]
    [InlineData("ti‸tle: x\n", "**title** · text, required  \nTitle that buyers see, at most 128 bytes of UTF-8")]
    [InlineData("type: ‸ready-to-ship\n", "One of: `ready-to-ship`, `customization`")]
    [InlineData("logistics: { package: { gross‸Weight: 1 } }\n", "**grossWeight** · number, kg")]
    [InlineData("id: a\ntrade:\n  moq‸", "**moq** · number, units")] // Half typed: no colon yet.
    [InlineData("id: a\ntrade: { mo‸q: , ", "**moq** · number, units")]
    public void Words_mean_something(string text, string expected) => Assert.Contains(expected, Shown.Hover(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("attributes: { Mate‸rial: cotton }\n")]
    [InlineData("x-own: { from‸: 1 }\n")]
    [InlineData("# a com‸ment\nid: a\n")]
    [InlineData("‸")]
    public void What_means_nothing_shows_nothing(string text) => Assert.Empty(Shown.Hover(text));

    [Fact]
    public void An_id_that_is_not_defined_is_found_and_its_field_told()
    {
        var shown = Shown.Hover("trade: { carton: { spec: no‸where } }\n");
        Assert.StartsWith("**LST0008** error", shown, StringComparison.Ordinal);
        Assert.Contains("**spec** · id", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_has_its_consequence_and_the_address_of_its_page()
    {
        const string Text = "id: a\ntype: ready-to-ship\ntrade:\n  unit: piece\n  moq: 500\n  tiers: [ { from: 100, price: 2.60 } ]\n";
        var shown = Hoverer.At(Shown.View(Text), Text.IndexOf("500", StringComparison.Ordinal), (rule, _) => $"https://example.com/{rule.Id}")!;
        Assert.StartsWith("[**LST1001**](https://example.com/LST1001) error · ", shown.Markdown, StringComparison.Ordinal);
        Assert.Contains("14 days to repair, then take-down", shown.Markdown, StringComparison.Ordinal);
        Assert.Contains("(platform briefing, August 2022)", shown.Markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.listing.yaml", "# listinglsp-ignore LST‸1001 -- agreed\nid: a\n")]
    [InlineData("a.listing.yaml", "# listinglsp-ignore moq-differs-from-first‸-tier -- agreed\nid: a\n")]
    [InlineData("a.listing.json", "{ \"x-listinglsp-ignore\": [\"LST10‸01 -- agreed\"] }")]
    [InlineData("listinglsp.yaml", "rules:\n  LST100‸1: warning\n")]
    [InlineData("listinglsp.yaml", "rules: { ‸moq-differs-from-first-tier: { severity: info } }\n")]
    [InlineData("listinglsp.yaml", "notSuppressible: [LST1‸001]\n")]
    public void A_rule_that_is_named_is_told(string path, string text) => Assert.Matches(@"^\*\*LST1001\*\* (error|warning|info) · The MOQ", Shown.Hover(text, path));

    [Theory]
    [InlineData("# LST‸1001 is a rule\nid: a\n")]
    [InlineData("# listinglsp-ignore LST1001 -- ag‸reed\nid: a\n")]
    [InlineData("description: LST‸1001\n")]
    public void A_rule_is_not_seen_where_none_is_named(string text) => Assert.DoesNotContain("MOQ", Shown.Hover(text), StringComparison.Ordinal);

    [Fact]
    public void A_listing_that_another_file_names_is_told()
    {
        var (text, at) = ("campaigns:\n  - { id: c, offers: [ { listing: mug-1, discount: 0.8 } ] }\n", 46);
        var view = Shown.View(text, "a.campaign.yaml", Locale.English, ("b.listing.yaml", "id: mug-1\ntitle: Blue *mug*\ntype: ready-to-ship\ncategory: Home > Mugs\n"));
        Assert.Equal("mug-1", text[(at - 1)..(at + 4)]);
        Assert.Equal("**mug-1** Blue \\*mug\\*  \nHome \\> Mugs  \n`b.listing.yaml:1`", Hoverer.At(view, at)!.Markdown);
    }

    [Fact]
    public void A_shared_definition_says_how_many_use_it()
    {
        var view = Shown.View("cartons:\n  - { id: box, length: 1, width: 1, height: 1 }\n", "own.cartons.yaml", Locale.Chinese, ("b.listing.yaml", "id: b\ntrade: { carton: { spec: box } }\n"), ("c.listing.yaml", "id: c\ntrade: { carton: { spec: box } }\n"));
        Assert.StartsWith("被2个商品使用", Hoverer.At(view, 19)!.Markdown, StringComparison.Ordinal);
    }
}
