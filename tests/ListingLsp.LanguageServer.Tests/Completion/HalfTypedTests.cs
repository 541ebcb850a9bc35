using Xunit;

namespace ListingLsp.LanguageServer.Tests.Completion;

/// <summary>Documents as they are while somebody types: brackets and quotes open, colons missing.</summary>
public sealed class HalfTypedTests
{
    [Theory]
    [InlineData("markets: [US, C‸\ntrade:\n  unit: piece\n", "CA", "markets: [US, CA")]
    [InlineData("markets: [US, ‸\ntrade:\n  unit: piece\n", "CA", "markets: [US, CA")]
    [InlineData("trade:\n  tiers:\n    - { from: 1, pr‸\n    - { from: 2, price: 3 }\n", "price", "    - { from: 1, price: $1")]
    [InlineData("trade:\n  tiers:\n    - { from: 1, ‸\n    - { from: 2, price: 3 }\n", "price", "    - { from: 1, price: $1")]
    [InlineData("trade:\n  tiers:\n    - { from: 1, price: 2 }\n    - ‸\n  incoterm: FOB\n", "whole tier", "    - { from: $1, price: $2 }")]
    [InlineData("trade:\n  tiers:\n    - { from: 1, price: 2 }\n    -‸\n  incoterm: FOB\n", "whole tier", "    - { from: $1, price: $2 }")]
    [InlineData("trade:\n  tiers:\n    - fr‸\n", "from", "    - from: $1")]
    [InlineData("trade:\n  tiers:\n    - from: 1\n      ‸\n    - from: 2\n", "price", "      price: $1")]
    [InlineData("skus:\n  - id: a\n    options: { Color: red }\n    st‸\n  - id: b\n", "stock", "    stock: $1")]
    [InlineData("lo‸\nskus: []\n", "logistics", "logistics:\n  package:\n    length: $1\n    width: $2\n    height: $3\n    grossWeight: $4\n  leadTime:\n    - { upTo: $5, days: $6 }\n  template: $7")]
    [InlineData("log‸\n  origin: CN\n", "logistics", "logistics:")]
    [InlineData("id: a\n---\nid: b\ntitle: Two\nty‸\n", "type", "type: ${1|ready-to-ship,customization|}")]
    [InlineData("id: a # here\n‸", "title", "title: $1")]
    [InlineData("attributes: &a\n  x: y\nskus: *a\n‸", "title", "title: $1")]
    public void What_is_typed_is_understood(string text, string label, string lines)
    {
        Assert.Equal(lines, new Marked(text).Snippet(label));
        Assert.Equal(lines, new Marked(text.ReplaceLineEndings("\r\n")).Snippet(label).ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("""{ "trade": { "unit": ‸""", "piece", """{ "trade": { "unit": "piece" """)]
    [InlineData("""{ "trade": { "unit": "p‸""", "piece", """{ "trade": { "unit": "piece" """)]
    [InlineData("""{ "markets": ["US", "‸""", "CA", """{ "markets": ["US", "CA" """)]
    [InlineData("""{ "markets": ["US", ‸""", "CA", """{ "markets": ["US", "CA" """)]
    [InlineData("""{ "tra‸""", "trade", """{ "trade": { "unit": "", "tiers": [{ "from": 0, "price": 0 }] } """)]
    [InlineData("""[ { "id": "a" }, { ‸ } ]""", "id", """[ { "id": "a" }, { "id": "" } ]""")]
    [InlineData("{\n  \"id\": \"a\",\n  \"ti‸\n  \"type\": \"customization\"\n}", "title", "{\n  \"id\": \"a\",\n  \"title\": \"\",\n  \"type\": \"customization\"\n}")]
    [InlineData("{\n  \"id\": \"a\",\n  ‸\n}", "title", "{\n  \"id\": \"a\",\n  \"title\": \"\"\n}")]
    [InlineData("{\n  ti‸\n}", "title", "{\n  \"title\": \"\"\n}")]
    public void Half_of_a_JSON_file_is_understood(string text, string label, string result) => Assert.Equal(result.TrimEnd(' '), new Marked(text, "a.listing.json").With(label));
}
