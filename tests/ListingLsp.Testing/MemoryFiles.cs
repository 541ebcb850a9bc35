using System.Collections.Immutable;
using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Text;
using ListingLsp.Workspace.Configuration;
using ListingLsp.Workspace.Discovery;
using ListingLsp.Workspace.Live;

namespace ListingLsp.Testing;

/// <summary>A workspace's files that lie in memory.</summary>
public sealed class MemoryFiles(IEnumerable<KeyValuePair<string, SourceText>> files) : IWorkspaceFiles
{
    private ImmutableSortedDictionary<string, SourceText> _files = files.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public ImmutableSortedDictionary<string, SourceText> All => _files;

    /// <summary>Images that are there; null for any that is asked for.</summary>
    public ImmutableArray<string>? Images { get; init; }

    public string Root => "/workspace";

    public string? ConfigPath => _files.ContainsKey("listinglsp.yaml") ? "listinglsp.yaml" : null;

    public FoundFiles Find(EffectiveConfig config) => new(
        [.. _files.Keys.Select(p => Locate(p, config)).OfType<FoundFile>()],
        [.. _files.Keys.Where(p => config.KindOf(p) is null && !config.IsMapped(p) && !config.IsExcluded(p)).Select(NearMiss.Of).OfType<NearMiss>()],
        [],
        []);

    public FoundFile? Locate(string path, EffectiveConfig config) =>
        config.IsExcluded(path) || config.KindOf(path) is not ({ } kind and not FileKind.Config) ? null : new FoundFile(path, kind);

    public SourceText? Read(string path) => _files.GetValueOrDefault(path);

    public bool Has(string path) => _files.ContainsKey(path) || (!path.EndsWith("aml", StringComparison.Ordinal) && !path.EndsWith("json", StringComparison.Ordinal) && (Images is not { } images || images.Contains(path, StringComparer.Ordinal)));

    public bool HasFolder(string path) => false;

    public IEnumerable<string> NamesIn(string folder) => _files.Keys.Where(p => p.StartsWith(folder, StringComparison.Ordinal)).Select(p => p[folder.Length..]).Where(n => !n.Contains('/', StringComparison.Ordinal));

    public void Write(string path, SourceText? text) => _files = text is null ? _files.Remove(path) : _files.SetItem(path, text);
}
