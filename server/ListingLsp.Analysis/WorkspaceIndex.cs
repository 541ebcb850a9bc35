using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Rules.Document;
using ListingLsp.Analysis.Rules.Shipping;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis;

/// <summary>
/// What the files of a workspace say about each other, and the findings that follow from it. Files may be replaced: only what
/// they touch is then judged again. Not for several threads at once.
/// </summary>
public sealed class WorkspaceIndex
{
    private static readonly Comparer<Definition> InOrder = Comparer<Definition>.Create((a, b) =>
        string.CompareOrdinal(a.File, b.File) is not 0 and var byFile ? byFile : a.Span.Start.CompareTo(b.Span.Start));

    private readonly DefinitionUses _uses = new();
    private readonly ListingCopies _copies = new();
    private readonly ListingStandings _standings = new();
    private readonly Dictionary<DefinitionKey, List<Definition>> _byId = [];
    private readonly Dictionary<string, int> _smallParcel = new(StringComparer.Ordinal);
    private readonly Dictionary<DefinitionKey, ImmutableArray<Finding>> _found = [];
    private readonly Dictionary<string, ImmutableArray<DefinitionKey>> _keysOf = new(StringComparer.Ordinal);
    private readonly HashSet<DefinitionKey> _touched = [];
    private (int Shared, int Listings) _unknown;

    /// <summary>An index without files.</summary>
    public WorkspaceIndex()
    {
    }

    /// <summary>
    /// Whether all files of the workspace are in. Until then nothing is said that follows from what is not there, such as a definition
    /// that nothing uses.
    /// </summary>
    public bool IsComplete { get; set; } = true;

    /// <summary>An index of some files.</summary>
    /// <param name="files">All files of the workspace.</param>
    /// <param name="concerned">The files (relative paths) that will be asked about, and those that these have to do with; of the others only their references count. Null for all.</param>
    /// <param name="quiet">Further files, of which only their references count.</param>
    internal WorkspaceIndex(IEnumerable<FileFacts> files, IReadOnlySet<string>? concerned = null, IEnumerable<QuietFile>? quiet = null)
    {
        foreach (var (outline, count) in (quiet ?? []).CountBy<QuietFile, FileOutline>(f => f.Outline, ReferenceEqualityComparer.Instance))
        {
            if (!outline.IsKnown) _unknown.Listings += count;
            _uses.Count(outline, count);
        }

        foreach (var file in files)
        {
            if (concerned?.Contains(file.Path) == false) Count(file, 1);
            else Replace(null, file);
        }
    }

    /// <summary>What could be read; nothing is certain while files are missing.</summary>
    public WorkspaceCertainty Certainty => new(IsComplete && _unknown.Shared == 0, IsComplete && _unknown is (0, 0));

    /// <summary>Puts one file in the place of another.</summary>
    /// <param name="before">What was known of it; null of a new one.</param>
    /// <param name="after">What is known of it now; null where it is gone.</param>
    public void Replace(FileFacts? before, FileFacts? after)
    {
        if (before is not null) Count(before, -1);
        if (after is not null) Count(after, 1);
        _copies.Replace(before, after);
        _standings.Replace(before, after);
        var (old, now) = (before?.Definitions ?? [], after?.Definitions ?? []);
        if (old.AsSpan().SequenceEqual(now.AsSpan())) return;
        foreach (var definition in old) Remove(definition);
        foreach (var definition in now) Add(definition);
        var file = (after ?? before)!.Path;
        if (now.IsEmpty) _keysOf.Remove(file);
        else _keysOf[file] = [.. now.Select(DefinitionKey.Of).Distinct()];
    }

