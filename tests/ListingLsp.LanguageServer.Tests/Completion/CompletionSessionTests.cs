using System.Text.Json.Nodes;
using ListingLsp.LanguageServer.Tests.Session;
using ListingLsp.Workspace.Discovery;
using Xunit;

namespace ListingLsp.LanguageServer.Tests.Completion;

/// <summary>Completion as clients see it.</summary>
public sealed class CompletionSessionTests
{
    private const string Plain = "{}";
    private const string Snippets = """{"textDocument":{"completion":{"completionItem":{"snippetSupport":true,"documentationFormat":["markdown"]}}}}""";
    private const string AsIs = """{"textDocument":{"completion":{"completionItem":{"snippetSupport":true,"insertTextModeSupport":{"valueSet":[1,2]},"commitCharactersSupport":true}}}}""";

    [Theory]
    [InlineData(Plain, "tiers:\n    - { from: , price:  }", null, null)]
    [InlineData(Snippets, "tiers:\n  - { from: $1, price: $2 }", 2, null)]
    [InlineData(AsIs, "tiers:\n    - { from: $1, price: $2 }", 2, 1)]
    public async Task A_snippet_comes_as_the_client_can_take_it(string capabilities, string text, int? format, int? mode)
    {
        var tiers = (await Complete(capabilities, "title: 衬衫😀\ntrade:\n  ti", 2, 4)).First(i => i["label"]!.GetValue<string>() == "tiers");
        Assert.Equal(text, tiers["textEdit"]!["newText"]!.GetValue<string>());
        Assert.Equal(format, tiers["insertTextFormat"]?.GetValue<int>());
        Assert.Equal(mode, tiers["insertTextMode"]?.GetValue<int>());
        Assert.Equal(2, tiers["textEdit"]!["range"]!["start"]!["character"]!.GetValue<int>());
        Assert.Equal(4, tiers["textEdit"]!["range"]!["end"]!["character"]!.GetValue<int>());
        Assert.Equal(capabilities == Snippets ? "markdown" : "plaintext", tiers["documentation"]!["kind"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_order_is_told_by_sort_texts()
    {
        var items = await Complete(Plain, "markets: [", 0, 10);
        Assert.Equal(["US", "CA", "GB"], items.OrderBy(i => i["sortText"]!.GetValue<string>(), StringComparer.Ordinal).Take(3).Select(i => i["label"]!.GetValue<string>()));
        Assert.Null(items[0]["commitCharacters"]);
    }

    [Fact]
    public async Task A_comma_comes_as_another_edit()
    {
        var title = (await Complete(Plain, "{\n  \"id\": \"a\"\n  \n}", 2, 2, ".json")).First(i => i["label"]!.GetValue<string>() == "title");
        Assert.Equal("""[{"range":{"start":{"line":1,"character":11},"end":{"line":1,"character":11}},"newText":","}]""", title["additionalTextEdits"]!.ToJsonString());
    }

    private static async Task<List<JsonObject>> Complete(string capabilities, string text, int line, int character, string ending = ".yaml")
    {
        await using var client = new TestClient();
        var result = await client.Initialize(capabilities: capabilities);
        Assert.Contains(":", result["result"]!["capabilities"]!["completionProvider"]!["triggerCharacters"]!.AsArray().Select(c => c!.GetValue<string>()));
        var uri = FileUri.Of(Path.Combine(Path.GetTempPath(), "nowhere", $"polo.listing{ending}"));
        client.Open(uri, text, language: ending[1..]);
        var answer = await client.Ask("textDocument/completion", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri }, ["position"] = new JsonObject { ["line"] = line, ["character"] = character } });
        await client.ShutDown();
        return [.. answer["result"]!["items"]!.AsArray().Select(i => i!.AsObject())];
    }
}
