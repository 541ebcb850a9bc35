using System.Text.Json.Nodes;
using ListingLsp.Workspace.Discovery;
using Xunit;

namespace ListingLsp.LanguageServer.Tests.Session;

/// <summary>A listing that has no file yet, beside shared files that are open and not saved.</summary>
public sealed class UntitledTests : IDisposable
{
    private const string New = "untitled:Untitled-1";
    private const string Listing = "id: a\ntitle: Quick dry polo shirt\ntype: ready-to-ship\ncategory: Apparel\ntrade:\n  unit: piece\n  tiers: [ { from: 10, price: 9.00 } ]\n  carton: { spec: big, units: 10, tiers: [ { from: 1, price: 8.50 } ] }\n";
    private readonly string _folder = Directory.CreateTempSubdirectory("untitled").FullName;

    public UntitledTests()
    {
        File.WriteAllText(Path.Combine(_folder, "listinglsp.yaml"), "version: 1\n");
        File.WriteAllText(Path.Combine(_folder, "a.cartons.yaml"), Cartons("small"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Sees_shared_files_as_they_are_in_the_editor()
    {
        await using var client = new TestClient();
        await client.Initialize(_folder);
        var shared = FileUri.Of(Path.Combine(_folder, "a.cartons.yaml"));
        client.Open(New, Listing);
        Assert.Contains(await client.Diagnostics(New, 1), IsUndefined);
        client.Open(shared, Cartons("big") + "nothing: 1\n");
        await client.Wait(_ => client.Last(New)?.Any(IsUndefined) == false);
        client.Open("untitled:Untitled-2", Listing);
        Assert.DoesNotContain(await client.Diagnostics("untitled:Untitled-2", 1), IsUndefined);
        client.Notify("textDocument/didClose", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = "untitled:Untitled-2" } });
        client.Notify("textDocument/didClose", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = shared } });
        await client.Wait(_ => client.Last(New)!.Any(IsUndefined));
        await client.Diagnostics(shared, null);
        // Of the shared file its own workspace speaks alone.
        Assert.Equal([1, null], client.Notifications.Where(n => n["params"]!["uri"]?.GetValue<string>() == shared).Select(n => n["params"]!["version"]?.GetValue<int>()));
    }

    [Fact]
    public async Task Sees_shared_files_that_are_not_saved_and_lists_them_once()
    {
        await using var client = new TestClient();
        await client.Initialize(_folder);
        client.Open(FileUri.Of(Path.Combine(_folder, "new.cartons.yaml")), Cartons("big"));
        client.Open(New, Listing);
        Assert.DoesNotContain(await client.Diagnostics(New, 1), IsUndefined);
        var symbols = (await client.Ask("workspace/symbol", new JsonObject { ["query"] = "" }))["result"]!.AsArray().Select(s => s!["name"]!.GetValue<string>());
        Assert.Equal(["a", "big", "small"], symbols.Order(StringComparer.Ordinal));
        // In an order that does not depend on who came first.
        client.Open("untitled:Untitled-0", Listing);
        var found = (await client.Ask("workspace/symbol", new JsonObject { ["query"] = "polo" }))["result"]!.AsArray().Select(s => s!["location"]!["uri"]!.GetValue<string>());
        Assert.Equal(["untitled:Untitled-0", New], found);
    }

    [Fact]
    public async Task Follows_settings_that_come_below_what_it_shares()
    {
        var inner = Directory.CreateDirectory(Path.Combine(_folder, "inner")).FullName;
        File.WriteAllText(Path.Combine(inner, "big.cartons.yaml"), Cartons("big"));
        await using var client = new TestClient();
        await client.Initialize(_folder);
        client.Open(New, Listing);
        Assert.DoesNotContain(await client.Diagnostics(New, 1), IsUndefined);
        var settings = Path.Combine(inner, "listinglsp.yaml");
        File.WriteAllText(settings, "version: 1\n");
        client.Notify("workspace/didChangeWatchedFiles", new JsonObject { ["changes"] = new JsonArray(new JsonObject { ["uri"] = FileUri.Of(settings), ["type"] = 1 }) });
        await client.Wait(_ => client.Last(New)!.Any(IsUndefined));
    }

    [Fact]
    public async Task Renames_its_own_id_only()
    {
        await using var client = new TestClient();
        await client.Initialize(_folder);
        client.Open(New, Listing.Replace("big", "small", StringComparison.Ordinal));
        await client.Diagnostics(New, 1);
        Assert.Equal(-32803, (await client.Ask("textDocument/rename", At(7, 19, "other")))["error"]!["code"]!.GetValue<int>());
        Assert.Null((await client.Ask("textDocument/prepareRename", At(7, 19, "other")))["result"]);
        Assert.Equal(New, (await client.Ask("textDocument/rename", At(0, 4, "other")))["result"]!["changes"]!.AsObject().Single().Key);
    }

    private static JsonObject At(int line, int character, string name) => new()
    {
        ["textDocument"] = new JsonObject { ["uri"] = New },
        ["position"] = new JsonObject { ["line"] = line, ["character"] = character },
        ["newName"] = name,
    };

    private static bool IsUndefined(JsonNode? diagnostic) => diagnostic!["code"]!.GetValue<string>() == "LST0008";

    private static string Cartons(string id) => $"cartons:\n  - {{ id: {id}, length: 40, width: 30, height: 20, maxUnits: 20 }}\n";
}