    /// <summary>Judges what was touched since the last time, and says in which files something else is found now.</summary>
    /// <param name="settings">What the config says.</param>
    /// <param name="treeOf">The tree of a file.</param>
    /// <param name="everything">Judge all anew, as the settings are others.</param>
    public IReadOnlySet<string> Update(RuleSettings settings, Func<string, SyntaxTree> treeOf, bool everything = false)
    {
        var changed = new HashSet<string>(StringComparer.Ordinal);
        if (_uses.TakeDoubt() || everything) _touched.UnionWith(_byId.Keys.Where(k => everything || k.Kind != DefinitionKind.Listing));
        _touched.UnionWith(_uses.TakeTouched());
        foreach (var key in _touched)
        {
            var (old, now) = (_found.GetValueOrDefault(key, []), Check(key, settings, treeOf));
            if (old.IsEmpty && now.IsEmpty) continue;
            changed.UnionWith(old.Concat(now).Select(f => f.File));
            if (now.IsEmpty) _found.Remove(key);
            else _found[key] = now;
        }

        _touched.Clear();
        _copies.Update(settings, treeOf, everything, changed);
        _standings.Update(settings, IsComplete, Certainty.IsAllKnown, () => _byId.Keys.Where(k => k.Kind == DefinitionKind.Listing).Select(k => k.Id), everything, changed);
        return changed;
    }

    /// <summary>All that is found in some files together with others.</summary>
    /// <param name="files">The files. What is found elsewhere may be among it, as findings come in pairs.</param>
    /// <param name="settings">What the config says.</param>
    /// <param name="treeOf">The tree of a file.</param>
    public IEnumerable<Finding> Check(IReadOnlyCollection<string> files, RuleSettings settings, Func<string, SyntaxTree> treeOf)
    {
        _uses.TakeDoubt();
        _uses.TakeTouched();
        _touched.Clear();
        _touched.UnionWith(files.SelectMany(f => _keysOf.GetValueOrDefault(f, [])));
        _copies.TouchOnly(files);
        Update(settings, treeOf);
        return _found.Values.SelectMany(f => f).Concat(_copies.Findings).Concat(_standings.Findings);
    }

    /// <summary>What is found in a file together with others, as of the last update.</summary>
    /// <param name="file">Relative to the workspace root.</param>
    public IEnumerable<Finding> Of(string file) =>
        _keysOf.GetValueOrDefault(file, []).SelectMany(k => _found.GetValueOrDefault(k, [])).Where(f => f.File == file).Concat(_copies.Of(file)).Concat(_standings.Of(file));

    private void Count(FileFacts file, int by)
    {
        if (!file.IsKnown && file.Kind == FileKind.Listing) _unknown.Listings += by;
        else if (!file.IsKnown) _unknown.Shared += by;
        _uses.Count(file, by);
        foreach (var id in file.SmallParcelTemplates) _smallParcel[id] = _smallParcel.GetValueOrDefault(id) + by;
        if (!file.SmallParcelTemplates.IsEmpty) _touched.UnionWith(file.SmallParcelTemplates.Select(id => new DefinitionKey(DefinitionKind.FreightTemplate, id)));
    }

    private void Add(Definition definition)
    {
        var key = DefinitionKey.Of(definition);
        _touched.Add(key);
        if (!_byId.TryGetValue(key, out var same))
        {
            _byId[key] = same = new List<Definition>(1);
            _uses.Define(key, isDefined: true);
        }

        var place = same.BinarySearch(definition, InOrder);
        same.Insert(place < 0 ? ~place : place, definition);
    }

    private void Remove(Definition definition)
    {
        var key = DefinitionKey.Of(definition);
        _touched.Add(key);
        var same = _byId[key];
        same.Remove(definition);
        if (same.Count > 0) return;
        _byId.Remove(key);
        _uses.Define(key, isDefined: false);
    }

    private ImmutableArray<Finding> Check(DefinitionKey key, RuleSettings settings, Func<string, SyntaxTree> treeOf)
    {
        if (!_byId.TryGetValue(key, out var same)) return [];
        if (same.Count > 1) return [.. DuplicateId.Check([same], settings, treeOf)];
        if (key.Kind == DefinitionKind.Listing || !IsComplete) return [];
        var small = key.Kind == DefinitionKind.FreightTemplate && _smallParcel.GetValueOrDefault(key.Id) > 0 ? SmallParcelLineUnderused.Check(same, _uses.ReadyToShip, settings, treeOf) : [];
        return [.. UnusedDefinition.Check([same], _uses.IsUnused, settings, treeOf), .. small];
    }
}
