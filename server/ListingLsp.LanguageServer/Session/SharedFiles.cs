using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Text;
using ListingLsp.Workspace.Configuration;
using ListingLsp.Workspace.Discovery;
using ListingLsp.Workspace.Live;

namespace ListingLsp.LanguageServer.Session;

/// <summary>What listings share in a workspace, without the listings: what a document can refer to that is no file yet.</summary>
/// <param name="inner">The workspace; null for none.</param>
/// <param name="root">Its root.</param>
/// <param name="opened">The text of a file that an editor has open; null of others.</param>
internal sealed class SharedFiles(IWorkspaceFiles? inner, string root, Func<string, SourceText?> opened) : IWorkspaceFiles
{
    public string Root => root;

    public string? ConfigPath => inner?.ConfigPath;

    public FoundFiles Find(EffectiveConfig config) => inner?.Find(config) is { } found
        ? found with { Files = [.. found.Files.Where(f => f.Kind != FileKind.Listing)], NearMisses = [], Nested = [] }
        : new FoundFiles([], [], [], []);

    public FoundFile? Locate(string path, EffectiveConfig config) => inner?.Locate(path, config) is { Kind: not FileKind.Listing } found ? found : null;

    public SourceText? Read(string path) => opened(path) ?? inner?.Read(path);

    public bool Has(string path) => opened(path) is not null || inner?.Has(path) == true;

    public bool HasFolder(string path) => inner?.HasFolder(path) == true;

    public IEnumerable<string> NamesIn(string folder) => inner?.NamesIn(folder) ?? [];
}
