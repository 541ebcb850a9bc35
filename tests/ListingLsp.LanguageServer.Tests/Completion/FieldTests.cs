using ListingLsp.Analysis.Catalogue;
using Xunit;

namespace ListingLsp.LanguageServer.Tests.Completion;

public sealed class FieldTests
{
    private const string Head = "id: a\ntitle: Polo\ntype: ready-to-ship\n";

    [Fact]
    public void An_empty_listing_begins_with_what_must_be_there()
    {
        Assert.Equal(["id", "title", "type", "category", "trade", "whole listing", "markets"], new Marked("‸").Labels.Take(7));
        Assert.Equal(["category", "trade", "markets"], new Marked(Head + "‸").Labels.Take(3));
    }

    [Theory]
    [InlineData("trade:\n  ‸", "  unit: $1")]
    [InlineData("trade:\n  un‸", "  unit: $1")]
    [InlineData("trade:\n  moq: 10\n  un‸\n  incoterm: FOB\n", "  unit: $1")]
    [InlineData("trade:\n  ‸\n  moq: 10\n", "  unit: $1")]
    [InlineData("trade:‸", "trade:\n  unit: $1")]
    [InlineData("trade: ‸\nskus: []\n", "trade:\n  unit: $1")]
    [InlineData("trade: { ‸ }", "trade: { unit: $1 }")]
    [InlineData("trade: { moq: 10, ‸", "trade: { moq: 10, unit: $1")]
    [InlineData("trade: { moq: 10, un‸\nskus: []\n", "trade: { moq: 10, unit: $1")]
    [InlineData("trade: { moq: 10 ‸}", "trade: { moq: 10, unit: $1}")]
    [InlineData("trade: { ‸moq: 10 }", "trade: { unit: 10 }")]
    [InlineData("trade: { ‸ moq: 10 }", "trade: { unit: $1, moq: 10 }")]
    [InlineData("trade:\n  ‸unti: piece", "  unit: piece")]
    [InlineData("trade:\n  unti‸: piece", "  unit: piece")]
    [InlineData("trade:\r\n  moq: 10\r\n  ‸\r\n", "  unit: $1")]
    public void A_field_is_written_as_its_place_wants_it(string text, string line) => Assert.Equal(line.ReplaceLineEndings(), new Marked(Head + text).Snippet("unit").ReplaceLineEndings());

    [Theory]
    [InlineData("""{ "tra‸" }""", "trade", """{ "trade": { "unit": "$1", "tiers": [{ "from": ${2:0}, "price": ${3:0} }] } }""")]
    [InlineData("""{ "id": "a", "tit‸ }""", "title", """{ "id": "a", "title": "$1" }""")]
    [InlineData("""{ "id": "a" ‸}""", "title", """{ "id": "a", "title": "$1"}""")]
    [InlineData("""{ ‸ "id": "a" }""", "title", """{ "title": "$1", "id": "a" }""")]
    [InlineData("""{ "titel‸": "Polo" }""", "title", """{ "title": "Polo" }""")]
    [InlineData("{\n  \"id\": \"a\"\n  ‸\n}", "type", "  \"id\": \"a\",\n  \"type\": \"${1|ready-to-ship,customization|}\"")]
    public void A_field_of_JSON_has_its_quotes_and_commas(string text, string label, string line)
    {
        var marked = new Marked(text, "a.listing.json");
        Assert.Equal(line, marked.Snippet(label));
        Assert.Empty(Syntax.Tree.SyntaxTree.Parse(marked.With(label), Syntax.Tree.SyntaxFormat.Json).Errors);
    }

    [Fact]
    public void A_missing_comma_is_put_behind_the_value_above() =>
        Assert.Equal("{\n  \"id\": \"a\",\n  \"title\": \"\"\n}", new Marked("{\n  \"id\": \"a\"\n  ‸\n}", "a.listing.json").With("title"));

    [Theory]
    [InlineData("trade:\n  tiers:\n    - ‸", "whole tier", "    - { from: $1, price: $2 }")]
    [InlineData("trade:\n  tiers:\n    - { from: 1, price: 2 }\n    - ‸", "whole tier", "    - { from: $1, price: $2 }")]
    [InlineData("trade:\n  tiers:\n    - { from: 1, price: 2 }\n    ‸", "whole tier", "    - { from: $1, price: $2 }")]
    [InlineData("trade:\n  tiers:\n    ‸", "whole tier", "    - { from: $1, price: $2 }")]
    [InlineData("trade:\n  tiers: ‸", "whole tier", "  tiers:\n    - { from: $1, price: $2 }")]
    [InlineData("trade:\n  tiers: [‸]", "whole tier", "  tiers: [{ from: $1, price: $2 }]")]
    [InlineData("trade:\n  tiers: [{ from: 1, price: 2 }, ‸]", "whole tier", "  tiers: [{ from: 1, price: 2 }, { from: $1, price: $2 }]")]
    [InlineData("skus:\n  - ‸", "whole SKU", "  - { id: $1, options: {$2}, stock: $3 }")]
    [InlineData("trade:\n  ‸", "carton", "  carton:\n    spec: $1\n    units: $2\n    tiers:\n      - { from: $3, price: $4 }")]
    [InlineData("trade:\n  ti‸", "tiers", "  tiers:\n    - { from: $1, price: $2 }")]
    [InlineData("‸", "services", "services:\n  $1")]
    [InlineData("‸", "attributes", "attributes:\n  $1")]
    [InlineData("services: { ‸ }", "sample", "services: { sample: { price: $1, max: $2 } }")]
    [InlineData("services:\n  ‸", "easyReturn", "  easyReturn: ${1|true,false|}")]
    public void Groups_come_whole(string text, string label, string lines) => Assert.Equal(lines, new Marked(Head + text).Snippet(label));

    [Fact]
    public void A_freight_line_comes_whole() =>
        Assert.Equal(
            "      - markets: [$1]\n        first:\n          kg: $2\n          cost: $3\n        additional:\n          kg: $4\n          cost: $5",
            new Marked("templates:\n  - id: a\n    lines:\n      - ‸", "a.freight.yaml").Snippet("whole freight line"));

    [Fact]
    public void What_is_there_is_left_out()
    {
        var labels = new Marked(Head + "trade:\n  unit: piece\n  ‸\n  moq: 10\n").Labels;
        Assert.DoesNotContain("unit", labels);
        Assert.DoesNotContain("moq", labels);
        Assert.Contains("tiers", labels);
    }

    [Theory]
    [InlineData("title: Po‸lo")]
    [InlineData("description: |\n  A polo ‸\n")]
    [InlineData("trade:\n  moq: 10 ‸")]
    [InlineData("trade:\n  moq: 1‸0")]
    [InlineData("# a com‸ment")]
    [InlineData("title: \"Po‸lo\"")]
    public void There_is_nothing_to_say_in_free_text_numbers_and_comments(string text) => Assert.Empty(new Marked(text + "\n").Labels);

    [Theory]
    [InlineData(Locale.English, "number, units", "Minimum order quantity; defaults to the first tier")]
    [InlineData(Locale.Chinese, "数字，件", "最小起订量，默认为首档起批量")]
    public void Fields_are_explained_in_the_language_of_the_session(Locale locale, string detail, string documentation)
    {
        var moq = new Marked("trade:\n  ‸", locale: locale)["moq"];
        Assert.Equal(detail, moq.Detail);
        Assert.StartsWith(documentation, moq.Documentation, StringComparison.Ordinal);
    }
}
