namespace ListingLsp.Workspace.Caching;

/// <summary>Where runs keep what they have learned of files, for the next one.</summary>
/// <param name="Folder">Absolute path of the folder; made where it is not there.</param>
/// <param name="Clock">Tells when a file was looked at.</param>
public sealed record CacheOptions(string Folder, TimeProvider Clock)
{
    /// <summary>Smaller workspaces are judged anew as fast as remembered.</summary>
    public int FewestFiles { get; init; } = 500;

    /// <summary>Bytes of the whole folder; what was used longest ago goes first.</summary>
    public long MostBytes { get; init; } = 512L * 1024 * 1024;

    /// <summary>The folder for a user, as the system has it; null where it has none.</summary>
    /// <param name="variable">Gives a variable of the environment.</param>
    public static string? FolderFor(Func<string, string?> variable)
    {
        var above = OperatingSystem.IsWindows() ? variable("LOCALAPPDATA") : variable("XDG_CACHE_HOME") is { Length: > 0 } cache ? cache : variable("HOME") is { Length: > 0 } home ? Path.Combine(home, OperatingSystem.IsMacOS() ? "Library/Caches" : ".cache") : null;
        return Path.IsPathFullyQualified(above ?? "") ? Path.Combine(above!, "listinglsp") : null;
    }
}
