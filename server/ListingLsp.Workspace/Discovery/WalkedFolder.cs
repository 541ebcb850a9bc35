using ListingLsp.Analysis.Model;
using ListingLsp.Workspace.Configuration;

namespace ListingLsp.Workspace.Discovery;

/// <summary>A folder of a workspace that a walk comes by, and what it finds there. Several may be read at once.</summary>
/// <param name="path">Absolute path.</param>
/// <param name="prefix">What stands before the names of what is in it: nothing, or a path relative to the root that ends in <c>/</c>.</param>
/// <param name="rules">What git ignores in it or, where it is inside another, in that one.</param>
/// <param name="isInside">Whether the walk came to it through another folder.</param>
internal sealed class WalkedFolder(string path, string prefix, IgnoreRules? rules, bool isInside)
{
    private readonly List<FoundFile> _files = [];
    private readonly List<WalkedFolder> _folders = [];
    private readonly List<NearMiss> _nearMisses = [];
    private IgnoreRules? _rules = rules;

    /// <summary>Absolute path.</summary>
    public string Path => path;

    /// <summary>Whether it has settings of its own: it is another workspace, and was not read.</summary>
    public bool IsNested { get; private set; }

    /// <summary>Why it could not be read; null where it could.</summary>
    public Unread? Fault { get; private set; }

    /// <summary>The files right in it, sorted by path.</summary>
    public IReadOnlyList<FoundFile> Files => _files;

    /// <summary>The folders right in it that are to be walked through, sorted by path with a slash behind: so, files of theirs stand in order between those of this one.</summary>
    public IReadOnlyList<WalkedFolder> Folders => _folders;

    /// <summary>The files right in it that are none only by a slip in their names.</summary>
    public IReadOnlyList<NearMiss> NearMisses => _nearMisses;

    /// <summary>Reads the folder, not those in it.</summary>
    /// <param name="config">The settings.</param>
    /// <param name="withStamps">Whether each listing is looked at.</param>
    public void Read(EffectiveConfig config, bool withStamps)
    {
        if (isInside && WorkspaceRoot.ConfigIn(path) is not null)
        {
            IsNested = true;
            return;
        }

        if (isInside) _rules = GitRepository.IsTop(path) ? IgnoreRules.Around(path) : _rules?.Enter(path);
        List<FolderEntry> entries;
        try
        {
            entries = FolderEntry.In(path, prefix);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Fault = new Unread(prefix.Length == 0 ? "." : prefix[..^1], DiskFault.Why(fault, path));
            return;
        }

        using var stamps = withStamps ? FolderStamps.Of(path) : null;
        foreach (var entry in entries)
        {
            if (entry.IsFolder) Enter(entry.Path);
            else Add(entry.Path, config, stamps);
        }

        _files.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        _folders.Sort(static (a, b) => string.CompareOrdinal(a.Prefix, b.Prefix));
    }

    /// <summary>Adds the files in it and in all folders below it, sorted by path.</summary>
    public void AddTo(ICollection<FoundFile> files)
    {
        var open = new Stack<(WalkedFolder Folder, int File, int Inside)>([(this, 0, 0)]);
        while (open.TryPop(out var at))
        {
            var (folder, file, inside) = at;
            var next = inside < folder._folders.Count ? folder._folders[inside] : null;
            while (file < folder._files.Count && (next is null || string.CompareOrdinal(folder._files[file].Path, next.Prefix) < 0)) files.Add(folder._files[file++]);
            if (next is null) continue;
            open.Push((folder, file, inside + 1));
            open.Push((next, 0, 0));
        }
    }

    private string Prefix => prefix;

    private void Enter(string relative)
    {
        var name = relative.AsSpan(prefix.Length);
        if (name[0] == '.' || name is "node_modules") return;
        var folder = System.IO.Path.Join(path.AsSpan(), name);
        if (new FileInfo(folder).LinkTarget is null && _rules?.Ignores(path, name, isFolder: true) != true) _folders.Add(new WalkedFolder(folder, relative + "/", _rules, isInside: true));
    }

    private void Add(string relative, EffectiveConfig config, FolderStamps? stamps)
    {
        var (file, nearMiss) = Look(relative, config);
        if ((file is null && nearMiss is null) || _rules?.Ignores(path, relative.AsSpan(prefix.Length), isFolder: false) == true) return;
        if (file is not null) _files.Add(stamps is not null && file.Kind == FileKind.Listing ? file with { Stamp = stamps.Look(relative.AsSpan(prefix.Length)) } : file);
        else if (!IsReadHere(nearMiss!)) _nearMisses.Add(nearMiss!);
    }

    /// <summary>What a file is by its name, whether git ignores it or not.</summary>
    /// <param name="relative">Relative to the root.</param>
    /// <param name="config">The settings.</param>
    public static (FoundFile? File, NearMiss? NearMiss) Look(string relative, EffectiveConfig config)
    {
        var kind = config.KindOf(relative);
        if (kind == FileKind.Config || config.IsExcluded(relative)) return (null, null);
        return kind is { } known ? (new FoundFile(relative, known), null) : (null, config.IsMapped(relative) ? null : NearMiss.Of(relative));
    }

    /// <summary>Where names in capital letters are the same names, settings are read under them.</summary>
    private bool IsReadHere(NearMiss nearMiss) => IsReadIn(path, nearMiss);

    /// <summary>Whether the settings of a folder are read under this name.</summary>
    public static bool IsReadIn(string folder, NearMiss nearMiss) =>
        nearMiss.IsConfig && nearMiss.Nearest.Equals(System.IO.Path.GetFileName(nearMiss.Path), StringComparison.OrdinalIgnoreCase) && WorkspaceRoot.ConfigIn(folder) is not null;
}
