using System.Text.Json;
using System.Text.Json.Nodes;
using ListingLsp.LanguageServer.Protocol;
using ListingLsp.LanguageServer.Session;
using ListingLsp.Testing.Fixtures;
using ListingLsp.Workspace.Discovery;

namespace ListingLsp.LanguageServer.Tests.Features;

/// <summary>A workspace in a folder of its own, and the methods of the server on it, without a wire.</summary>
internal sealed class Methods : IDisposable
{
    private readonly ServerSession _session;

    public Methods(string capabilities = "{}")
    {
        Folder = Directory.CreateTempSubdirectory("methods").FullName;
        File.WriteAllText(Path.Combine(Folder, "listinglsp.yaml"), "rules: { LST5003: off }\n");
        _session = new ServerSession(FixtureWorkspace.Today, new SessionSettings { Client = new ClientCapabilities(JsonDocument.Parse(capabilities).RootElement) });
        _session.AddFolders([FileUri.Of(Folder)]);
    }

    public string Folder { get; }

    public SessionView View => _session.View;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>Writes a file on disk.</summary>
    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, path))!);
        File.WriteAllText(Path.Combine(Folder, path), text);
        _session.Touch([Uri(path)]);
        Finish();
    }

    /// <summary>Opens a document; <c>$0</c> in it is the cursor.</summary>
    /// <returns>Where the cursor is.</returns>
    public JsonObject Open(string path, string text)
    {
        var at = text.IndexOf("$0", StringComparison.Ordinal);
        if (at >= 0) text = text.Remove(at, 2);
        _session.Open(new TextDocumentItem { Uri = Uri(path), Text = text, Version = 7 });
        Finish();
        var lines = text[..Math.Max(at, 0)].Split('\n');
        return new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = Uri(path) }, ["position"] = new JsonObject { ["line"] = lines.Length - 1, ["character"] = lines[^1].Length } };
    }

    /// <summary>The result of a request; its error where it has one.</summary>
    public JsonNode? Ask(string method, JsonNode? parameters)
    {
        var asked = (ReadingMethod)MethodList.All.First(m => m.Name == method);
        try
        {
            return JsonNode.Parse(asked.Run(_session.View, JsonDocument.Parse(parameters?.ToJsonString() ?? "null").RootElement, new MessageId(1, null), CancellationToken.None))!["result"];
        }
        catch (RpcException fault)
        {
            return JsonValue.Create($"{fault.Code}: {fault.Message}");
        }
    }

    /// <summary>What a text becomes by edits of the protocol.</summary>
    public static string Apply(string text, JsonArray edits)
    {
        foreach (var edit in edits.OrderByDescending(e => Offset(e!["range"]!["start"]!)))
        {
            var (start, end) = (Offset(edit!["range"]!["start"]!), Offset(edit["range"]!["end"]!));
            text = text[..start] + edit["newText"]!.GetValue<string>() + text[end..];
        }

        return text;

        int Offset(JsonNode position) => text.Split('\n').Take(position["line"]!.GetValue<int>()).Sum(l => l.Length + 1) + position["character"]!.GetValue<int>();
    }

    /// <summary>A place as <c>file:line:column-column</c>, counted from 1.</summary>
    public string Place(JsonNode location)
    {
        var range = location["range"]!;
        return $"{Path.GetRelativePath(Folder, FileUri.PathOf(location["uri"]!.GetValue<string>())!).Replace('\\', '/')}:{range["start"]!["line"]!.GetValue<int>() + 1}:{range["start"]!["character"]!.GetValue<int>() + 1}-{range["end"]!["character"]!.GetValue<int>() + 1}";
    }

    public string Uri(string path) => FileUri.Of(Path.Combine(Folder, path));

    private void Finish()
    {
        foreach (var host in _session.Workspaces) host.Live.Finish();
        _session.Set(_session.Settings);
    }
}
