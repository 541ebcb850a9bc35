using System.Collections.Immutable;
using System.Security.Cryptography;
using ListingLsp.LanguageServer.Conversion;
using ListingLsp.LanguageServer.Protocol;

namespace ListingLsp.LanguageServer.Session;

/// <summary>
/// Pushes diagnostics to clients that do not ask for them: of documents with their version, of other files of the client's folders
/// without one. What a client has already is not sent again; what it does not come to read waits, and is then sent as it stands by that
/// time, once for each document. Used on the session's loop alone.
/// </summary>
/// <param name="send">Sends a message.</param>
/// <param name="hasRoom">Whether the client has read most of what it was sent.</param>
internal sealed class DiagnosticPublisher(Action<byte[]> send, Func<bool> hasRoom)
{
    private readonly Dictionary<string, Sent> _sent = new(StringComparer.Ordinal);
    private readonly HashSet<string> _due = new(StringComparer.Ordinal);

    private ImmutableArray<WorkspaceHost> _workspaces = [];
    private SessionSettings? _settings;

    private readonly record struct Sent(int? Version, Guid Content);

    /// <summary>Publishes what has changed, as far as there is room.</summary>
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
            _due.UnionWith(workspace.Host.Live.TakeChanged().Select(p => view.UriOf(workspace, p)));
            if (isAnew) _due.UnionWith(workspace.State.Files.Keys.Concat(workspace.State.Side.Keys).Select(p => view.UriOf(workspace, p)));
        }

        _due.UnionWith(moved);
        if (!_workspaces.SequenceEqual(view.Workspaces.Select(w => w.Host)))
        {
            _workspaces = [.. view.Workspaces.Select(w => w.Host)];
            // Of what has moved into another workspace that may have nothing to say.
            _due.UnionWith(_sent.Keys);
        }

        if (_due.Count == 0 || !hasRoom()) return;
        // What is open comes first.
        string[] due = [.. _due.OrderBy(u => !session.Documents.ContainsKey(u)).ThenBy(u => u, StringComparer.Ordinal)];
        foreach (var uri in due)
        {
            if (!hasRoom()) return;
            if (Publish(view, uri)) _due.Remove(uri);
        }
    }

    /// <returns>False where it is to be judged first.</returns>
    private bool Publish(SessionView view, string uri)
    {
        var document = view.Find(uri);
        if (document is { Version: null } closed && closed.Workspace.State.Files.TryGetValue(closed.View.Path, out var file) && file.Checked is null) return false;
        var isWanted = document is not null && (document.Version is not null || view.Settings.WholeWorkspace);
        Send(uri, document?.Version, isWanted ? new DiagnosticConverter(view, document!.Workspace).Of(document.View.Path) : []);
        return true;
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

    private static Guid Hash(byte[] message)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(message, hash);
        return new Guid(hash[..16]);
    }
}
