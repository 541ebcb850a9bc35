using System.Collections.Immutable;
using ListingLsp.Analysis.Model;
using ListingLsp.Workspace.Caching;
using ListingLsp.Workspace.Configuration;

namespace ListingLsp.Workspace.Discovery;

/// <summary>A file of a workspace.</summary>
/// <param name="Path">Relative to the workspace root, with <c>/</c>.</param>
/// <param name="Kind">What it holds.</param>
public sealed record FoundFile(string Path, FileKind Kind)
{
    /// <summary>The order of reports.</summary>
    internal static readonly Comparer<FoundFile> ByPath = Comparer<FoundFile>.Create((a, b) => string.CompareOrdinal(a.Path, b.Path));

    /// <summary>It as it was seen; null where nobody has looked, or there is nothing to tell.</summary>
    internal FileStamp? Stamp { get; init; }
}

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
    private readonly bool _withStamps;
    private readonly HashSet<string> _entered = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, NearMiss> _nearMisses = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _nested = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Unread> _unreadable = new(StringComparer.Ordinal);
    private readonly List<FoundFile> _more = [];

    private FileFinder(string root, EffectiveConfig config, bool withStamps) => (_root, _config, _withStamps) = (root, config, withStamps);

    /// <summary>Walks through a workspace.</summary>
    /// <param name="root">Absolute path of its root.</param>
    /// <param name="config">Its settings.</param>
    /// <param name="given">Files and folders (absolute paths) that somebody asked for; those in the workspace are found where the walk would not come, too.</param>
    public static FoundFiles Find(string root, EffectiveConfig config, params ReadOnlySpan<string> given) => Find(root, config, withStamps: false, given);

    /// <summary>Walks through a workspace, and may look at each listing for those who ask whether it has changed.</summary>
    /// <param name="root">Absolute path of its root.</param>
    /// <param name="config">Its settings.</param>
    /// <param name="withStamps">Whether listings are looked at.</param>
    /// <param name="given">Files and folders (absolute paths) that somebody asked for.</param>
    internal static FoundFiles Find(string root, EffectiveConfig config, bool withStamps, ReadOnlySpan<string> given)
    {
        var finder = new FileFinder(root, config, withStamps);
        ImmutableArray<FoundFile> files = [.. finder.Walk(root)];
        foreach (var path in given)
        {
            if (!WorkspaceRoot.Holds(root, path) || IsNested(root, path)) continue;
            if (Directory.Exists(path)) finder._more.AddRange(finder.Walk(path));
            else finder.Add(path);
        }

        finder._more.RemoveAll(f => files.BinarySearch(f, FoundFile.ByPath) >= 0);
        if (finder._more.Count > 0) files = [.. files.Concat(finder._more).DistinctBy(f => f.Path, StringComparer.Ordinal).Order(FoundFile.ByPath)];
        return new FoundFiles(files, [.. finder._nearMisses.Values], [.. finder._nested], [.. finder._unreadable.Values]);
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

    /// <summary>Walks through a folder and those in it, level by level: the folders of one level are read at once.</summary>
    /// <returns>Its files, sorted.</returns>
    private List<FoundFile> Walk(string path)
    {
        if (!_entered.Add(path)) return [];
        var relative = Relative(path);
        var first = new WalkedFolder(path, relative == "." ? "" : relative + "/", IgnoreRules.Around(path), isInside: false);
        for (List<WalkedFolder> level = [first]; level.Count > 0; level = [.. level.SelectMany(f => f.Folders).Where(f => _entered.Add(f.Path))])
        {
            if (level.Count == 1) level[0].Read(_config, _withStamps);
            else Parallel.ForEach(level, folder => folder.Read(_config, _withStamps));
            foreach (var folder in level) Note(folder);
        }

        var files = new List<FoundFile>();
        first.AddTo(files);
        return files;
    }

    private void Note(WalkedFolder folder)
    {
        if (folder.IsNested) _nested.Add(folder.Path);
        if (folder.Fault is { } fault) _unreadable[fault.Path] = fault;
        foreach (var nearMiss in folder.NearMisses) _nearMisses[nearMiss.Path] = nearMiss;
    }

    private void Add(string path)
    {
        var (file, nearMiss) = WalkedFolder.Look(Relative(path), _config);
        if (file is not null) _more.Add(file);
        else if (nearMiss is not null && !WalkedFolder.IsReadIn(Path.GetDirectoryName(path)!, nearMiss)) _nearMisses[nearMiss.Path] = nearMiss;
    }

    private string Relative(string path) => RelativePath.Of(_root, path);
}
