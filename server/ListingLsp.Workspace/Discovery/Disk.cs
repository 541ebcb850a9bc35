namespace ListingLsp.Workspace.Discovery;

/// <summary>What stands at a path, for those outside this room.</summary>
public static class Disk
{
    /// <summary>Whether a file is there.</summary>
    /// <param name="path">Absolute path.</param>
    public static bool HasFile(string path) => File.Exists(path);

    /// <summary>The file in the same folder that a path which leads nowhere probably means, written like the path; or null.</summary>
    /// <param name="path">The path as it was given.</param>
    /// <param name="folder">Absolute path of the folder that it is relative to.</param>
    public static string? Nearest(string path, string folder)
    {
        var name = Path.GetFileName(path);
        return Analysis.Reference.Nearest.Of(name, NamesIn(Path.GetDirectoryName(Path.GetFullPath(path, folder))!)) is { } nearest ? path[..^name.Length] + nearest : null;
    }

    /// <summary>The names of the files in a folder, sorted; none where they cannot be listed.</summary>
    internal static IEnumerable<string> NamesIn(string folder)
    {
        try
        {
            return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)] : [];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>The top of the git repository around a folder, or null.</summary>
    /// <param name="folder">Absolute path.</param>
    public static string? RepositoryOf(string folder) => GitRepository.TopOf(folder);

    /// <summary>Whether a folder is there.</summary>
    /// <param name="path">Absolute path.</param>
    public static bool HasFolder(string path) => Directory.Exists(path);
}
