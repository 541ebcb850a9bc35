using System.Collections.Immutable;
using System.Text.Json;
using ListingLsp.LanguageServer.Conversion;
using ListingLsp.LanguageServer.Protocol;

namespace ListingLsp.LanguageServer.Session;

/// <summary>
/// Diagnostics for clients that ask for them. <c>workspace/diagnostic</c> is answered when there is something to say: a client asks
/// again as soon as it has an answer. Used on the session's loop alone.
/// </summary>
/// <param name="connection">The wire.</param>
/// <param name="post">Has something done on the loop.</param>
internal sealed class DiagnosticPuller(Connection connection, Action<Action> post)
{
    private const int FewFiles = 200;

    private readonly List<Waiting> _waiting = [];
    private ImmutableDictionary<string, OpenDocument> _documents = ImmutableDictionary<string, OpenDocument>.Empty;
    private ImmutableArray<WorkspaceHost> _hosts = [];
    private SessionSettings? _settings;
    private bool _isFirst = true;
    private bool _hasNews;

    private sealed record Waiting(MessageId Id, WorkspaceDiagnosticParams Params, bool IsFirst, CancellationToken Cancel);

    /// <summary><c>workspace/diagnostic</c> has come.</summary>
    public Func<byte[]>? Asked(Message message, MessageId id, CancellationToken cancel)
    {
        try
        {
            var parameters = message.Params.ValueKind == JsonValueKind.Undefined ? null : message.Params.Deserialize(LspJson.Default.WorkspaceDiagnosticParams);
            _waiting.Add(new Waiting(id, parameters ?? new WorkspaceDiagnosticParams(), _isFirst, cancel));
            _isFirst = false;
            cancel.Register(() => post(() => { }));
            return null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return () => throw new RpcException(ErrorCode.InvalidParams, fault.Message);
        }
    }

    /// <summary>After something has changed: answers who waits, and has the client ask again about what is open.</summary>
    public void Settle(ServerSession session)
    {
        var view = session.View;
        ImmutableArray<WorkspaceHost> hosts = [.. view.Workspaces.Select(w => w.Host)];
        var isAnew = (_settings is not null && _settings != view.Settings) || !hosts.SequenceEqual(_hosts);
        var isElsewhere = isAnew && !session.Documents.IsEmpty;
        _hasNews |= isAnew;
        foreach (var workspace in view.Workspaces)
        {
            foreach (var path in workspace.Host.Live.TakeChanged())
            {
                _hasNews = true;
                isElsewhere |= IsAsBefore(session, view.UriOf(workspace, path));
            }
        }

        (_documents, _hosts, _settings) = (session.Documents, hosts, view.Settings);
        if (isElsewhere && session.Settings.Client.CanRefreshDiagnostics) connection.Ask("workspace/diagnostic/refresh");
        foreach (var waiting in _waiting.Where(w => w.Cancel.IsCancellationRequested).ToList()) Refuse(waiting);
        var answered = _waiting.Where(w => w.IsFirst || _hasNews).ToList();
        foreach (var waiting in answered) Answer(view, waiting);
        if (answered.Count > 0) _hasNews = false;
    }

    /// <summary>Of a document that was edited the client asks by itself, of another that follows from it only when it is told.</summary>
    private bool IsAsBefore(ServerSession session, string uri) =>
        session.Documents.TryGetValue(uri, out var now) && _documents.TryGetValue(uri, out var before) && now.Version == before.Version;

    /// <summary>The session ends: nobody waits any more.</summary>
    public void ReleaseAll()
    {
        foreach (var waiting in _waiting.ToList()) Refuse(waiting);
    }

    private void Refuse(Waiting waiting)
    {
        _waiting.Remove(waiting);
        connection.Respond(waiting.Id, Message.Error(new RpcError(waiting.Id, ErrorCode.RequestCancelled, "The request was cancelled.")));
    }

    private void Answer(SessionView view, Waiting waiting)
    {
        _waiting.Remove(waiting);
        var known = waiting.Params.PreviousResultIds.OfType<PreviousResultId>().DistinctBy(p => p.Uri).ToDictionary(p => p.Uri, p => p.Value, StringComparer.Ordinal);
        var reports = new List<WorkspaceDocumentReport>();
        if (view.Settings.WholeWorkspace)
        {
            foreach (var workspace in view.Workspaces)
            {
                var converter = new DiagnosticConverter(view, workspace);
                foreach (var path in workspace.State.Files.Keys.Concat(workspace.State.Side.Keys)) Add(view.UriOf(workspace, path), converter.Of(path), view.VersionOf(workspace, path));
            }
        }

        // What the client knows of files that are gone.
        foreach (var uri in known.Keys.ToList()) Add(uri, [], view.VersionOf(uri));
        if (waiting.Params.PartialResultToken is { } token)
        {
            foreach (var part in reports.Chunk(FewFiles)) connection.Notify("$/progress", new PartialDiagnosticParams(token, new WorkspaceDiagnosticReport(part)), LspJson.Default.PartialDiagnosticParams);
            reports.Clear();
        }

        connection.Respond(waiting.Id, Message.Response(waiting.Id, new WorkspaceDiagnosticReport([.. reports]), LspJson.Default.WorkspaceDiagnosticReport));

        void Add(string uri, Diagnostic[] diagnostics, int? version)
        {
            var id = DiagnosticResult.IdOf(diagnostics);
            var isKnown = known.Remove(uri, out var before);
            // A file without problems of which the client has heard nothing is no news.
            if (!isKnown && diagnostics.Length == 0) return;
            reports.Add(before == id
                ? new WorkspaceDocumentReport { Uri = uri, Version = version, Kind = "unchanged", ResultId = id }
                : new WorkspaceDocumentReport { Uri = uri, Version = version, Kind = "full", ResultId = id, Items = diagnostics });
        }
    }
}
