using System.Collections.Immutable;
using System.Text.Json;
using ListingLsp.Analysis.Model;
using ListingLsp.LanguageServer.Protocol;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ListingLsp.Workspace.Caching;
using ListingLsp.Workspace.Discovery;
using ListingLsp.Workspace.Live;

namespace ListingLsp.LanguageServer.Session;

/// <summary>What a session knows: the documents that are open, the workspaces, the settings. Used on the session's loop alone; requests read a <see cref="View"/>.</summary>
internal sealed class ServerSession
{
    private readonly WorkspaceSet _workspaces;
    private readonly HashSet<string> _moved = new(StringComparer.Ordinal);
    private ImmutableDictionary<string, OpenDocument> _documents = ImmutableDictionary.Create<string, OpenDocument>(StringComparer.Ordinal);
    private SessionView? _view;

    /// <summary>Begins a session.</summary>
    /// <param name="today">Today, for settings that say so or nothing.</param>
    /// <param name="settings">What is known before the client has said anything.</param>
    /// <param name="cache">Where runs keep what they have learned of files; null for nowhere.</param>
    public ServerSession(DateOnly today, SessionSettings settings, CacheOptions? cache = null) => (_workspaces, Settings) = (new WorkspaceSet(today, cache), settings);

    /// <summary>What the client and the person want.</summary>
    public SessionSettings Settings { get; private set; }

    /// <summary>The documents that are open, by address.</summary>
    public ImmutableDictionary<string, OpenDocument> Documents
    {
        get => Volatile.Read(ref _documents);
        private set => Volatile.Write(ref _documents, value);
    }

    /// <summary>All workspaces.</summary>
    public IEnumerable<WorkspaceHost> Workspaces => _workspaces.All;

    /// <summary>How things stand, for those who only read.</summary>
    public SessionView View => _view ??= new SessionView(Documents, [.. _workspaces.All.Select(h => new WorkspaceView(h, h.Live.State))], Settings);

    /// <summary>The version of an open document as it is by now; null where it is not open. Any thread.</summary>
    public int? VersionOf(string uri) => Documents.TryGetValue(uri, out var document) ? document.Version : null;

    /// <summary>The documents that were opened, edited or closed since the last time this was asked, by address.</summary>
    public IReadOnlyCollection<string> TakeMoved()
    {
        string[] moved = [.. _moved];
        _moved.Clear();
        return moved;
    }

    /// <summary>Other settings hold.</summary>
    public void Set(SessionSettings settings)
    {
        Settings = settings;
        _view = null;
        _moved.UnionWith(Documents.Keys);
    }

    /// <summary>The client has folders.</summary>
    /// <param name="uris">Their addresses; those that are no folders of this machine are left out.</param>
    public void AddFolders(IEnumerable<string> uris)
    {
        foreach (var folder in uris.Select(FileUri.PathOf).OfType<string>().Where(Disk.HasFolder)) _workspaces.Add(Path.TrimEndingDirectorySeparator(folder));
        PlaceAnew(Documents.Values);
    }

    /// <summary>The client has folders no more.</summary>
    public void RemoveFolders(IEnumerable<string> uris)
    {
        foreach (var folder in uris.Select(FileUri.PathOf).OfType<string>())
        {
            var closed = _workspaces.Remove(Path.TrimEndingDirectorySeparator(folder));
            PlaceAnew(Documents.Values.Where(d => closed.Contains(d.Place.Host)));
        }

        _view = null;
    }

    /// <summary>A document was opened.</summary>
    public void Open(TextDocumentItem item)
    {
        var path = FileUri.PathOf(item.Uri);
        var format = path is not null ? Analysis.FileAnalyzer.FormatOf(path) : item.LanguageId.StartsWith("json", StringComparison.OrdinalIgnoreCase) ? SyntaxFormat.Json : SyntaxFormat.Yaml;
        Put(new OpenDocument(item.Uri, item.Version, SyntaxTree.Parse(SourceText.From(item.Text), format), PlaceOf(item.Uri, format)));
    }

    /// <summary>A document was edited; one that is not open is nobody's business.</summary>
    public void Change(DidChangeParams change)
    {
        if (!Documents.TryGetValue(change.TextDocument.Uri, out var document)) return;
        Put(document.With(change.TextDocument.Version ?? document.Version, [.. change.ContentChanges.OfType<ContentChange>()], Settings.Encoding));
    }

    /// <summary>A document was closed.</summary>
    public void Close(string uri)
    {
        if (!Documents.TryGetValue(uri, out var document)) return;
        Documents = Documents.Remove(uri);
        document.Place.Host.Live.Close(document.Place.Path);
        Share(document);
        _workspaces.CloseUntitled(uri);
        _workspaces.CloseUnused(document.Place.Host, Documents.Values);
        _moved.Add(uri);
        _view = null;
    }

    /// <summary>Files have changed on disk.</summary>
    public void Touch(IEnumerable<string> uris)
    {
        string[] paths = [.. uris.Select(FileUri.PathOf).OfType<string>()];
        // Where settings come or go below a root, there is another workspace now.
        if (paths.Any(p => WorkspaceRoot.IsConfigName(p) && !_workspaces.All.Any(h => h.Root == Path.GetDirectoryName(p) && h.Live.State.ConfigFiles.Length > 0 && Disk.HasFile(p))))
        {
            _workspaces.Renew();
            PlaceAnew(Documents.Values);
            return;
        }

        foreach (var host in _workspaces.All)
        {
            string[] own = [.. paths.Where(p => WorkspaceRoot.Holds(host.Root, p)).Select(host.Relative)];
            if (own.Length > 0) host.Live.Touch(own);
        }

        _view = null;
    }

    /// <summary>Takes over a batch that was judged.</summary>
    public void Accept(WorkspaceHost host, JudgeBatch batch)
    {
        host.Batches--;
        host.Live.Accept(batch);
        _view = null;
    }

    /// <summary>Places documents as if they were opened now; those that are no files come last, as they see the others.</summary>
    private void PlaceAnew(IEnumerable<OpenDocument> documents)
    {
        foreach (var document in documents.OrderBy(d => FileUri.PathOf(d.Uri) is null).ToList()) Put(document with { Place = PlaceOf(document.Uri, document.Tree.Format) });
    }

    private DocumentPlace PlaceOf(string uri, SyntaxFormat format) =>
        FileUri.PathOf(uri) is { } path ? _workspaces.PlaceOf(path) : _workspaces.PlaceOfUntitled(uri, format, TextsBelow);

    /// <summary>What listings share is the same for those that have no file yet.</summary>
    private void Share(OpenDocument document)
    {
        if (document.Place.Host.Live.State.KindOf(document.Place.Path) is null or FileKind.Listing) return;
        foreach (var host in _workspaces.UntitledIn(document.Place.Host.Root)) host.Live.Touch([document.Place.Path]);
    }

    /// <summary>The texts of files that are open in a workspace, by path. Any thread.</summary>
    private Dictionary<string, SourceText> TextsBelow(string root) => Documents.Values.Where(d => d.Place.Host.Root == root && !d.Place.Host.IsUntitled).DistinctBy(d => d.Place.Path).ToDictionary(d => d.Place.Path, d => d.Tree.Text, StringComparer.Ordinal);

    private void Put(OpenDocument document)
    {
        Documents = Documents.SetItem(document.Uri, document);
        document.Place.Host.Live.Edit(document.Place.Path, document.Tree, FileUri.PathOf(document.Uri) is null ? FileKind.Listing : null);
        Share(document);
        _moved.Add(document.Uri);
        _view = null;
    }
}
