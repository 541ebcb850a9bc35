namespace ListingLsp.Workspace.Discovery;

/// <summary>Paths as they stand in reports and in git.</summary>
internal static class RelativePath
{
    /// <summary>The path of what lies in a folder, relative to that, with <c>/</c>.</summary>
    /// <param name="folder">Absolute path.</param>
    /// <param name="path">Absolute path.</param>
    public static string Of(string folder, string path)
    {
        // Nothing that a walk comes by has another way to it than through its folder.
        var relative = path.Length > folder.Length && path[folder.Length] == Path.DirectorySeparatorChar && path.StartsWith(folder, StringComparison.Ordinal) ? path[(folder.Length + 1)..] : Path.GetRelativePath(folder, path);
        return Path.DirectorySeparatorChar == '/' ? relative : relative.Replace(Path.DirectorySeparatorChar, '/');
    }
}
