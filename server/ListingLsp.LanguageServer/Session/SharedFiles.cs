using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Text;
using ListingLsp.Workspace.Configuration;
using ListingLsp.Workspace.Discovery;
using ListingLsp.Workspace.Live;

namespace ListingLsp.LanguageServer.Session;

/// <summary>What listings share in a workspace, without the listings: what a document can refer to that is no file yet.</summary>
/// <param name="inner">The workspace; null for none.</param>
/// <param name="root">Its root.</param>
/// <param name="opened">What an editor has open below the root: text by path. Such a file need not be on disk.</param>
internal sealed class SharedFiles(IWorkspaceFiles? inner, string root, Func<IReadOnlyDictionary<string, SourceText>> opened) : IWorkspaceFiles
{
    public string Root => root;

    public string? ConfigPath => inner?.ConfigPath;

    public FoundFiles Find(EffectiveConfig config) => inner?.Find(config) is { } found
        ? found with { Files = [.. found.Files.Where(f => f.Kind != FileKind.Listing).UnionBy(opened().Keys.Select(p => Locate(p, config)).OfType<FoundFile>(), f => f.Path, StringComparer.Ordinal)], NearMisses = [], Nested = [] }
        : new FoundFiles([], [], [], []);

    public FoundFile? Locate(string path, EffectiveConfig config) => inner?.Locate(path, config) is { Kind: not FileKind.Listing } found ? found : null;

    public SourceText? Read(string path) => opened().GetValueOrDefault(path) ?? inner?.Read(path);

    public bool Has(string path) => opened().ContainsKey(path) || inner?.Has(path) == true;

    public bool HasFolder(string path) => inner?.HasFolder(path) == true;

    public IEnumerable<string> NamesIn(string folder) => inner?.NamesIn(folder) ?? [];
}
