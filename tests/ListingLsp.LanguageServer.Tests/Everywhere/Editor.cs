using System.Text.Json;
using System.Text.Json.Nodes;
using ListingLsp.LanguageServer.Protocol;
using ListingLsp.LanguageServer.Session;
using ListingLsp.Testing.Fixtures;
using ListingLsp.Workspace.Discovery;

namespace ListingLsp.LanguageServer.Tests.Everywhere;

/// <summary>A workspace of the fixtures in a folder of its own, and the methods of the server on it, without a wire.</summary>
internal sealed class Editor : IDisposable
{
    private const string Capabilities = """
        {
          "workspace": { "workspaceEdit": { "documentChanges": true, "resourceOperations": ["create"] } },
          "textDocument": { "codeAction": { "codeActionLiteralSupport": {}, "dataSupport": true }, "documentSymbol": { "hierarchicalDocumentSymbolSupport": true } }
        }
        """;

    private readonly ServerSession _session;
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private int _version;

    public Editor(FixtureWorkspace workspace)
    {
        Folder = Directory.CreateTempSubdirectory("editor").FullName;
        workspace.WriteTo(Folder);
        Paths = [.. workspace.Files.Keys];
        _session = new ServerSession(FixtureWorkspace.Today, new SessionSettings { Client = new ClientCapabilities(JsonDocument.Parse(Capabilities).RootElement) });
        _session.AddFolders([FileUri.Of(Folder)]);
        Finish();
    }

    public string Folder { get; }

    /// <summary>The files of the workspace, settings included.</summary>
    public IReadOnlyList<string> Paths { get; }

    public SessionView View => _session.View;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public string Uri(string path) => FileUri.Of(Path.Combine(Folder, path));

    /// <summary>The text of a file as it lies on disk.</summary>
    public string OnDisk(string path) => File.ReadAllText(Path.Combine(Folder, path));

    /// <summary>The text of a document as the editor has it, else as it is on disk; empty where it is not there.</summary>
    public string TextOf(string uri) => _texts.TryGetValue(uri, out var text) ? text : FileUri.PathOf(uri) is { } path && File.Exists(path) ? File.ReadAllText(path) : "";

    /// <summary>Opens a document with another text.</summary>
    public void Open(string path, string text)
    {
        _texts[Uri(path)] = text;
        _session.Open(new TextDocumentItem { Uri = Uri(path), Text = text, Version = ++_version });
        Finish();
    }

    public void Close(string path)
    {
        _texts.Remove(Uri(path));
        _session.Close(Uri(path));
        Finish();
    }

    /// <summary>The result of a request about a document.</summary>
    /// <exception cref="RpcException">It is refused.</exception>
    public JsonNode? Ask(string method, string path, params (string Name, JsonNode? Value)[] parameters)
    {
        var json = new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = Uri(path) } };
        foreach (var (name, value) in parameters) json[name] = value?.DeepClone();
        return Send(method, json);
    }

    /// <summary>The result of a request.</summary>
    /// <exception cref="RpcException">It is refused.</exception>
    public JsonNode? Send(string method, JsonObject parameters)
    {
        var asked = (ReadingMethod)MethodList.All.First(m => m.Name == method);
        using var document = JsonDocument.Parse(parameters.ToJsonString());
        return JsonNode.Parse(asked.Run(_session.View, document.RootElement, new MessageId(1, null), CancellationToken.None))!["result"];
    }

    private void Finish()
    {
        foreach (var host in _session.Workspaces) host.Live.Finish();
        _session.Set(_session.Settings);
    }
}
