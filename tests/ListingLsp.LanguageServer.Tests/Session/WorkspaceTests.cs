using System.Globalization;
using System.Text.Json.Nodes;
using ListingLsp.LanguageServer.Protocol;
using ListingLsp.LanguageServer.Session;
using ListingLsp.Testing.Fixtures;
using ListingLsp.Workspace.Discovery;
using Xunit;

namespace ListingLsp.LanguageServer.Tests.Session;

/// <summary>Folders, files that change on disk, settings, the first scan, and clients that ask for diagnostics.</summary>
public sealed class WorkspaceTests : IDisposable
{
    private const string Pulls = """{"textDocument":{"diagnostic":{}},"workspace":{"diagnostics":{"refreshSupport":true}}}""";
    private const string Cartons = "cartons:\n  - { id: small, length: 40, width: 30, height: 20, maxUnits: 20 }\n";
    private readonly string _folder = Directory.CreateTempSubdirectory("workspace").FullName;

    public WorkspaceTests()
    {
        Write("listinglsp.yaml", "rules: { LST5003: off }\n");
        Write("a.cartons.yaml", Cartons);
        Write("polo.listing.yaml", Listing("polo", "small"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_file_that_changes_on_disk_is_judged_and_so_are_those_that_depend_on_it()
    {
        await using var client = new TestClient();
        await client.Initialize(_folder);
        client.Open(Uri("polo.listing.yaml"), Listing("polo", "small"));
        Assert.DoesNotContain(await client.Diagnostics(Uri("polo.listing.yaml"), 1), IsUndefined);
        Write("a.cartons.yaml", Cartons.Replace("small", "large", StringComparison.Ordinal));
        Touch(client, "a.cartons.yaml", 2);
        await client.Wait(_ => client.Last(Uri("polo.listing.yaml"))!.Any(IsUndefined));
        Write("b.listing.yaml", Listing("b", "nothing"));
        Touch(client, "b.listing.yaml", 1);
        Assert.Contains(await client.Diagnostics(Uri("b.listing.yaml"), null), IsUndefined);
        File.Delete(Path.Combine(_folder, "b.listing.yaml"));
        Touch(client, "b.listing.yaml", 3);
        await client.Wait(_ => client.Last(Uri("b.listing.yaml"))!.Count == 0);
    }

    [Fact]
    public async Task What_was_found_only_in_another_workspace_is_taken_back()
    {
        Write("inner/b.listing.yaml", Listing("b", "nothing"));
        await using var client = new TestClient();
        await client.Initialize(_folder);
        Assert.Contains(await client.Diagnostics(Uri("inner/b.listing.yaml"), null), IsUndefined);
        Write("inner/listinglsp.yaml", "rules: { LST0008: off, LST5003: off, LST3004: off, LST5004: off }\n");
        Touch(client, "inner/listinglsp.yaml", 1);
        await client.Wait(_ => client.Last(Uri("inner/b.listing.yaml"))!.Count == 0);
    }

    [Fact]
    public void A_workspace_of_a_document_elsewhere_is_open_as_long_as_its_documents()
    {
        Write("other/listinglsp.yaml", "version: 1\n");
        Write("mine/a.listing.yaml", Listing("a", "small"));
        var session = new ServerSession(FixtureWorkspace.Today, new SessionSettings());
        session.AddFolders([Uri("mine")]);
        var mine = session.Workspaces.Single();
        foreach (var name in new[] { "b", "c" }) session.Open(new TextDocumentItem { Uri = Uri($"other/{name}.listing.yaml"), Text = Listing(name, "small"), Version = 1 });
        Assert.Equal(2, session.Workspaces.Count());
        session.Close(Uri("other/b.listing.yaml"));
        Assert.Equal(2, session.Workspaces.Count());
        session.Close(Uri("other/c.listing.yaml"));
        Assert.Equal([mine], session.Workspaces);
        session.Open(new TextDocumentItem { Uri = Uri("mine/a.listing.yaml"), Text = Listing("a", "small"), Version = 1 });
        session.Close(Uri("mine/a.listing.yaml"));
        Assert.Equal([mine], session.Workspaces);
    }

    [Fact]
    public async Task Settings_that_come_and_go_hold_at_once()
    {
        await using var client = new TestClient();
        await client.Initialize(_folder);
        client.Open(Uri("polo.listing.yaml"), Listing("polo", "nothing"));
        Assert.Contains(await client.Diagnostics(Uri("polo.listing.yaml"), 1), IsUndefined);
        client.Open(Uri("listinglsp.yaml"), "rules: { LST0008: off }\n");
        await client.Wait(_ => !client.Last(Uri("polo.listing.yaml"))!.Any(IsUndefined));
        client.Change(Uri("listinglsp.yaml"), 2, new JsonObject { ["text"] = "rules: { LST0008: maybe }\n" });
        Assert.Contains(await client.Diagnostics(Uri("listinglsp.yaml"), 2), d => d!["code"]!.GetValue<string>() == "LST9004");
        Assert.DoesNotContain(client.Last(Uri("polo.listing.yaml"))!, IsUndefined);
        client.Notify("textDocument/didClose", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = Uri("listinglsp.yaml") } });
        await client.Wait(_ => client.Last(Uri("polo.listing.yaml"))!.Any(IsUndefined));
        // Without any, the same files are another workspace.
        File.Delete(Path.Combine(_folder, "listinglsp.yaml"));
        Touch(client, "listinglsp.yaml", 3);
        await client.Wait(_ => client.Last(Uri("polo.listing.yaml"))!.Any(d => d!["code"]!.GetValue<string>() == "LST5003"));
    }

    [Fact]
    public async Task Folders_come_and_go()
    {
        Write("polo.listing.yaml", Listing("polo", "nothing"));
        await using var client = new TestClient();
        await client.Initialize();
        client.Notify("workspace/didChangeWorkspaceFolders", Folders(added: true));
        Assert.Contains(await client.Diagnostics(Uri("polo.listing.yaml"), null), IsUndefined);
        client.Notify("workspace/didChangeWorkspaceFolders", Folders(added: false));
        await client.Wait(_ => client.Last(Uri("polo.listing.yaml"))!.Count == 0);
    }

    [Fact]
    public async Task The_settings_of_the_editor_are_asked_for_and_asked_again()
    {
        var locale = "zh-CN";
        await using var client = new TestClient { Answers = (method, _) => method == "workspace/configuration" ? new JsonArray(new JsonObject { ["locale"] = locale }) : null };
        await client.Initialize([], """{"workspace":{"configuration":true,"didChangeConfiguration":{"dynamicRegistration":true},"didChangeWatchedFiles":{"dynamicRegistration":true}}}""");
        var uri = Uri("other.listing.yaml");
        client.Open(uri, Listing("other", "nothing"));
        await client.Wait(_ => client.Last(uri)?.Any(d => d!["message"]!.GetValue<string>().Contains('箱')) == true);
        locale = "en";
        client.Notify("workspace/didChangeConfiguration", new JsonObject { ["settings"] = null });
        await client.Wait(_ => client.Last(uri)!.Any(d => d!["message"]!.GetValue<string>().Contains("carton", StringComparison.Ordinal)));
        var registered = client.Asked.Single(a => a["method"]!.GetValue<string>() == "client/registerCapability")["params"]!["registrations"]!.AsArray().Select(r => r!["method"]!.GetValue<string>());
        Assert.Equal(["workspace/didChangeWatchedFiles", "workspace/didChangeConfiguration"], registered);
    }

    [Fact]
    public async Task The_first_scan_of_many_files_shows_its_progress()
    {
        for (var i = 0; i < 700; i++) Write(string.Create(CultureInfo.InvariantCulture, $"many/l{i}.listing.yaml"), Listing($"l{i}", i == 699 ? "nothing" : "small"));
        await using var client = new TestClient();
        await client.Initialize(_folder, """{"window":{"workDoneProgress":true}}""");
        await client.Wait(n => n["params"]?["value"]?["kind"]?.GetValue<string>() == "end");
        var kinds = client.Notifications.Where(n => n["method"]!.GetValue<string>() == "$/progress").Select(n => n["params"]!["value"]!["kind"]!.GetValue<string>()).ToList();
        Assert.Equal("begin", kinds[0]);
        Assert.Contains("report", kinds);
        Assert.Equal("end", kinds[^1]);
        Assert.Contains(await client.Diagnostics(Uri("many/l699.listing.yaml"), null), IsUndefined);
    }

    [Fact]
    public async Task A_client_that_does_not_want_progress_is_told_none()
    {
        for (var i = 0; i < 700; i++) Write(string.Create(CultureInfo.InvariantCulture, $"many/l{i}.listing.yaml"), Listing($"l{i}", i == 699 ? "nothing" : "small"));
        await using var client = new TestClient { Refuses = method => method == "window/workDoneProgress/create" };
        await client.Initialize(_folder, "{\"window\":{\"workDoneProgress\":true}}");
        Assert.Contains(await client.Diagnostics(Uri("many/l699.listing.yaml"), null), IsUndefined);
        Assert.Contains(client.Asked, a => a["method"]!.GetValue<string>() == "window/workDoneProgress/create");
        Assert.DoesNotContain(client.Notifications, n => n["method"]!.GetValue<string>() == "$/progress");
    }

    [Fact]
    public async Task It_can_be_stopped_and_what_is_open_is_judged_all_the_same()
    {
        for (var i = 0; i < 3000; i++) Write(string.Create(CultureInfo.InvariantCulture, $"many/l{i}.listing.yaml"), Listing($"l{i}", "nothing"));
        await using var client = new TestClient { Answers = (_, _) => null };
        await client.Initialize(_folder, """{"window":{"workDoneProgress":true}}""");
        var begun = await client.Wait(n => n["params"]?["value"]?["kind"]?.GetValue<string>() == "begin");
        client.Notify("window/workDoneProgress/cancel", new JsonObject { ["token"] = begun["params"]!["token"]!.DeepClone() });
        await client.Wait(n => n["params"]?["value"]?["kind"]?.GetValue<string>() == "end");
        Assert.True(client.Notifications.Count(n => n["method"]!.GetValue<string>() == "textDocument/publishDiagnostics") < 3000);
        client.Open(Uri("polo.listing.yaml"), Listing("polo", "nothing"));
        Assert.Contains(await client.Diagnostics(Uri("polo.listing.yaml"), 1), IsUndefined);
    }

    [Fact]
    public async Task A_client_that_asks_for_diagnostics_gets_none_unasked()
    {
        Write("b.listing.yaml", Listing("b", "nothing"));
        await using var client = new TestClient();
        var offered = (await client.Initialize(_folder, Pulls))["result"]!["capabilities"]!["diagnosticProvider"]!;
        Assert.True(offered["workspaceDiagnostics"]!.GetValue<bool>() && offered["interFileDependencies"]!.GetValue<bool>());
        client.Open(Uri("polo.listing.yaml"), Listing("polo", "nothing"));
        var first = (await Pull(client, "polo.listing.yaml", null))["result"]!;
        Assert.Equal("full", first["kind"]!.GetValue<string>());
        Assert.Contains(first["items"]!.AsArray(), IsUndefined);
        Assert.Equal("unchanged", (await Pull(client, "polo.listing.yaml", first["resultId"]!.GetValue<string>()))["result"]!["kind"]!.GetValue<string>());

        var all = (await client.Ask("workspace/diagnostic", new JsonObject { ["previousResultIds"] = new JsonArray() }))["result"]!["items"]!.AsArray();
        while (all.All(r => r!["uri"]!.GetValue<string>() != Uri("b.listing.yaml"))) all = (await client.Ask("workspace/diagnostic", new JsonObject { ["previousResultIds"] = new JsonArray() }))["result"]!["items"]!.AsArray();
        // The next answer comes when something has changed: the shared file makes both listings sound.
        var known = new JsonArray([.. all.Select(r => (JsonNode)new JsonObject { ["uri"] = r!["uri"]!.DeepClone(), ["value"] = r["resultId"]!.DeepClone() })]);
        var (_, waiting) = client.Begin("workspace/diagnostic", new JsonObject { ["previousResultIds"] = known, ["partialResultToken"] = "part" });
        client.Open(Uri("a.cartons.yaml"), Cartons + "  - { id: nothing, length: 40, width: 30, height: 20, maxUnits: 20 }\n");
        Assert.Empty((await waiting)["result"]!["items"]!.AsArray());
        var parts = client.Notifications.Where(n => n["params"]?["token"]?.ToString() == "part").SelectMany(n => n["params"]!["value"]!["items"]!.AsArray()).ToList();
        Assert.NotEmpty(parts);
        await client.Wait(_ => client.Asked.Any(a => a["method"]!.GetValue<string>() == "workspace/diagnostic/refresh"));
        Assert.DoesNotContain((await Pull(client, "polo.listing.yaml", null))["result"]!["items"]!.AsArray(), IsUndefined);
        Assert.DoesNotContain(client.Notifications, n => n["method"]!.GetValue<string>() == "textDocument/publishDiagnostics");
    }

    [Fact]
    public async Task A_request_that_waits_can_be_cancelled()
    {
        await using var client = new TestClient();
        await client.Initialize(_folder, Pulls);
        await client.Ask("workspace/diagnostic", new JsonObject { ["previousResultIds"] = new JsonArray() });
        (long Id, Task<JsonObject> Answer) waiting;
        do waiting = client.Begin("workspace/diagnostic", new JsonObject { ["previousResultIds"] = new JsonArray() });
        while (await Task.WhenAny(waiting.Answer, Task.Delay(300)) == waiting.Answer);
        client.Notify("$/cancelRequest", new JsonObject { ["id"] = waiting.Id });
        Assert.Equal(-32800, (await waiting.Answer)["error"]!["code"]!.GetValue<int>());
    }

    private Task<JsonObject> Pull(TestClient client, string path, string? previous) =>
        client.Ask("textDocument/diagnostic", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = Uri(path) }, ["previousResultId"] = previous });

    private JsonObject Folders(bool added)
    {
        var folder = new JsonArray(new JsonObject { ["uri"] = FileUri.Of(_folder), ["name"] = "x" });
        return new JsonObject { ["event"] = new JsonObject { ["added"] = added ? folder : [], ["removed"] = added ? [] : folder } };
    }

    private static bool IsUndefined(JsonNode? diagnostic) => diagnostic!["code"]!.GetValue<string>() == "LST0008";

    private static string Listing(string id, string carton) =>
        $"id: {id}\ntitle: Quick dry polo shirt {id}\ntype: ready-to-ship\ncategory: Apparel > Polo Shirts\ntrade:\n  unit: piece\n  moq: 10\n  tiers: [ {{ from: 10, price: 9.00 }} ]\n  carton: {{ spec: {carton}, units: 10, tiers: [ {{ from: 1, price: 8.50 }} ] }}\n";

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private void Touch(TestClient client, string path, int type) =>
        client.Notify("workspace/didChangeWatchedFiles", new JsonObject { ["changes"] = new JsonArray(new JsonObject { ["uri"] = Uri(path), ["type"] = type }) });

    private string Uri(string path) => FileUri.Of(Path.Combine(_folder, path));
}
