namespace ListingLsp.Workspace.Discovery;

/// <summary>Finds the workspace that a path belongs to: the folder whose files may refer to each other.</summary>
public static class WorkspaceRoot
{
    private static readonly string[] ConfigNames = ["listinglsp.yaml", "listinglsp.yml", "listinglsp.json"];

    /// <summary>
    /// The nearest folder upwards with a settings file; else the repository (the nearest folder upwards with <c>.git</c>);
    /// else the current folder where that holds the path; else the path's own folder.
    /// </summary>
    /// <param name="path">Absolute path of a file or folder.</param>
    /// <param name="currentFolder">Absolute path of the current folder.</param>
    public static string Of(string path, string currentFolder)
    {
        var folder = Directory.Exists(path) ? path : Path.GetDirectoryName(path)!;
        return NearestWithConfig(folder)
            ?? GitRepository.TopOf(folder)
            ?? (Holds(currentFolder, folder) ? currentFolder : folder);
    }

    /// <summary>The settings file of a folder, or null.</summary>
    public static string? ConfigIn(string folder) => ConfigNames.Select(n => Path.Combine(folder, n)).FirstOrDefault(File.Exists);

    /// <summary>Whether a file has the name of a settings file.</summary>
    public static bool IsConfigName(string path) => ConfigNames.Contains(Path.GetFileName(path));

    /// <summary>Whether a file is the settings file of its folder.</summary>
    /// <param name="file">Absolute path.</param>
    public static bool IsConfig(string file) => Path.GetDirectoryName(file) is { } folder && ConfigIn(folder) == file;

    /// <summary>Whether a path is a folder itself or lies in it.</summary>
    public static bool Holds(string folder, string path) =>
        path.StartsWith(folder, StringComparison.Ordinal)
        && (path.Length == folder.Length || Path.EndsInDirectorySeparator(folder) || path[folder.Length] == Path.DirectorySeparatorChar);

    /// <summary>The nearest folder upwards, itself included, with a settings file; or null.</summary>
    internal static string? NearestWithConfig(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (ConfigIn(at) is not null) return at;
        }

        return null;
    }
}
