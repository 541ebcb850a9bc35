using System.Text;

namespace ListingLsp.Workspace.Discovery;

/// <summary>The git repository around a folder, as far as its files on disk tell.</summary>
internal static class GitRepository
{
    /// <summary>Whether a folder is the top of a working tree: it holds <c>.git</c>, a folder or, in further working trees, a file.</summary>
    public static bool IsTop(string folder) => Path.Exists(Path.Combine(folder, ".git"));

    /// <summary>The nearest top upwards, or null.</summary>
    public static string? TopOf(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (IsTop(at)) return at;
        }

        return null;
    }

    /// <summary>The repository's own ignore file, <c>info/exclude</c>; further working trees share that of the first.</summary>
    public static string ExcludeFile(string top)
    {
        var git = Path.Combine(top, ".git");
        if (FirstLine(git) is { } line && line.StartsWith("gitdir: ", StringComparison.Ordinal)) git = Path.GetFullPath(Plain(line["gitdir: ".Length..]), top);
        if (FirstLine(Path.Combine(git, "commondir")) is { } common) git = Path.GetFullPath(Plain(common), git);
        return Path.Combine(git, "info", "exclude");
    }

    private static string? FirstLine(string file) => FileBytes.OfGit(file) is { Length: > 0 } bytes ? Encoding.UTF8.GetString(bytes).Split('\n')[0].TrimEnd('\r') : null;

    /// <summary>What no path can hold ends it.</summary>
    private static string Plain(string path) => path.Split('\0')[0] is { Length: > 0 } plain ? plain : ".";
}
