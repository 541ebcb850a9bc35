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

    private readonly record struct Sent(int? Version, UInt128 Content);

    /// <summary>Publishes what has changed.</summary>
    /// <param name="session">The session.</param>
    /// <param name="moved">Documents that were opened, edited or closed.</param>
    public void Publish(ServerSession session, IEnumerable<string> moved)
    {
        var view = session.View;
        var uris = new HashSet<string>(moved, StringComparer.Ordinal);
        foreach (var workspace in view.Workspaces)
        {
            foreach (var path in workspace.Host.Live.TakeChanged()) uris.Add(view.UriOf(workspace, path));
        }

        foreach (var uri in uris) Publish(view, uri);
        foreach (var uri in _sent.Keys.Where(u => view.Find(u) is null).ToList()) Send(uri, null, []);
    }

    private void Publish(SessionView view, string uri)
    {
        var document = view.Find(uri);
        var isWanted = document is not null && (document.Version is not null || view.Settings.WholeWorkspace);
        Send(uri, document?.Version, isWanted ? new DiagnosticConverter(view, document!.Workspace).Of(document.View.Path) : []);
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
