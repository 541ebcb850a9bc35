namespace ListingLsp.Workspace.Discovery;

/// <summary>
/// A path with <c>*</c> (within a name) or <c>**</c> (across folders), as a command line gives it to shells that do not expand it.
/// As with those that do, a folder that matches stands for all that is in it.
/// </summary>
public sealed class PathPattern
{
    private readonly GlobMatcher _matcher;

    /// <summary>Reads a pattern.</summary>
    /// <param name="pattern">Relative to the current folder, or absolute.</param>
    /// <param name="currentFolder">Absolute path of the current folder.</param>
    public PathPattern(string pattern, string currentFolder)
    {
        var names = pattern.Replace(Path.DirectorySeparatorChar, '/').Split('/');
        var plain = names.TakeWhile(n => !IsPattern(n)).ToArray();
        Folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(string.Join('/', plain) + (plain.Length > 0 ? "/" : "."), currentFolder));
        _matcher = GlobMatcher.OfStars(string.Join('/', names[plain.Length..].Where(n => n.Length > 0)));
    }

    /// <summary>Absolute path of the folder that all it matches lies in; it need not exist.</summary>
    public string Folder { get; }

    /// <summary>Whether a text is one.</summary>
    public static bool IsPattern(string text) => text.Contains('*', StringComparison.Ordinal);

    /// <summary>Whether a file or folder (absolute path) matches, or lies in a folder that does.</summary>
    public bool Matches(string path)
    {
        if (path == Folder || !WorkspaceRoot.Holds(Folder, path)) return false;
        var relative = Path.GetRelativePath(Folder, path).Replace(Path.DirectorySeparatorChar, '/');
        for (var end = relative.IndexOf('/', StringComparison.Ordinal); end > 0; end = relative.IndexOf('/', end + 1))
        {
            if (_matcher.Matches(relative[..end])) return true;
        }

        return _matcher.Matches(relative);
    }
}
