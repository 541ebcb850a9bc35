using System.Collections.Immutable;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Text;
using ListingLsp.Workspace.Configuration;
using ListingLsp.Workspace.Discovery;

namespace ListingLsp.Workspace.Changes;

/// <summary>What a change set means for one workspace: which of its files are reported, and which of their findings are new.</summary>
/// <param name="root">Absolute path of the root.</param>
/// <param name="changes">What has changed.</param>
internal sealed class ChangedScope(string root, ChangeSet changes)
{
    private readonly HashSet<string> _touched = Below(root, changes.Touched);
    private readonly HashSet<string> _replaced = Below(root, changes.Replaced);

    /// <summary>The files that count as being there.</summary>
    /// <param name="found">The files on disk.</param>
    /// <param name="config">The settings.</param>
    /// <returns>Sorted by path.</returns>
    public ImmutableArray<FoundFile> Present(ImmutableArray<FoundFile> found, EffectiveConfig config)
    {
        ImmutableArray<FoundFile> present = changes.HasIn(root) is { } isThere ? [.. found.Where(f => isThere(f.Path))] : found;
        var replaced = changes.Replaced.Select(p => Of(p, config)).OfType<FoundFile>().ToList();
        if (replaced.Count == 0) return present;
        var onDisk = found.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        return [.. present.Concat(replaced.Where(f => !onDisk.Contains(f.Path))).OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    /// <summary>Files of the earlier state that are gone.</summary>
    public IEnumerable<FoundFile> Gone(EffectiveConfig config) => changes.Touched.Where(p => !changes.Has(p)).Select(p => Of(p, config)).OfType<FoundFile>();

    /// <summary>The files that have changed, those that are gone included.</summary>
    public IReadOnlySet<string> Touched => _touched;

    /// <summary>Whether a file has changed.</summary>
    public bool IsTouched(string path) => _touched.Contains(path);

    /// <summary>Whether a file is checked with another text than the one on disk.</summary>
    public bool IsReplaced(string path) => _replaced.Contains(path);

    /// <summary>The text of a file in the earlier state; nothing where it was not there.</summary>
    public SourceText Before(string path) => changes.Before(Full(path)) ?? Nothing;

    /// <summary>A file that is not there: a blank line, which certainly defines nothing; of one without a byte nobody knows whether it could be read.</summary>
    public static readonly SourceText Nothing = SourceText.From("\n");

    /// <summary>
    /// The files that depend on one that has changed: on the settings, on categories, prices and rule packs, which hold for all; by the id of
    /// a carton spec or freight template that stands in a changed file, or in none any more; by the id of a listing of which changed figures
    /// speak; offers and orders by the listings that they name; a store by the number of listings. Figures depend on nothing.
    /// </summary>
    /// <param name="touched">The files of the workspace that have changed.</param>
    /// <param name="shared">Its files that hold no listings.</param>
    /// <param name="everything">All its files; asked for only where listings may depend.</param>
    /// <param name="settings">The files of its settings.</param>
    /// <returns>Their paths; null for all.</returns>
    public IEnumerable<string>? Dependents(IReadOnlyCollection<FileFacts> touched, IReadOnlyCollection<FileFacts> shared, Func<IReadOnlyCollection<FileFacts>> everything, IReadOnlyCollection<string> settings)
    {
        if (settings.Any(IsTouched) || changes.Touched.Any(IsGoneSettings) || touched.Any(f => f.Kind is FileKind.Categories or FileKind.Market or FileKind.Rules)) return null;
        var kinds = touched.Select(f => f.Kind).ToHashSet();
        if (!kinds.Overlaps([FileKind.Cartons, FileKind.Freight, FileKind.Metrics, FileKind.Listing])) return [];
        var isShared = kinds.Contains(FileKind.Cartons) || kinds.Contains(FileKind.Freight);
        // Only offers, orders and stores depend on listings.
        if (!isShared && !kinds.Contains(FileKind.Metrics) && !shared.Any(f => f.Kind is FileKind.Campaign or FileKind.Orders or FileKind.Store)) return [];
        var all = everything();
        var defined = all.SelectMany(f => f.Definitions).Select(d => (d.Kind, d.Id)).ToHashSet();
        var changed = touched.SelectMany(f => f.Definitions).Select(d => (d.Kind, d.Id)).ToHashSet();
        var measured = touched.Where(f => f.Kind == FileKind.Metrics).SelectMany(f => f.Mentions).ToHashSet(StringComparer.Ordinal);
        // An order is held against the freight of its listing.
        if (isShared && all.Any(f => f.Kind == FileKind.Orders)) changed.UnionWith(all.Where(ReadsChanged).SelectMany(f => f.Definitions).Select(d => (d.Kind, d.Id)).ToList());
        return all.Where(Depends).Select(f => f.Path);

        bool Depends(FileFacts file) => file.Kind switch
        {
            FileKind.Listing => ReadsChanged(file) || file.Definitions.Any(d => measured.Contains(d.Id)),
            FileKind.Campaign or FileKind.Orders => file.Mentions.Any(id => changed.Contains((DefinitionKind.Listing, id)) || (kinds.Contains(FileKind.Listing) && !defined.Contains((DefinitionKind.Listing, id)))),
            FileKind.Store => kinds.Contains(FileKind.Listing) && file.Standing!.CountsListings,
            _ => false,
        };

        bool ReadsChanged(FileFacts file) => isShared && file.References.Any(r => r.Id is null || changed.Contains((r.Kind, r.Id)) || !defined.Contains((r.Kind, r.Id)));
    }

    /// <summary>The findings that the earlier state does not have. Of one that it has once, two are one new one.</summary>
    public static IEnumerable<Finding> New(IEnumerable<Finding> findings, IEnumerable<Finding> earlier)
    {
        var known = earlier.CountBy(f => f.Fingerprint, StringComparer.Ordinal).ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            if (known.TryGetValue(finding.Fingerprint, out var left) && left > 0) known[finding.Fingerprint] = left - 1;
            else yield return finding;
        }
    }

    private bool IsGoneSettings(string path) => Path.GetDirectoryName(path) == root && WorkspaceRoot.IsConfigName(path);

    private FoundFile? Of(string path, EffectiveConfig config)
    {
        if (!WorkspaceRoot.Holds(root, path)) return null;
        var relative = Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
        return config.IsExcluded(relative) || config.KindOf(relative) is not ({ } kind and not FileKind.Config) ? null : new FoundFile(relative, kind);
    }

    private static HashSet<string> Below(string root, IEnumerable<string> paths) =>
        paths.Where(p => WorkspaceRoot.Holds(root, p) && p != root).Select(p => RelativePath.Of(root, p)).ToHashSet(StringComparer.Ordinal);

    private string Full(string path) => Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));
}
