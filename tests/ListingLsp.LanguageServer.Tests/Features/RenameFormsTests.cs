using System.Text.Json.Nodes;
using ListingLsp.Analysis;
using ListingLsp.Syntax.Tree;
using Xunit;

namespace ListingLsp.LanguageServer.Tests.Features;

/// <summary>An id is renamed however it is written: in JSON, in braces, behind keys in quotes; and gets quotes where its new name needs them.</summary>
public sealed class RenameFormsTests : IDisposable
{
    private const string Trade = "\"trade\": { \"unit\": \"piece\", \"tiers\": [ { \"from\": 10, \"price\": 9.00 } ], \"carton\": { \"spec\": \"small\", \"units\": 10, \"tiers\": [ { \"from\": 1, \"price\": 8.50 } ] } }";
    private const string Json = "[ { \"id\": \"j-1\", \"title\": \"Mug\", \"type\": \"ready-to-ship\", \"category\": \"Home\",\n  " + Trade + ",\n  \"logistics\": { \"template\": \"sea\" } } ]\n";
    private const string QuotedKeys = "{ \"id\": q-1, 'title': Mug, \"type\": ready-to-ship, \"category\": Home, " + Trade + " }\n";
    private const string Block = "id: b-1\ntitle: Mug\ntype: ready-to-ship\ncategory: Home\ntrade:\n  unit: piece\n  tiers: [ { from: 10, price: 9.00 } ]\n  carton:\n    spec: small   # as the supplier calls it\n    units: 10\n    tiers:\n      - { from: 1, price: 8.50 }\n";
    private readonly Methods _methods = new();

    public RenameFormsTests()
    {
        _methods.Write("shared.cartons.json", "{ \"cartons\": [\n  { \"id\": \"small\", \"length\": 40, \"width\": 30, \"height\": 20, \"maxUnits\": 20 }\n] }\n");
        _methods.Write("sea.freight.yaml", "templates: [ { id: sea, lines: [ { markets: [US], free: true } ] } ]\n");
        _methods.Write("b.listing.yaml", Block);
        _methods.Write("q.listing.yaml", QuotedKeys);
        _methods.Write("j.listing.json", Json);
    }

    public void Dispose() => _methods.Dispose();

    [Theory]
    [InlineData("big", "big", "\"big\"")]
    [InlineData("0123", "'0123'", "\"0123\"")]
    [InlineData("true", "true", "\"true\"")]
    [InlineData("a: b", "'a: b'", "\"a: b\"")]
    [InlineData("it's", "it's", "\"it's\"")]
    [InlineData("say \"x\"", "say \"x\"", "\"say \\\"x\\\"\"")]
    [InlineData("3号箱", "3号箱", "\"3号箱\"")]
    [InlineData("a, b", "a, b", "\"a, b\"")]
    public void A_carton_spec_in_all_files(string name, string inBlock, string inJson)
    {
        var at = _methods.Open("j.listing.json", Json.Replace("\"small\"", "\"sm$0all\"", StringComparison.Ordinal));
        at["newName"] = name;
        var changes = _methods.Ask("textDocument/rename", at)!["changes"]!.AsObject();
        Assert.Equal(4, changes.Count);
        Assert.Equal(Json.Replace("\"small\"", inJson, StringComparison.Ordinal), After("j.listing.json", Json));
        Assert.Contains($"{{ \"id\": {inJson}, \"length\"", After("shared.cartons.json", File.ReadAllText(Path.Combine(_methods.Folder, "shared.cartons.json"))), StringComparison.Ordinal);
        Assert.Equal(QuotedKeys.Replace("\"small\"", inJson, StringComparison.Ordinal), After("q.listing.yaml", QuotedKeys));
        var block = After("b.listing.yaml", Block);
        Assert.Contains("  # as the supplier calls it\n", block, StringComparison.Ordinal);
        Assert.Contains($"spec: {inBlock} ", block, StringComparison.Ordinal);
        Assert.Equal(name, Spec(block));

        string After(string path, string text) => Methods.Apply(text, changes[_methods.Uri(path)]!.AsArray());
    }

    [Theory]
    [InlineData("j.listing.json", "j-$01", "\"id\": \"j-2\"")]
    [InlineData("q.listing.yaml", "q-$01", "\"id\": j-2,")]
    [InlineData("b.listing.yaml", "b$0-1", "id: j-2\n")]
    public void The_id_of_a_listing(string path, string marked, string expected)
    {
        var text = File.ReadAllText(Path.Combine(_methods.Folder, path));
        var at = _methods.Open(path, text.Replace(marked.Replace("$0", "", StringComparison.Ordinal), marked, StringComparison.Ordinal));
        at["newName"] = "j-2";
        Assert.Contains(expected, Methods.Apply(text, _methods.Ask("textDocument/rename", at)!["changes"]![_methods.Uri(path)]!.AsArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_named_in_JSON_and_defined_in_braces()
    {
        var at = _methods.Open("j.listing.json", Json.Replace("\"sea\"", "\"se$0a\"", StringComparison.Ordinal));
        at["newName"] = "by: sea";
        var changes = _methods.Ask("textDocument/rename", at)!["changes"]!.AsObject();
        Assert.Equal(Json.Replace("\"sea\"", "\"by: sea\"", StringComparison.Ordinal), Methods.Apply(Json, changes[_methods.Uri("j.listing.json")]!.AsArray()));
        const string templates = "templates: [ { id: sea, lines: [ { markets: [US], free: true } ] } ]\n";
        Assert.Equal(templates.Replace(" sea", " 'by: sea'", StringComparison.Ordinal), Methods.Apply(templates, changes[_methods.Uri("sea.freight.yaml")]!.AsArray()));
    }

    private static string Spec(string block)
    {
        var root = (MappingSyntax)SyntaxTree.Parse(block, FileAnalyzer.FormatOf("b.yaml")).Documents[0].Root;
        return ((ScalarSyntax)((MappingSyntax)((MappingSyntax)root.Find("trade")!.Value).Find("carton")!.Value).Find("spec")!.Value).Value;
    }
}
