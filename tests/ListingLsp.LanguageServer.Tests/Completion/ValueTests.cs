using ListingLsp.Analysis.Catalogue;
using ListingLsp.LanguageServer.Features.Completion;
using Xunit;

namespace ListingLsp.LanguageServer.Tests.Completion;

public sealed class ValueTests
{
    [Theory]
    [InlineData("type: ‸", "customization", "type: customization")]
    [InlineData("type:‸", "customization", "type: customization")]
    [InlineData("type: cust‸", "customization", "type: customization")]
    [InlineData("type: \"c‸\"", "customization", "type: \"customization\"")]
    [InlineData("type: \"c‸", "customization", "type: \"customization\"")]
    [InlineData("trade:\n  unit: pi‸ece", "pair", "  unit: pair")]
    [InlineData("trade:\n  currency: ‸", "CNY", "  currency: CNY")]
    [InlineData("trade: { unit: ‸", "set", "trade: { unit: set")]
    [InlineData("trade:\n  carton:\n    spec: ‸", "438004", "    spec: '438004'")]
    [InlineData("trade:\n  carton:\n    spec: 43‸", "438004", "    spec: '438004'")]
    [InlineData("logistics:\n  template: ‸", "express", "  template: express")]
    [InlineData("markets: [US, ‸", "CA", "markets: [US, CA")]
    [InlineData("markets: [US, C‸]", "CA", "markets: [US, CA]")]
    [InlineData("markets: [US ‸]", "CA", "markets: [US, CA]")]
    [InlineData("markets: [‸]", "core10", "markets: [core10]")]
    [InlineData("markets: ‸", "US", "markets: [US]")]
    [InlineData("markets:\n  - ‸", "US", "  - US")]
    [InlineData("markets:\n  - US\n  ‸", "CA", "  - CA")]
    [InlineData("markets:\n  - US\n  - N‸", "NO", "  - 'NO'")]
    [InlineData("category: ‸", "Home > Mugs", "category: Home > Mugs")]
    [InlineData("category: Home > ‸", "Home > Mugs", "category: Home > Mugs")]
    [InlineData("services:\n  easyReturn: ‸", "true", "  easyReturn: true")]
    [InlineData("services:\n  sample: ‸", "none", "  sample: none")]
    [InlineData("services:\n  sample: ‸", "price", "  sample:\n    price: $1")]
    [InlineData("compliance:\n  itemTypes: [‸]", "drinking-straw", "  itemTypes: [drinking-straw]")]
    [InlineData("compliance:\n  exemptions: [‸]", "medical-device", "  exemptions: [medical-device]")]
    [InlineData("compliance:\n  biocideType: ‸", "PT19", "  biocideType: PT19")]
    [InlineData("compliance:\n  hazards: [‸]", "small-parts", "  hazards: [small-parts]")]
    [InlineData("compliance:\n  substances: [ { name: x, cas: DDT‸ } ]", "50-29-3", "  substances: [ { name: x, cas: 50-29-3 } ]")]
    [InlineData("logistics:\n  freight:\n    ‸", "US", "    US:\n      cost: $1")]
    [InlineData("category: Apparel > Men's Clothing > Polo\nattributes:\n  ‸", "Fabric weight", "  Fabric weight: $1")]
    [InlineData("skus:\n  - { id: a, options: { Color: red } }\n  - { id: b, options: { ‸ } }", "Color", "  - { id: b, options: { Color: $1 } }")]
    public void A_value_is_written_as_its_place_wants_it(string text, string label, string line) => Assert.Equal(line, new Marked(text).Snippet(label));

