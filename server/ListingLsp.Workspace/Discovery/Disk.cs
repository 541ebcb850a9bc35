namespace ListingLsp.Workspace.Discovery;

/// <summary>What stands at a path, for those outside this room.</summary>
public static class Disk
{
    /// <summary>Whether a file is there.</summary>
    /// <param name="path">Absolute path.</param>
    public static bool HasFile(string path) => File.Exists(path);

    /// <summary>The top of the git repository around a folder, or null.</summary>
    /// <param name="folder">Absolute path.</param>
    public static string? RepositoryOf(string folder) => GitRepository.TopOf(folder);

    /// <summary>Whether a folder is there.</summary>
    /// <param name="path">Absolute path.</param>
    public static bool HasFolder(string path) => Directory.Exists(path);
}
