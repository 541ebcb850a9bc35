using System.Text;
using System.Text.Json.Nodes;
using ListingLsp.Testing;
using ListingLsp.Workspace.Discovery;
using Xunit;

namespace ListingLsp.LanguageServer.Tests.Session;

/// <summary>A session from <c>initialize</c> to <c>exit</c>, as the protocol demands it.</summary>
public sealed class SessionTests
{
    private const string Faulty = "id: polo\ntitle: Quick dry polo shirt\ntype: ready-to-ship\ncategory: Apparel > Polo Shirts\ntrade:\n  unit: piece\n  moq: 500\n  tiers:\n    - { from: 100, price: 2.60 }\n";
    private static readonly string Samples = Repository.PathOf("tests", "Samples", "faulty");

    [Fact]
    public async Task A_document_is_judged_when_it_is_opened_edited_and_closed()
    {
        await using var client = new TestClient();
        await client.Initialize();
        var uri = FileUri.Of(Path.Combine(Path.GetTempPath(), "nowhere", "polo.listing.yaml"));
        client.Open(uri, Faulty);
        Assert.Contains(await client.Diagnostics(uri, 1), d => d!["code"]!.GetValue<string>() == "LST1001" && d["message"]!.GetValue<string>() == "MOQ 500 is not the first tier minimum 100" && d["range"]!["start"]!["line"]!.GetValue<int>() == 6);
        client.Change(uri, 2, JsonNode.Parse("""{"range":{"start":{"line":6,"character":7},"end":{"line":6,"character":8}},"text":"1"}""")!.AsObject());
        Assert.DoesNotContain(await client.Diagnostics(uri, 2), d => d!["code"]!.GetValue<string>() == "LST1001");
        client.Change(uri, 3, JsonNode.Parse("""{"text":"id: polo\n"}""")!.AsObject());
        Assert.Contains(await client.Diagnostics(uri, 3), d => d!["code"]!.GetValue<string>() == "LST0004");
        client.Notify("textDocument/didClose", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri } });
        Assert.Empty(await client.Diagnostics(uri, null));
        Assert.Equal(0, await client.ShutDown());
    }

    [Theory]
    [InlineData("""{"general":{"positionEncodings":["utf-8","utf-16"]}}""", "utf-8", 10)]
    [InlineData("""{"general":{"positionEncodings":["utf-32"]}}""", "utf-32", 3)]
    [InlineData("""{"general":{"positionEncodings":["utf-7"]}}""", "utf-16", 4)]
    [InlineData("{}", "utf-16", 4)]
    public async Task Columns_count_what_was_agreed(string capabilities, string encoding, int column)
    {
        await using var client = new TestClient();
        var result = await client.Initialize(capabilities: capabilities);
        Assert.Equal(encoding, result["result"]!["capabilities"]!["positionEncoding"]!.GetValue<string>());
        var uri = FileUri.Of(Path.Combine(Path.GetTempPath(), "nowhere", "polo.listing.yaml"));
        client.Open(uri, "颜色😀: &a 1\n");
        var unknown = (await client.Diagnostics(uri, 1)).First(d => d!["code"]!.GetValue<string>() == "LST0003")!;
        Assert.Equal(column, unknown["range"]!["end"]!["character"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("zh-cn", null, "起订量")]
    [InlineData("en", "zh-CN", "起订量")]
    [InlineData("zh-cn", "en", "MOQ 500")]
    [InlineData("de", "auto", "MOQ 500")]
    public async Task Messages_are_in_the_language_of_the_editor_or_of_its_settings(string locale, string? setting, string words)
    {
        await using var client = new TestClient();
        await client.Initialize(locale: locale, options: setting is null ? null : $$"""{"locale":"{{setting}}"}""");
        var uri = FileUri.Of(Path.Combine(Path.GetTempPath(), "nowhere", "polo.listing.yaml"));
        client.Open(uri, Faulty);
        var message = (await client.Diagnostics(uri, 1)).First(d => d!["code"]!.GetValue<string>() == "LST1001")!["message"]!.GetValue<string>();
        Assert.Contains(words, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_of_the_workspace_that_are_not_open_are_reported_too()
    {
        await using var client = new TestClient();
        await client.Initialize(Samples);
        var uri = FileUri.Of(Path.Combine(Samples, "kitchen", "spatula-set-6208.listing.yaml"));
        Assert.Contains(await client.Diagnostics(uri, null), d => d!["code"]!.GetValue<string>() == "LST1001");
    }

    [Fact]
    public async Task A_document_that_is_no_file_is_a_listing_that_may_refer_to_shared_files()
    {
        await using var client = new TestClient();
        await client.Initialize(Samples);
        client.Open("untitled:Untitled-1", Faulty + "  carton: { spec: nothing, units: 1, tiers: [ { from: 1, price: 2.0 } ] }\n");
        var codes = (await client.Diagnostics("untitled:Untitled-1", 1)).Select(d => d!["code"]!.GetValue<string>()).ToList();
        Assert.Contains("LST1001", codes);
        Assert.Contains("LST0008", codes);
        Assert.DoesNotContain("LST0009", codes);
    }

    [Fact]
    public async Task Faults_of_the_wire_get_the_errors_of_the_protocol_and_the_session_goes_on()
    {
        await using var client = new TestClient();
        Assert.Equal(-32002, Code(await client.Ask("textDocument/hover", new JsonObject())));
        await client.Initialize();
        Assert.Equal(-32600, Code(await client.Ask("initialize", new JsonObject { ["capabilities"] = new JsonObject() })));
        Assert.Equal(-32601, Code(await client.Ask("textDocument/nothing", new JsonObject())));
        Assert.Equal(-32602, Code(await client.Ask("textDocument/diagnostic", new JsonObject { ["textDocument"] = 5 })));
        Assert.Equal(-32602, Code(await client.Ask("textDocument/diagnostic", null)));
        client.SendRaw("{"u8.ToArray());
        client.SendRaw("[]"u8.ToArray());
        client.SendRaw("""{"jsonrpc":"2.0"}"""u8.ToArray());
        client.SendBytes(Encoding.ASCII.GetBytes("Content-Length: many\r\n\r\n{}"));
        client.Notify("textDocument/didChange", new JsonObject { ["textDocument"] = "no" });
        client.Notify("textDocument/didChange", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = "file:///not/open", ["version"] = 1 }, ["contentChanges"] = new JsonArray() });
        client.Notify("$/unknown", new JsonObject());
        Assert.Equal("full", (await client.Ask("textDocument/diagnostic", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = "file:///none" } }))["result"]!["kind"]!.GetValue<string>());
        var refused = client.Notifications.Where(n => n["method"]!.GetValue<string>() == "unasked").Select(n => Code(n["params"]!.AsObject())).ToList();
        Assert.Equal([-32700, -32600, -32600, -32700], refused);
        await client.Ask("shutdown", null);
        Assert.Equal(-32600, Code(await client.Ask("textDocument/diagnostic", new JsonObject())));
        client.Notify("exit", null);
        Assert.Equal(0, await client.Server);
    }

    [Fact]
    public async Task Without_shutdown_the_exit_code_is_1()
    {
        await using var client = new TestClient();
        await client.Initialize();
        client.Notify("exit", null);
        Assert.Equal(1, await client.Server);
    }

    private static int Code(JsonObject response) => response["error"]!["code"]!.GetValue<int>();
}
