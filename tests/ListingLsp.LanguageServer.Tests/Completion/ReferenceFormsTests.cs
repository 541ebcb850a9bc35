using ListingLsp.Syntax.Tree;
using Xunit;

namespace ListingLsp.LanguageServer.Tests.Completion;

/// <summary>Ids of shared definitions and keys in all ways of writing: JSON, braces, keys in quotes, ids that need quotes.</summary>
public sealed class ReferenceFormsTests
{
    [Theory]
    [InlineData("{ \"trade\": { \"carton\": { \"spec\": ‸ } } }", "438004", "{ \"trade\": { \"carton\": { \"spec\": \"438004\" } } }")]
    [InlineData("{ \"trade\": { \"carton\": { \"spec\": \"43‸\" } } }", "438004", "{ \"trade\": { \"carton\": { \"spec\": \"438004\" } } }")]
    [InlineData("[ { \"trade\": { \"carton\": { \"spec\": \"b‸\", \"units\": 5 } } } ]", "big", "[ { \"trade\": { \"carton\": { \"spec\": \"big\", \"units\": 5 } } } ]")]
    [InlineData("{ \"logistics\": { \"template\": \"‸\" } }", "express", "{ \"logistics\": { \"template\": \"express\" } }")]
    public void In_JSON(string text, string label, string result)
    {
        Assert.Equal(result, new Marked(text, "a.listing.json").With(label));
        Assert.Empty(SyntaxTree.Parse(result, SyntaxFormat.Json).Errors);
    }

    [Theory]
    [InlineData("trade: { carton: { spec: ‸ } }", "438004", "trade: { carton: { spec: '438004' } }")]
    [InlineData("trade: { carton: { spec: 43‸, units: 5 } }", "438004", "trade: { carton: { spec: '438004', units: 5 } }")]
    [InlineData("trade: { carton: { spec: '43‸' } }", "438004", "trade: { carton: { spec: '438004' } }")]
    [InlineData("\"trade\": { \"carton\": { 'spec': b‸ } }", "big", "\"trade\": { \"carton\": { 'spec': big } }")]
    [InlineData("\"trade\":\n  'carton':\n    \"spec\": ‸\n", "438004", "\"trade\":\n  'carton':\n    \"spec\": \"438004\"\n")]
    [InlineData("logistics: {template: ‸}", "express", "logistics: {template: express}")]
    public void In_braces_and_behind_keys_in_quotes(string text, string label, string result)
    {
        Assert.Equal(result, new Marked(text).With(label));
        Assert.Empty(SyntaxTree.Parse(result, SyntaxFormat.Yaml).Errors);
    }

    [Theory]
    [InlineData("\"trade\":\n  \"unit\": piece\n  ‸\n", "unit")]
    [InlineData("{ 'trade': { \"unit\": piece, ‸ } }", "unit")]
    [InlineData("{ 'trade': { \"unit\": piece, ‸ } }", "id")]
    public void A_field_with_quotes_is_there_already(string text, string label) => Assert.DoesNotContain(label, new Marked(text).Labels);

    [Fact]
    public void Markets_in_JSON_are_offered_neither_twice_nor_elsewhere()
    {
        var marked = new Marked("{ \"markets\": [\"US\", \"‸\"] }", "a.listing.json");
        Assert.DoesNotContain("US", marked.Labels);
        Assert.Equal("{ \"markets\": [\"US\", \"GB\"] }", marked.With("GB"));
        Assert.DoesNotContain("GB", new Marked("{ \"keywords\": [\"‸\"] }", "a.listing.json").Labels);
    }

    [Theory]
    [InlineData("{ \"cartons\": [ { \"id\": \"x\", ‸ } ] }", "length", "{ \"cartons\": [ { \"id\": \"x\", \"length\": 0 } ] }")]
    [InlineData("{ \"cartons\": [ { \"id\": \"x\", \"len‸\" } ] }", "length", "{ \"cartons\": [ { \"id\": \"x\", \"length\": 0 } ] }")]
    public void Fields_of_carton_specs_in_JSON(string text, string label, string result) => Assert.Equal(result, new Marked(text, "b.cartons.json").With(label));
}
