using System.Text.Json.Nodes;
using ListingLsp.LanguageServer.Tests.Showing;
using ListingLsp.Workspace.Discovery;
using Xunit;

namespace ListingLsp.LanguageServer.Tests.Session;

/// <summary>The methods that show things, over the wire.</summary>
public sealed class ShownMethodsTests : IDisposable
{
    private const string Client = """
        {
          "textDocument": { "hover": { "contentFormat": ["markdown"] }, "documentSymbol": { "hierarchicalDocumentSymbolSupport": true } },
          "workspace": { "inlayHint": { "refreshSupport": true }, "codeLens": { "refreshSupport": true } },
          "experimental": { "commands": { "commands": ["listinglsp.showReferences", "listinglsp.showMarkets"] } }
        }
        """;

    private readonly string _root = Directory.CreateTempSubdirectory("shown").FullName;

    public ShownMethodsTests()
    {
        File.WriteAllText(Path.Combine(_root, "listinglsp.yaml"), "version: 1\nasOf: 2026-11-22\n");
        File.WriteAllText(Path.Combine(_root, "shared.cartons.yaml"), "cartons:\n  - { id: \"438004\", name: 3号标准3层, length: 43, width: 21, height: 27, maxUnits: 20 }\n");
        File.WriteAllText(PathOf("polo.listing.yaml"), Shown.Polo);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task Hover_hints_symbols_folds_selections_and_links()
    {
        await using var client = new TestClient();
        await client.Initialize(_root, Client);
        var uri = Open(client);
        var hover = (await client.Ask("textDocument/hover", At(uri, 10, 14)))["result"]!;
        Assert.Equal("markdown", hover["contents"]!["kind"]!.GetValue<string>());
        Assert.Contains("| **10 ~ 19** | **10.00** | **100.00** |", hover["contents"]!["value"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Null((await client.Ask("textDocument/hover", At(uri, 99, 0)))["result"]);

        var hints = (await client.Ask("textDocument/inlayHint", With(uri, "range", """{"start":{"line":10,"character":0},"end":{"line":11,"character":0}}""")))["result"]!.AsArray();
        Assert.Equal("10 ~ 19 · from 100.00", Assert.Single(hints)!["label"]!.GetValue<string>());

        var symbols = (await client.Ask("textDocument/documentSymbol", Document(uri)))["result"]!.AsArray();
        Assert.Equal("polo-2201", Assert.Single(symbols)!["name"]!.GetValue<string>());
        Assert.NotEmpty(symbols[0]!["children"]!.AsArray());

        Assert.Contains((await client.Ask("textDocument/foldingRange", Document(uri)))["result"]!.AsArray(), f => f!["startLine"]!.GetValue<int>() == 6 && f["endLine"]!.GetValue<int>() == 18);

        var selection = (await client.Ask("textDocument/selectionRange", With(uri, "positions", """[{"line":10,"character":14}]""")))["result"]![0]!;
        Assert.Equal(6 + 8, selection["range"]!["start"]!["character"]!.GetValue<int>());
        Assert.NotNull(selection["parent"]!["parent"]);

        var links = (await client.Ask("textDocument/documentLink", Document(uri)))["result"]!.AsArray();
        Assert.Equal(["https://example.com/back.jpg", FileUri.Of(PathOf("shared.cartons.yaml")) + "#L2"], links.Select(l => l!["target"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Lenses_are_resolved_with_commands_that_the_client_knows()
    {
        await using var client = new TestClient();
        await client.Initialize(_root, Client);
        var uri = Open(client);
        var lenses = (await client.Ask("textDocument/codeLens", Document(uri)))["result"]!.AsArray();
        Assert.Equal(2, lenses.Count);
        Assert.All(lenses, l => Assert.Null(l!["command"]));
        var markets = (await client.Ask("codeLens/resolve", lenses[1]!.DeepClone()))["result"]!["command"]!;
        Assert.Equal("listinglsp.showMarkets", markets["command"]!.GetValue<string>());
        Assert.StartsWith("4 markets: ", markets["title"]!.GetValue<string>(), StringComparison.Ordinal);

        var shared = FileUri.Of(PathOf("shared.cartons.yaml"));
        var uses = (await client.Ask("codeLens/resolve", (await client.Ask("textDocument/codeLens", Document(shared)))["result"]![0]!.DeepClone()))["result"]!["command"]!;
        Assert.Equal("used by 1 listing", uses["title"]!.GetValue<string>());
        Assert.Equal(uri, uses["arguments"]![2]![0]!["uri"]!.GetValue<string>());
        Assert.Equal("{}", (await client.Ask("codeLens/resolve", JsonNode.Parse("""{"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":0}},"data":{"uri":"file:///gone","kind":9,"index":-1}}""")))["error"]?.ToJsonString() ?? "{}");
    }

    [Fact]
    public async Task A_client_that_knows_no_commands_gets_words()
    {
        await using var client = new TestClient();
        await client.Initialize(_root);
        var uri = Open(client);
        var lens = (await client.Ask("textDocument/codeLens", Document(uri)))["result"]![1]!.DeepClone();
        Assert.Equal("", (await client.Ask("codeLens/resolve", lens))["result"]!["command"]!["command"]!.GetValue<string>());
        Assert.Contains((await client.Ask("textDocument/documentSymbol", Document(uri)))["result"]!.AsArray(), s => s!["containerName"]?.GetValue<string>() == "trade" && s["name"]!.GetValue<string>() == "tiers");
        Assert.Equal("plaintext", (await client.Ask("textDocument/hover", At(uri, 1, 1)))["result"]!["contents"]!["kind"]!.GetValue<string>());
    }

    [Fact]
    public async Task Hints_and_lenses_can_be_switched_off()
    {
        await using var client = new TestClient();
        await client.Initialize(_root, "{}", options: """{"codeLens":false,"inlayHints":{"tiers":false,"cartons":false}}""");
        var uri = Open(client);
        Assert.Empty((await client.Ask("textDocument/codeLens", Document(uri)))["result"]!.AsArray());
        var hints = (await client.Ask("textDocument/inlayHint", With(uri, "range", """{"start":{"line":0,"character":0},"end":{"line":99,"character":0}}""")))["result"]!.AsArray();
        Assert.Equal(["United States", "United Kingdom", "Germany", "France"], hints.Select(h => h!["label"]!.GetValue<string>()));
    }

    [Fact]
    public async Task What_rests_on_shared_files_is_asked_for_anew_when_they_change()
    {
        await using var client = new TestClient();
        await client.Initialize(_root, Client);
        var uri = Open(client);
        await client.Diagnostics(uri, 1);
        await client.Ask("textDocument/codeLens", Document(uri));
        while (client.Asked.TryDequeue(out _))
        {
        }

        client.Open(FileUri.Of(PathOf("shared.cartons.yaml")), "cartons:\n  - { id: \"438004\", length: 43, width: 21, height: 27, maxUnits: 30 }\n");
        await client.Diagnostics(FileUri.Of(PathOf("shared.cartons.yaml")), 1);
        await client.Ask("textDocument/codeLens", Document(uri));
        Assert.Superset(new HashSet<string> { "workspace/inlayHint/refresh", "workspace/codeLens/refresh" }, client.Asked.Select(a => a["method"]!.GetValue<string>()).ToHashSet());
    }

    [Fact]
    public async Task Standings_lead_to_figures_and_follow_edits_of_metrics_and_listings()
    {
        await using var client = new TestClient();
        await client.Initialize(_root, Client);
        var (uri, metrics, store) = (Open(client), FileUri.Of(PathOf("shop.metrics.yaml")), FileUri.Of(PathOf("shop.store.yaml")));
        client.Open(metrics, "listings: { polo-2201: { qualityScore: 4.1 } }\n");
        await client.Diagnostics(metrics, 1);
        Assert.Contains("workspace/codeLens/refresh", client.Asked.Select(a => a["method"]!.GetValue<string>()));
        var lens = (await client.Ask("textDocument/codeLens", Document(uri)))["result"]![2]!;
        var command = (await client.Ask("codeLens/resolve", lens.DeepClone()))["result"]!["command"]!;
        Assert.StartsWith("platform score 4.1 · ", command["title"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("listinglsp.showReferences", command["command"]!.GetValue<string>());
        Assert.Equal(metrics, command["arguments"]![2]![0]!["uri"]!.GetValue<string>());

        // A store counts listings: an edit of one beside it may change its lens.
        client.Open(store, "store: { asOf: 2023-07-01, assuranceUpgrade: true }\n");
        await client.Diagnostics(store, 1);
        await client.Ask("textDocument/codeLens", Document(store));
        while (client.Asked.TryDequeue(out _))
        {
        }

        client.Open(FileUri.Of(PathOf("mug.listing.yaml")), "id: mug-1\ntype: ready-to-ship\n");
        await client.Diagnostics(FileUri.Of(PathOf("mug.listing.yaml")), 1);
        await client.Ask("textDocument/codeLens", Document(store));
        Assert.Contains("workspace/codeLens/refresh", client.Asked.Select(a => a["method"]!.GetValue<string>()));
    }

    [Fact]
    public async Task The_market_matrix_and_the_page_of_a_rule()
    {
        await using var client = new TestClient();
        await client.Initialize(_root, locale: "zh-CN");
        var uri = Open(client);
        var matrix = (await client.Ask("listinglsp/marketMatrix", Document(uri)))["result"]!;
        Assert.Contains("| US 美国 | 禁售", matrix["markdown"]!.GetValue<string>(), StringComparison.Ordinal);
        var row = matrix["listings"]![0]!["markets"]![0]!;
        Assert.Equal(("US", "美国", false, "blocked"), (row["market"]!.GetValue<string>(), row["name"]!.GetValue<string>(), row["sold"]!.GetValue<bool>(), row["status"]!.GetValue<string>()));
        var note = row["notes"]![0]!;
        Assert.Equal(("LST4007", 24), (note["rule"]!.GetValue<string>(), note["range"]!["start"]!["line"]!.GetValue<int>()));
        var page = (await client.Ask("listinglsp/rulePage", new JsonObject { ["rule"] = "moq-differs-from-first-tier" }))["result"]!;
        Assert.Equal("LST1001", page["id"]!.GetValue<string>());
        Assert.Contains("## 依据", page["markdown"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("## Why", (await client.Ask("listinglsp/rulePage", new JsonObject { ["rule"] = "LST1001", ["locale"] = "en" }))["result"]!["markdown"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(-32602, (await client.Ask("listinglsp/rulePage", new JsonObject { ["rule"] = "LST0999" }))["error"]!["code"]!.GetValue<int>());
    }

    private string PathOf(string name) => Path.Combine(_root, name);

    private string Open(TestClient client)
    {
        var uri = FileUri.Of(PathOf("polo.listing.yaml"));
        client.Open(uri, Shown.Polo);
        return uri;
    }

    private static JsonObject Document(string uri) => new() { ["textDocument"] = new JsonObject { ["uri"] = uri } };

    private static JsonObject With(string uri, string name, string json)
    {
        var document = Document(uri);
        document[name] = JsonNode.Parse(json);
        return document;
    }

    private static JsonObject At(string uri, int line, int character) => With(uri, "position", $$"""{"line":{{line}},"character":{{character}}}""");
}
