using System.Collections.Frozen;
using ListingLsp.Syntax.Text;
using ListingLsp.Workspace.Discovery;

namespace ListingLsp.Workspace.Changes;

/// <summary>What differs between an earlier state of the files and the one that is checked. Paths are absolute.</summary>
/// <param name="touched">Files that differ, those that are gone included.</param>
/// <param name="before">Text of a file in the earlier state; null where it was not there.</param>
/// <param name="now">Files whose text is another one than on disk; null where they do not count as being there.</param>
/// <param name="tracked">The files on disk that count as being there; null for all.</param>
public sealed class ChangeSet(IEnumerable<string> touched, Func<string, SourceText?> before, IReadOnlyDictionary<string, SourceText?> now, TrackedFiles? tracked)
{
    /// <summary>Files that differ, those that are gone included.</summary>
    public FrozenSet<string> Touched { get; } = touched.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Only findings that the earlier state does not have are wanted.</summary>
    public bool NewOnly { get; private init; }

    /// <summary>The same with only the findings that the earlier state does not have.</summary>
    public ChangeSet OnlyNew() => new(Touched, before, now, tracked) { NewOnly = true };

    /// <summary>Files that are checked with another text than the one on disk.</summary>
    internal IEnumerable<string> Replaced => now.Where(n => n.Value is not null).Select(n => n.Key);

    /// <summary>Text of a file in the earlier state; null where it was not there.</summary>
    internal SourceText? Before(string path) => before(path);

    /// <summary>Whether a file counts as being there.</summary>
    internal bool Has(string path) => now.TryGetValue(path, out var text) ? text is not null : tracked?.Has(path) ?? File.Exists(path);

    /// <summary>The same for files below a folder that are on disk, by their names relative to it, with <c>/</c>; null where all are there.</summary>
    /// <param name="folder">Absolute path.</param>
    internal Predicate<string>? HasIn(string folder)
    {
        if (tracked is null && now.Count == 0) return null;
        var replaced = now.Where(n => WorkspaceRoot.Holds(folder, n.Key) && n.Key != folder).ToDictionary(n => RelativePath.Of(folder, n.Key), n => n.Value is not null, StringComparer.Ordinal);
        var isTracked = tracked?.In(folder) ?? (_ => true);
        return name => replaced.TryGetValue(name, out var isThere) ? isThere : isTracked(name);
    }

    /// <summary>The text that a file is checked with where that is not the one on disk; else null.</summary>
    internal SourceText? Now(string path) => now.GetValueOrDefault(path);
}
