using ListingLsp.Workspace.Caching;
using ListingLsp.Workspace.Discovery;
using ListingLsp.Workspace.Live;

namespace ListingLsp.LanguageServer.Session;

/// <summary>A workspace of the session, and the folders of the client in it. Used on the session's loop alone.</summary>
internal sealed class WorkspaceHost
{
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);

    public WorkspaceHost(string root, IWorkspaceFiles files, DateOnly today, CacheOptions? cache = null)
    {
        Root = root;
        // Listings outside the client's folders are read, as others may refer to them, but nothing is said of them.
        Live = new LiveWorkspace(files, new LiveOptions { Today = today, Cache = cache, IsReported = path => _folders.Any(f => WorkspaceRoot.Holds(f, Path.Combine(root, path))) });
    }

    /// <summary>Absolute path of the root.</summary>
    public string Root { get; }

    /// <summary>It is that of a document that has no file yet; what it shares with others is theirs.</summary>
    public bool IsUntitled { get; init; }

    /// <summary>The workspace.</summary>
    public LiveWorkspace Live { get; }

    /// <summary>Batches that are being judged on other threads.</summary>
    public int Batches { get; set; }

    /// <summary>A folder of the client that lies in this workspace, or around it.</summary>
    public void Add(string folder) => _folders.Add(folder);

    /// <summary>Whether a folder of the client lies in this workspace, or around it.</summary>
    public bool HasFolders => _folders.Count > 0;

    /// <summary>The path of a file relative to the root, with <c>/</c>.</summary>
    /// <param name="path">Absolute path.</param>
    public string Relative(string path) => Path.GetRelativePath(Root, path).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>The absolute path of a file.</summary>
    /// <param name="path">Relative to the root.</param>
    public string Absolute(string path) => Path.GetFullPath(Path.Combine(Root, path));
}
