using ListingLsp.Analysis.Model;
using ListingLsp.Workspace.Caching;
using ListingLsp.Workspace.Snapshots;

namespace ListingLsp.Workspace.Live;

/// <summary>
/// What earlier runs have learned of the listings, be they checks or servers, spares opening them all when the workspace is read for the
/// first time. Afterwards what was learned now is kept, and the cache is let go.
/// </summary>
public sealed partial class LiveWorkspace
{
    private Lazy<FactsCache>? _cache;
    private TextPrint _cacheKey;
    private SharedState? _shared;

    /// <summary>What a batch remembers by; null where it remembers nothing.</summary>
    private Memory? Memory => _cache is null ? null : new Memory(_cache, _shared ??= new SharedState(CacheKey.OfClean(SharedSources(), State.Settings.AsOf), State.Definitions));

    /// <summary>
    /// Once all files were read for the first time: what keeps for the next start what was learned of them, to be called on any thread.
    /// Null where there is nothing to keep, and after it was asked for.
    /// </summary>
    public Action? TakeKeeping()
    {
        if (!_index.IsComplete || _cache is not { } cache) return null;
        _cache = null;
        if (!cache.IsValueCreated) return null;
        string[] paths = [.. State.Files.Keys];
        return () => cache.Value.Save(paths);
    }

    private void OpenCache()
    {
        if (_options.Cache is not { } options || _isHalted || State.Files.Count < options.FewestFiles) return;
        var (root, key) = (_files.Root, CacheKey.OfFacts(_configFiles, State.Settings.AsOf));
        _cacheKey = key;
        _cache = new Lazy<FactsCache>(() => FactsCache.Open(options, root, key).GetAwaiter().GetResult());
    }

    /// <summary>With other settings other things are true. What is out is judged again anyway.</summary>
    private void ForgetOtherSettings()
    {
        if (_cache is not null && CacheKey.OfFacts(_configFiles, State.Settings.AsOf) != _cacheKey) _cache = null;
    }

    private IEnumerable<SourceFile> SharedSources() =>
        State.Files.Values.Where(f => f.Kind != FileKind.Listing).Select(f => new SourceFile(f.Path, f.Kind, _unread.Contains(f.Path) ? null : f.Analyzed?.Tree.Text));
}
