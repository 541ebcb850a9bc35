using System.Text.Json.Nodes;
using ListingLsp.LanguageServer.Protocol;
using ListingLsp.LanguageServer.Session;
using ListingLsp.LanguageServer.Tests.Everywhere;
using ListingLsp.Testing.Fixtures;
using Xunit;

namespace ListingLsp.LanguageServer.Tests.Session;

/// <summary>Whatever stands in the parameters of a request: it is answered, or refused because of them; it is never a failure of the server.</summary>
public sealed class WrongParametersTests : IDisposable
{
    private static readonly string[] Values = ["null", "5", "-1", "4000000000", "1.5", "\"\"", "\"x\"", "[]", "{}", "true", "[null]", "{\"line\":-3,\"character\":-7}", "\"untitled:x\""];
    private readonly Editor _editor = new(Workspaces.Samples.First().Workspace);

    public void Dispose() => _editor.Dispose();

    [Fact]
    public void Are_refused_as_such()
    {
        const string path = "apparel/polo-2201.listing.yaml";
        _editor.Open(path, _editor.OnDisk(path));
        var place = new JsonObject { ["line"] = 9, ["character"] = 3 };
        var range = new JsonObject { ["start"] = place.DeepClone(), ["end"] = new JsonObject { ["line"] = 2, ["character"] = 1 } };
        var whole = new JsonObject
        {
            ["position"] = place.DeepClone(), ["range"] = range, ["positions"] = new JsonArray(place.DeepClone()), ["newName"] = "x", ["query"] = "x", ["rule"] = "LST1001", ["locale"] = "en",
            ["context"] = new JsonObject { ["includeDeclaration"] = true, ["diagnostics"] = new JsonArray(), ["only"] = new JsonArray("quickfix"), ["triggerKind"] = 1, ["triggerCharacter"] = ":" },
            ["data"] = new JsonObject { ["uri"] = _editor.Uri(path), ["kind"] = 1, ["index"] = 0 }, ["previousResultId"] = "x",
            ["textDocument"] = new JsonObject { ["uri"] = _editor.Uri(path) },
        };
        var (answered, refused) = (0, 0);
        foreach (var method in MethodList.All.OfType<ReadingMethod>())
        {
            foreach (var pointer in Pointers(whole, []).ToList())
            {
                foreach (var value in Values)
                {
                    var parameters = (JsonObject)whole.DeepClone();
                    Set(parameters, pointer, JsonNode.Parse(value));
                    try
                    {
                        _editor.Send(method.Name, parameters);
                        answered++;
                    }
                    catch (RpcException fault)
                    {
                        refused++;
                        Assert.True(fault.Code is ErrorCode.InvalidParams or ErrorCode.RequestFailed, $"{method.Name}: {fault.Code}");
                    }
                    catch (Exception fault) when (fault is not RpcException)
                    {
                        Assert.Fail($"{method.Name}: {string.Join('/', pointer)} = {value}: {fault}");
                    }
                }
            }
        }

        Assert.True(answered > 1000 && refused > 500, $"{answered} {refused}");
    }

    [Fact]
    public void Of_notifications_are_refused_as_such_too()
    {
        var whole = (JsonObject)JsonNode.Parse("""
            {
              "textDocument": { "uri": "untitled:a", "languageId": "yaml", "version": 1, "text": "id: a\n" },
              "contentChanges": [{ "range": { "start": { "line": 0, "character": 0 }, "end": { "line": 0, "character": 1 } }, "rangeLength": 1, "text": "x" }],
              "changes": [{ "uri": "untitled:b", "type": 1 }],
              "event": { "added": [{ "uri": "untitled:c", "name": "c" }], "removed": [{ "uri": "untitled:d", "name": "d" }] }
            }
            """)!;
        var session = new ServerSession(FixtureWorkspace.Today, new SessionSettings());
        var refused = 0;
        foreach (var method in MethodList.All.OfType<ChangingMethod>())
        {
            foreach (var pointer in Pointers(whole, []).Append([]).ToList())
            {
                foreach (var value in Values)
                {
                    var parameters = whole.DeepClone();
                    if (pointer.Length == 0) parameters = JsonNode.Parse(value);
                    else Set(parameters, pointer, JsonNode.Parse(value));
                    session.Open(new TextDocumentItem { Uri = "untitled:a", LanguageId = "yaml", Version = 1, Text = "id: a\n" });
                    try
                    {
                        method.Run(session, System.Text.Json.JsonSerializer.SerializeToElement(parameters));
                    }
                    catch (RpcException fault)
                    {
                        refused++;
                        Assert.Equal(ErrorCode.InvalidParams, fault.Code);
                    }
                    catch (Exception fault) when (fault is not RpcException)
                    {
                        Assert.Fail($"{method.Name}: {string.Join('/', pointer)} = {value}: {fault}");
                    }
                }
            }
        }

        Assert.InRange(refused, 300, int.MaxValue);
    }

    [Fact]
    public void Diagnostics_of_other_servers_have_any_form()
    {
        const string path = "apparel/polo-2201.listing.yaml";
        _editor.Open(path, _editor.OnDisk(path).Replace("incoterm:", "incoterms:", StringComparison.Ordinal));
        var found = _editor.Ask("textDocument/diagnostic", path)!["items"]![0]!;
        var other = JsonNode.Parse("""{ "range": { "start": { "line": 0, "character": 0 }, "end": { "line": 0, "character": 1 } }, "code": 513, "source": "YAML", "severity": 1, "message": { "kind": "markdown", "value": "x" }, "data": { "any": [] } }""");
        var actions = _editor.Ask("textDocument/codeAction", path, ("range", found["range"]), ("context", new JsonObject { ["diagnostics"] = new JsonArray(found.DeepClone(), other) }));
        Assert.Contains(actions!.AsArray(), a => a!["title"]!.GetValue<string>() == "Rename it to 'incoterm'");
    }

    private static IEnumerable<string[]> Pointers(JsonNode node, string[] above) => node is JsonObject group
        ? group.SelectMany(p => p.Value is null ? [] : Pointers(p.Value, [.. above, p.Key]).Append([.. above, p.Key]))
        : node is JsonArray list ? list.SelectMany((v, i) => Pointers(v!, [.. above, $"{i}"]).Append([.. above, $"{i}"])) : [];

    private static void Set(JsonNode node, string[] pointer, JsonNode? value)
    {
        foreach (var step in pointer[..^1]) node = node is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!;
        if (node is JsonArray last) last[int.Parse(pointer[^1], System.Globalization.CultureInfo.InvariantCulture)] = value;
        else node[pointer[^1]] = value;
    }
}
