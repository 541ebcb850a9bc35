using System.Collections.Immutable;
using System.Security.Cryptography;
using ListingLsp.LanguageServer.Conversion;
using ListingLsp.LanguageServer.Protocol;

namespace ListingLsp.LanguageServer.Session;

/// <summary>
/// Pushes diagnostics to clients that do not ask for them: of documents with their version, of other files of the client's folders
/// without one. What a client has already is not sent again. Used on the session's loop alone.
/// </summary>
/// <param name="send">Sends a message.</param>
internal sealed class DiagnosticPublisher(Action<byte[]> send)
{
    private readonly Dictionary<string, Sent> _sent = new(StringComparer.Ordinal);

    private ImmutableArray<WorkspaceHost> _workspaces = [];
    private SessionSettings? _settings;

    private readonly record struct Sent(int? Version, UInt128 Content);

    /// <summary>Publishes what has changed.</summary>
    /// <param name="session">The session.</param>
    /// <param name="moved">Documents that were opened, edited or closed.</param>
    public void Publish(ServerSession session, IReadOnlyCollection<string> moved)
    {
        var view = session.View;
        // Other settings say it in other words, or of other files.
        var isAnew = _settings is not null && _settings != view.Settings;
        _settings = view.Settings;
        foreach (var workspace in view.Workspaces)
        {
            // What is open comes first.
            var taken = workspace.Host.Live.TakeChanged();
            var changed = (isAnew ? taken.Union(workspace.State.Files.Keys).Union(workspace.State.Side.Keys) : taken).Select(p => (Path: p, Uri: view.UriOf(workspace, p))).Where(c => !moved.Contains(c.Uri)).ToLookup(c => session.Documents.ContainsKey(c.Uri));
            foreach (var (path, uri) in changed[true].Concat(changed[false])) Publish(view, workspace, path, uri);
        }

        foreach (var uri in moved)
        {
            if (view.Find(uri) is { } document) Publish(view, document.Workspace, document.View.Path, uri);
            else Send(uri, null, []);
        }

        if (_workspaces.SequenceEqual(view.Workspaces.Select(w => w.Host))) return;
        _workspaces = [.. view.Workspaces.Select(w => w.Host)];
        foreach (var uri in _sent.Keys.Where(u => view.Find(u) is null).ToList()) Send(uri, null, []);
    }

    private void Publish(SessionView view, WorkspaceView workspace, string path, string uri)
    {
        var version = view.VersionOf(uri);
        var isWanted = version is not null || view.Settings.WholeWorkspace;
        Send(uri, version, isWanted ? new DiagnosticConverter(view, workspace).Of(path) : []);
    }

    private void Send(string uri, int? version, Diagnostic[] diagnostics)
    {
        var isKnown = _sent.TryGetValue(uri, out var sent);
        if (diagnostics.Length == 0 && version is null && !isKnown) return;
        var message = Message.Call("textDocument/publishDiagnostics", new PublishDiagnosticsParams { Uri = uri, Version = version, Diagnostics = diagnostics }, LspJson.Default.PublishDiagnosticsParams);
        var content = Hash(message);
        if (isKnown && sent.Content == content) return;
        if (diagnostics.Length == 0 && version is null) _sent.Remove(uri);
        else _sent[uri] = new Sent(version, content);
        send(message);
    }

    private static UInt128 Hash(byte[] message)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(message, hash);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
