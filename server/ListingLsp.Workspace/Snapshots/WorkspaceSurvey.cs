using ListingLsp.Analysis;
using ListingLsp.Analysis.Model;
using ListingLsp.Workspace.Caching;
using ListingLsp.Workspace.Configuration;
using ListingLsp.Workspace.Discovery;

namespace ListingLsp.Workspace.Snapshots;

/// <summary>What is known of a workspace before any of its listings is opened. What earlier runs have kept is read while the walk goes on.</summary>
internal sealed class WorkspaceSurvey
{
    private readonly ConfigChain _settings;
    private readonly Task<FactsCache>? _cache;

    private WorkspaceSurvey(EffectiveConfig config, FoundFiles found, ConfigChain settings, Task<FactsCache>? cache) => (Config, Found, _settings, _cache) = (config, found, settings, cache);

    /// <summary>The settings.</summary>
    public EffectiveConfig Config { get; }

    /// <summary>The files on disk.</summary>
    public FoundFiles Found { get; }

    /// <summary>What earlier runs have learned; null where it is not asked.</summary>
    public FactsCache? Cache => _cache?.GetAwaiter().GetResult();

    /// <summary>Looks at a workspace.</summary>
    /// <param name="root">Absolute path of the root.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="settings">Its settings.</param>
    public static WorkspaceSurvey Of(string root, CheckRequest request, ConfigChain settings)
    {
        var asOf = request.DayBy(settings.Config);
        var cache = request.Cache is { } options ? FactsCache.Open(options, root, CacheKey.OfFacts(settings.Files, asOf)) : null;
        var config = new EffectiveConfig(settings.Config);
        return new WorkspaceSurvey(config, FileFinder.Find(root, config, withStamps: cache is not null, request.Given.AsSpan()), settings, cache);
    }

    /// <summary>Whether it holds for these settings, too.</summary>
    public bool IsBy(ConfigChain settings) => settings.Files.AsSpan().SequenceEqual(_settings.Files.AsSpan(), SameText.Instance);

    private sealed class SameText : IEqualityComparer<ConfigFile>
    {
        public static SameText Instance { get; } = new();

        public bool Equals(ConfigFile? x, ConfigFile? y) => x!.Path == y!.Path && x.Tree.Text.Bytes.SequenceEqual(y.Tree.Text.Bytes);

        public int GetHashCode(ConfigFile file) => string.GetHashCode(file.Path, StringComparison.Ordinal);
    }
}
