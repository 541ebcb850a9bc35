using System.Text.Json.Nodes;
using Xunit;

namespace ListingLsp.LanguageServer.Tests.Features;

/// <summary>From ids to their definitions and uses, and to other names.</summary>
public sealed class NavigationTests : IDisposable
{
    private const string Cartons = "cartons:\n  - { id: \"438004\", name: 3号, length: 40, width: 30, height: 20, maxUnits: 20 }\n  - id: small\n    length: 40\n";
    private readonly Methods _methods = new();

    public NavigationTests()
    {
        _methods.Write("shared/a.cartons.yaml", Cartons);
        _methods.Write("shared/sea.freight.json", "{ \"templates\": [ { \"id\": \"sea\", \"lines\": [] } ] }\n");
        _methods.Write("b.listing.yaml", Listing("b", "'438004'", "sea"));
        _methods.Write("c.listing.yaml", Listing("c", "small", "sea"));
    }

    public void Dispose() => _methods.Dispose();

    [Theory]
    [InlineData("438$0004", "sea", "shared/a.cartons.yaml:2:12-18")]
    [InlineData("$0small", "sea", "shared/a.cartons.yaml:3:9-14")]
    [InlineData("small", "sea$0", "shared/sea.freight.json:1:27-30")]
    [InlineData("nothing$0", "sea", "")]
    [InlineData("small # $0", "sea", "")]
    public void Definition(string carton, string template, string expected) =>
        Assert.Equal(expected, Places(_methods.Ask("textDocument/definition", _methods.Open("a.listing.yaml", Listing("a", carton, template)))));

    [Fact]
    public void The_definition_of_an_alias_is_its_anchor() =>
        Assert.Equal("a.listing.yaml:1:11-12", Places(_methods.Ask("textDocument/definition", _methods.Open("a.listing.yaml", "id: &name a\ntitle: *na$0me\n"))));

    [Theory]
    [InlineData(true, "b.listing.yaml:9:20-26\nshared/a.cartons.yaml:2:12-18\nd.listing.yaml:9:19-25")]
    [InlineData(false, "b.listing.yaml:9:20-26\nd.listing.yaml:9:19-25")]
    public void References_are_those_of_all_files_as_they_are_in_the_editor(bool withDefinition, string expected)
    {
        var at = _methods.Open("d.listing.yaml", Listing("d", "43$08004", "sea"));
        at["context"] = new JsonObject { ["includeDeclaration"] = withDefinition };
        Assert.Equal(expected.Split('\n').Order(StringComparer.Ordinal), Places(_methods.Ask("textDocument/references", at)).Split('\n').Order(StringComparer.Ordinal));
    }

    [Fact]
    public void References_of_a_definition_are_its_uses()
    {
        var at = _methods.Open("shared/a.cartons.yaml", Cartons.Replace("id: small", "id: sma$0ll", StringComparison.Ordinal));
        Assert.Equal("c.listing.yaml:9:19-24", Places(_methods.Ask("textDocument/references", at)));
    }

    [Fact]
    public void Highlights_are_those_of_the_same_document()
    {
        var at = _methods.Open("many.listing.yaml", Listing("x", "small", "s$0ea") + "---\n" + Listing("y", "small", "sea"));
        Assert.Equal([10, 21], _methods.Ask("textDocument/documentHighlight", at)!.AsArray().Select(h => h!["range"]!["start"]!["line"]!.GetValue<int>() + 1));
    }

    [Fact]
    public void An_id_is_renamed_in_all_files_and_keeps_its_quotes()
    {
        var at = _methods.Open("d.listing.yaml", Listing("d", "\"43$08004\"", "sea"));
        Assert.Equal("438004", _methods.Ask("textDocument/prepareRename", at)!["placeholder"]!.GetValue<string>());
        at["newName"] = "511124";
        var changes = _methods.Ask("textDocument/rename", at)!["changes"]!.AsObject();
        Assert.Equal([_methods.Uri("b.listing.yaml"), _methods.Uri("d.listing.yaml"), _methods.Uri("shared/a.cartons.yaml")], changes.Select(c => c.Key).Order(StringComparer.Ordinal));
        Assert.Equal(Listing("b", "'511124'", "sea"), Methods.Apply(Listing("b", "'438004'", "sea"), changes[_methods.Uri("b.listing.yaml")]!.AsArray()));
        Assert.Equal(Cartons.Replace("438004", "511124", StringComparison.Ordinal), Methods.Apply(Cartons, changes[_methods.Uri("shared/a.cartons.yaml")]!.AsArray()));
    }

    [Theory]
    [InlineData("small", "There is a carton spec with the id 'small' already")]
    [InlineData("", "An id is a text on one line")]
    [InlineData(" x", "An id is a text on one line")]
    [InlineData("a\nb", "An id is a text on one line")]
    public void A_name_that_cannot_be_is_refused_with_the_reason(string name, string reason)
    {
        var at = _methods.Open("d.listing.yaml", Listing("d", "43$08004", "sea"));
        at["newName"] = name;
        Assert.Contains(reason, _methods.Ask("textDocument/rename", at)!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_id_cannot_be_renamed()
    {
        var at = _methods.Open("d.listing.yaml", Listing("d", "438004", "sea").Replace("Quick", "Qu$0ick", StringComparison.Ordinal));
        Assert.Null(_methods.Ask("textDocument/prepareRename", at));
        at["newName"] = "x";
        Assert.Contains("no id here", _methods.Ask("textDocument/rename", at)!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SEA", "sea")]
    [InlineData("438", "438004")]
    [InlineData("qdps c", "c")]
    [InlineData("zzz", "")]
    public void Symbols_of_the_workspace(string query, string expected) =>
        Assert.Equal(expected, string.Join(' ', _methods.Ask("workspace/symbol", new JsonObject { ["query"] = query })!.AsArray().Select(s => s!["name"]!.GetValue<string>())));

    private string Places(JsonNode? locations) => string.Join('\n', (locations as JsonArray ?? []).Select(l => _methods.Place(l!)));

    private static string Listing(string id, string carton, string template) =>
        $"id: {id}\ntitle: Quick dry polo shirt {id}\ntype: ready-to-ship\ncategory: Apparel > Polo Shirts\ntrade:\n  unit: piece\n  moq: 10\n  tiers: [ {{ from: 10, price: 9.00 }} ]\n  carton: {{ spec: {carton}, units: 10, tiers: [ {{ from: 1, price: 8.50 }} ] }}\nlogistics: {{ template: {template} }}\n";
}