    [Theory]
    [InlineData("""{ "trade": { "unit": ‸ } }""", "piece", """{ "trade": { "unit": "piece" } }""")]
    [InlineData("""{ "trade": { "unit":‸} }""", "piece", """{ "trade": { "unit": "piece"} }""")]
    [InlineData("""{ "trade": { "unit": "pi‸ } }""", "piece", """{ "trade": { "unit": "piece" } }""")]
    [InlineData("""{ "markets": ["US", ‸] }""", "CA", """{ "markets": ["US", "CA"] }""")]
    [InlineData("""{ "markets": ["US" ‸] }""", "CA", """{ "markets": ["US", "CA"] }""")]
    [InlineData("""{ "markets": ["‸", "US"] }""", "CA", """{ "markets": ["CA", "US"] }""")]
    [InlineData("""{ "markets": ‸ }""", "CA", """{ "markets": ["CA"] }""")]
    [InlineData("""{ "services": { "easyReturn": ‸ } }""", "true", """{ "services": { "easyReturn": true } }""")]
    [InlineData("""{ "x-listinglsp-ignore": ["‸"] }""", "LST1011", """{ "x-listinglsp-ignore": ["LST1011"] }""")]
    public void A_value_of_JSON_has_its_quotes_and_commas(string text, string label, string result) => Assert.Equal(result, new Marked(text, "a.listing.json").With(label));

    [Fact]
    public void Markets_have_names_the_core_10_first_and_no_market_twice()
    {
        var marked = new Marked("markets: [US, ‸]", locale: Locale.Chinese);
        Assert.Equal(["CA", "GB", "AU", "NZ", "FR", "DE", "NL", "IT", "ES", "core10", "EU", "worldwide"], marked.Labels.Take(12));
        Assert.Equal("加拿大", marked["CA"].Detail);
        Assert.Contains("Canada", marked["CA"].FilterText, StringComparison.Ordinal);
        Assert.StartsWith("US, CA, GB", marked["core10"].Documentation, StringComparison.Ordinal);
    }

    [Fact]
    public void Freight_and_prices_by_market_begin_with_the_markets_of_the_listing() =>
        Assert.Equal(["JP", "US", "CA"], new Marked("markets: [JP]\nlogistics:\n  freight:\n    ‸").Labels.Take(3));

    [Fact]
    public void Definitions_have_a_preview()
    {
        var spec = new Marked("trade:\n  carton:\n    spec: ‸")["438004"];
        Assert.Equal(("3号标准3层", "43 × 21 × 27 cm, empty 0.01 kg, at most 20 units\n\n`shared.cartons.yaml`"), (spec.Detail, spec.Documentation));
        var template = new Marked("logistics:\n  template: ‸", locale: Locale.Chinese)["express"];
        Assert.Equal("- **US, CA**：首重0.5 kg 9.00 USD，续重每0.5 kg 3.20 USD\n- **GB**：每单14.00 USD\n- **DE**：包邮\n\n`shared.freight.yaml`", template.Documentation);
    }

    [Theory]
    [InlineData("rules:\n  LST1011: ‸", "warning", "  LST1011: warning")]
    [InlineData("rules: { LST1011: { ‸ } }", "drop", "rules: { LST1011: { drop: $1 } }")]
    [InlineData("rules:\n  ‸", "LST1011", "  LST1011: ${1|off,hint,info,warning,error|}")]
    [InlineData("profile: ‸", "strict", "profile: strict")]
    [InlineData("locale: ‸", "zh-CN", "locale: zh-CN")]
    [InlineData("notSuppressible: [‸]", "LST4001", "notSuppressible: [LST4001]")]
    [InlineData("files:\n  ‸", "listing", "  listing: [$1]")]
    public void Settings_know_rules_and_words(string text, string label, string line) => Assert.Equal(line, new Marked(text + "\n", "listinglsp.yaml").Snippet(label));

