using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ListingLsp.Workspace.Caching;
using ListingLsp.Workspace.Discovery;
using ListingLsp.Workspace.Live;

namespace ListingLsp.LanguageServer.Session;

/// <summary>Where a document is: a workspace, and its path in it.</summary>
/// <param name="Host">The workspace.</param>
/// <param name="Path">Relative to its root, with <c>/</c>.</param>
internal readonly record struct DocumentPlace(WorkspaceHost Host, string Path);

/// <summary>
/// The workspaces of a session: those of the client's folders, those inside them, and those of documents that lie elsewhere. A
/// path belongs to the same workspace as for a check. Used on the session's loop alone.
/// </summary>
/// <param name="today">Today, for settings that say so or nothing.</param>
/// <param name="cache">Where runs keep what they have learned of files; null for nowhere.</param>
internal sealed class WorkspaceSet(DateOnly today, CacheOptions? cache)
{
    private readonly List<string> _folders = [];
    private readonly SortedDictionary<string, WorkspaceHost> _hosts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, WorkspaceHost> _untitled = new(StringComparer.Ordinal);

    /// <summary>All workspaces.</summary>
    public IEnumerable<WorkspaceHost> All => _hosts.Values.Concat(_untitled.Values);

    /// <summary>The client's folders, absolute paths.</summary>
    public IReadOnlyList<string> Folders => _folders;

    /// <summary>Adds a folder of the client, and opens the workspaces in it.</summary>
    /// <param name="folder">Absolute path.</param>
    public void Add(string folder)
    {
        if (_folders.Contains(folder)) return;
        _folders.Add(folder);
        Open(folder);
    }

    /// <summary>Takes a folder away. What lies in no folder any more is closed.</summary>
    /// <param name="folder">Absolute path.</param>
    /// <returns>The workspaces that were closed; documents that are open in them must be placed anew.</returns>
    public IReadOnlyList<WorkspaceHost> Remove(string folder) => _folders.Remove(folder) ? Renew() : [];

    /// <summary>Opens all workspaces anew, as settings have come or gone somewhere.</summary>
    /// <returns>The workspaces that were closed.</returns>
    public IReadOnlyList<WorkspaceHost> Renew()
    {
        WorkspaceHost[] closed = [.. All];
        _hosts.Clear();
        _untitled.Clear();
        foreach (var folder in _folders) Open(folder);
        return closed;
    }

    /// <summary>Where a file belongs. Its workspace is opened if it is not yet.</summary>
    /// <param name="path">Absolute path.</param>
    public DocumentPlace PlaceOf(string path)
    {
        var folder = _folders.Where(f => WorkspaceRoot.Holds(f, path)).MaxBy(f => f.Length);
        var host = HostOf(WorkspaceRoot.Of(path, folder ?? Path.GetDirectoryName(path)!));
        return new DocumentPlace(host, host.Relative(path));
    }

    /// <summary>Where a document is that is no file: a workspace of its own with the shared definitions of the client's first folder.</summary>
    /// <param name="uri">Its address.</param>
    /// <param name="format">The language that it is written in.</param>
    /// <param name="opened">What is open below a root: text by path.</param>
    public DocumentPlace PlaceOfUntitled(string uri, SyntaxFormat format, Func<string, IReadOnlyDictionary<string, SourceText>> opened)
    {
        if (!_untitled.TryGetValue(uri, out var host))
        {
            var root = _hosts.Keys.FirstOrDefault() ?? Path.GetTempPath();
            _untitled[uri] = host = new WorkspaceHost(root, new SharedFiles(_hosts.Count > 0 ? new DiskFiles(root) : null, root, () => opened(root)), today) { IsUntitled = true };
            host.Live.Start();
        }

        return new DocumentPlace(host, format == SyntaxFormat.Json ? "untitled.listing.json" : "untitled.listing.yaml");
    }

    /// <summary>The workspaces of documents that are no files and share what a workspace has.</summary>
    /// <param name="root">The root of the workspace.</param>
    public IEnumerable<WorkspaceHost> UntitledIn(string root) => _untitled.Values.Where(h => h.Root == root);

    /// <summary>Forgets a document that was no file.</summary>
    public void CloseUntitled(string uri) => _untitled.Remove(uri);

    /// <summary>Closes the workspace of a document that was closed, if it was open for its sake alone.</summary>
    /// <param name="host">The workspace.</param>
    /// <param name="open">The documents that are still open.</param>
    public void CloseUnused(WorkspaceHost host, IEnumerable<OpenDocument> open)
    {
        if (!host.IsUntitled && !host.HasFolders && !open.Any(d => d.Place.Host == host)) _hosts.Remove(host.Root);
    }

    private void Open(string folder)
    {
        var host = HostOf(WorkspaceRoot.Of(folder, folder));
        host.Add(folder);
        foreach (var nested in host.Live.Nested.Where(n => WorkspaceRoot.Holds(folder, n))) Open(nested);
    }

    private WorkspaceHost HostOf(string root)
    {
        if (_hosts.TryGetValue(root, out var host)) return host;
        _hosts[root] = host = new WorkspaceHost(root, new DiskFiles(root), today, cache);
        foreach (var folder in _folders.Where(f => WorkspaceRoot.Holds(f, root) || WorkspaceRoot.Holds(root, f))) host.Add(folder);
        host.Live.Start();
        return host;
    }
}
