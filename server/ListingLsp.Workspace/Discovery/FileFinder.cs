using System.Collections.Immutable;
using ListingLsp.Analysis.Model;
using ListingLsp.Workspace.Configuration;

namespace ListingLsp.Workspace.Discovery;

/// <summary>A file of a workspace.</summary>
/// <param name="Path">Relative to the workspace root, with <c>/</c>.</param>
/// <param name="Kind">What it holds.</param>
public sealed record FoundFile(string Path, FileKind Kind);

/// <summary>What a walk through a workspace found.</summary>
/// <param name="Files">Its files, sorted by path.</param>
/// <param name="NearMisses">Files that are none of its files only by a slip in their names, sorted by path.</param>
/// <param name="Nested">Folders inside with settings of their own: workspaces of their own, absolute paths.</param>
/// <param name="Unreadable">Folders that could not be listed.</param>
public sealed record FoundFiles(ImmutableArray<FoundFile> Files, ImmutableArray<NearMiss> NearMisses, ImmutableArray<string> Nested, ImmutableArray<Unread> Unreadable);

/// <summary>Lists the files of a workspace. Links, hidden folders, <c>node_modules</c> and what git ignores are not entered.</summary>
public sealed class FileFinder
{
    private readonly string _root;
    private readonly EffectiveConfig _config;
    private readonly Dictionary<string, FoundFile> _files = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, NearMiss> _nearMisses = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _nested = new(StringComparer.Ordinal);
    private readonly HashSet<string> _entered = new(StringComparer.Ordinal);
    private readonly List<Unread> _unreadable = [];

    private FileFinder(string root, EffectiveConfig config) => (_root, _config) = (root, config);

    /// <summary>Walks through a workspace.</summary>
    /// <param name="root">Absolute path of its root.</param>
    /// <param name="config">Its settings.</param>
    /// <param name="given">Files and folders (absolute paths) that somebody asked for; those in the workspace are found where the walk would not come, too.</param>
    public static FoundFiles Find(string root, EffectiveConfig config, params ReadOnlySpan<string> given)
    {
        var finder = new FileFinder(root, config);
        finder.Walk(root, IgnoreRules.Around(root));
        foreach (var path in given)
        {
            if (!WorkspaceRoot.Holds(root, path) || IsNested(root, path)) continue;
            if (Directory.Exists(path)) finder.Walk(path, IgnoreRules.Around(path));
            else finder.Add(path, rules: null);
        }

        return new FoundFiles([.. finder._files.Values.OrderBy(f => f.Path, StringComparer.Ordinal)], [.. finder._nearMisses.Values], [.. finder._nested], [.. finder._unreadable]);
    }

    /// <summary>Whether a walk would come by a file, were it there, and what it would be.</summary>
    /// <param name="root">Absolute path of the root.</param>
    /// <param name="config">The settings.</param>
    /// <param name="path">The file, relative to the root, with <c>/</c>.</param>
    public static FoundFile? Locate(string root, EffectiveConfig config, string path)
    {
        if (config.IsExcluded(path) || config.KindOf(path) is not ({ } kind and not FileKind.Config)) return null;
        var full = Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));
        if (IsNested(root, full) || path.Split('/')[..^1].Any(n => n[0] == '.' || n == "node_modules")) return null;
        for (var (folder, isFolder) = (full, false); folder.Length > root.Length; (folder, isFolder) = (Path.GetDirectoryName(folder)!, true))
        {
            if (isFolder && new DirectoryInfo(folder).LinkTarget is not null) return null;
            if (IgnoreRules.Around(Path.GetDirectoryName(folder)!)?.Ignores(folder, isFolder) == true) return null;
        }

        return new FoundFile(path, kind);
    }

    /// <summary>Whether a path belongs to another workspace inside this one.</summary>
    private static bool IsNested(string root, string path) =>
        WorkspaceRoot.NearestWithConfig(path) is { } nearest && nearest != root && WorkspaceRoot.Holds(root, nearest);

    private void Walk(string folder, IgnoreRules? rules)
    {
        if (!_entered.Add(folder)) return;
        FolderEntry[] entries;
        try
        {
            entries = FolderEntry.In(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _unreadable.Add(new Unread(Relative(folder), DiskFault.Why(fault, folder)));
            return;
        }

        foreach (var entry in entries)
        {
            var path = entry.Path;
            if (!entry.IsFolder) Add(path, rules);
            else if (!entry.IsLink && entry.Name[0] != '.' && entry.Name is not "node_modules" && rules?.Ignores(path, isFolder: true) != true) Enter(path, rules);
        }
    }

    private void Enter(string folder, IgnoreRules? rules)
    {
        if (WorkspaceRoot.ConfigIn(folder) is not null) _nested.Add(folder);
        else Walk(folder, GitRepository.IsTop(folder) ? IgnoreRules.Around(folder) : rules?.Enter(folder));
    }

    private void Add(string path, IgnoreRules? rules)
    {
        var relative = Relative(path);
        var kind = _config.KindOf(relative);
        if (kind == FileKind.Config || _config.IsExcluded(relative)) return;
        var nearMiss = kind is null && !_config.IsMapped(relative) ? NearMiss.Of(relative) : null;
        if ((kind is null && nearMiss is null) || rules?.Ignores(path, isFolder: false) == true) return;
        if (kind is { } known) _files[relative] = new FoundFile(relative, known);
        else if (!IsReadHere(path, nearMiss!)) _nearMisses[relative] = nearMiss!;
    }

    /// <summary>Where names in capital letters are the same names, settings are read under them.</summary>
    private static bool IsReadHere(string path, NearMiss nearMiss) =>
        nearMiss.IsConfig && nearMiss.Nearest.Equals(Path.GetFileName(path), StringComparison.OrdinalIgnoreCase) && WorkspaceRoot.ConfigIn(Path.GetDirectoryName(path)!) is not null;

    private string Relative(string path)
    {
        // Nothing that a walk comes by has another way to it than through the root.
        var relative = path.Length > _root.Length && path[_root.Length] == Path.DirectorySeparatorChar && path.StartsWith(_root, StringComparison.Ordinal) ? path[(_root.Length + 1)..] : Path.GetRelativePath(_root, path);
        return Path.DirectorySeparatorChar == '/' ? relative : relative.Replace(Path.DirectorySeparatorChar, '/');
    }
}