    [Theory]
    [InlineData("a.metrics.yaml", "listings:\n  ‸", "mug-1", "  mug-1:\n    qualityScore: $1\n    growthScore: $2\n    showcase: ${3|true,false|}\n    payingBuyers: $4\n    inquiries: $5")]
    [InlineData("a.metrics.yaml", "listings: { mug-1: { ‸ } }", "reviews90d", "listings: { mug-1: { reviews90d: $1 } }")]
    [InlineData("a.store.yaml", "store:\n  region: ‸", "HK", "  region: HK")]
    [InlineData("a.store.yaml", "store:\n  industry: ‸", "Home", "  industry: Home")]
    [InlineData("a.store.yaml", "store:\n  adSpend30d: { currency: ‸ }", "TWD", "  adSpend30d: { currency: TWD }")]
    [InlineData("a.campaign.yaml", "campaigns:\n  - kind: ‸", "festival", "  - kind: festival")]
    [InlineData("a.campaign.yaml", "campaigns:\n  - offers: [ { listing: ‸ } ]", "mug-1", "  - offers: [ { listing: mug-1 } ]")]
    [InlineData("a.orders.yaml", "orders:\n  - ‸", "whole order", "  - id: $1\n    listing: $2\n    market: $3\n    quantity: $4\n    freightCharged: $5\n    received: $6\n    date: $7")]
    [InlineData("a.orders.yaml", "orders:\n  - market: ‸", "US", "  - market: US")]
    [InlineData("a.rules.yaml", "entries:\n  - verdict: ‸", "display-only", "  - verdict: display-only")]
    [InlineData("a.rules.yaml", "entries:\n  - match: { itemType: [‸] }", "plate", "  - match: { itemType: [plate] }")]
    [InlineData("a.market.yaml", "benchmarks:\n  - category: ‸", "Home > Mugs", "  - category: Home > Mugs")]
    [InlineData("a.categories.yaml", "categories:\n  - { path: x, demands: [‸] }", "ladderPrice", "  - { path: x, demands: [ladderPrice] }")]
    [InlineData("a.cartons.yaml", "cartons:\n  - ‸", "whole carton spec", "  - id: $1\n    name: $2\n    length: $3\n    width: $4\n    height: $5\n    emptyWeight: $6\n    maxUnits: $7")]
    public void Every_kind_of_file_is_known(string path, string text, string label, string lines) => Assert.Equal(lines, new Marked(text, path).Snippet(label));

    [Fact]
    public void A_suppression_names_the_rules_of_its_neighbourhood_first()
    {
        var marked = new Marked("id: a\n# listinglsp-ignore ‸\ntitel: Polo\n");
        Assert.Equal("LST0003", marked.Labels[0]);
        Assert.Equal("unknown-field", marked.All[0].Detail);
        Assert.DoesNotContain("LST9001", marked.Labels);
        Assert.Equal(["listinglsp-ignore", "listinglsp-ignore-file"], new Marked("# listing‸\nid: a\n").Labels);
        Assert.Equal("# listinglsp-ignore $1 -- $2", new Marked("# listing‸\nid: a\n").Snippet("listinglsp-ignore"));
        Assert.Empty(new Marked("# listinglsp-ignore LST0003 -- rea‸\nid: a\n").Labels);
    }

    [Theory]
    [InlineData("compliance:\n  substances:\n    - cas: DD‸", "50-29-3", "DDT 50-29-3 ")]
    [InlineData("compliance:\n  substances:\n    - cas: 滴‸", "50-29-3", "滴滴涕 50-29-3 ")]
    [InlineData("markets: [can‸]", "CA", "Canada CA ")]
    [InlineData("markets: [加‸]", "CA", "加拿大 CA ")]
    [InlineData("trade:\n  unit: pcs‸", "piece", "pcs piece ")]
    public void What_is_typed_may_be_a_name(string text, string label, string filter) => Assert.StartsWith(filter, new Marked(text)[label].FilterText + " ", StringComparison.Ordinal);

    [Fact]
    public void A_typed_quote_is_part_of_what_is_compared() => Assert.StartsWith("\"", new Marked("{ \"trade\": { \"unit\": \"pi‸\" } }", "a.listing.json")["piece"].FilterText, StringComparison.Ordinal);

    [Fact]
    public void Codes_of_a_list_are_accepted_by_what_ends_them() => Assert.Equal(",]", string.Concat(new Marked("markets: [‸]")["US"].CommitCharacters));

    [Fact]
    public void A_snippet_escapes_what_is_no_place()
    {
        Assert.Equal("{ a: $1, b: ${2:0}, c: ${3|x,y\\,z|} } \\$5", Fillable.Snippet($"{{ a: {Fillable.Place()}, b: {Fillable.Place("0")}, c: {Fillable.Place("x", "y,z")} }} $5"));
        Assert.Equal("{ a: , b: 0, c: x }", Fillable.Plain($"{{ a: {Fillable.Place()}, b: {Fillable.Place("0")}, c: {Fillable.Place("x", "y,z")} }}"));
    }
}
