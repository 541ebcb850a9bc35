using System.Collections.Concurrent;
using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Workspace.Discovery;

namespace ListingLsp.Workspace.Configuration;

/// <summary>Settings with their globs made ready: what holds for each file of a workspace.</summary>
public sealed class EffectiveConfig
{
    private readonly ImmutableArray<KindGlob> _kinds;
    private readonly ImmutableArray<Glob> _exclude;
    private readonly ImmutableArray<Glob>? _packs;
    private readonly FileRules _general;
    private readonly ConcurrentDictionary<string, FileRules> _special = new(StringComparer.Ordinal);
    private readonly ImmutableArray<OverrideGlobs> _overrides;

    /// <summary>Makes settings ready.</summary>
    public EffectiveConfig(Config config)
    {
        Source = config;
        _kinds = [.. config.Files.Select(f => new KindGlob(f.Kind, new Glob(f.Glob)))];
        _exclude = [.. config.Exclude.Select(g => new Glob(g))];
        _packs = config.Packs is { } packs ? [.. packs.Select(g => new Glob(g))] : null;
        _general = FileRules.Of(config.Rules, config.Profile);
        _overrides = [.. config.Overrides.Select(o => new OverrideGlobs([.. o.Files.Select(g => new Glob(g))], o.Rules))];
    }

    /// <summary>The settings as they are written.</summary>
    public Config Source { get; }

    /// <summary>What a file holds, by the settings' globs and then by its name; null where it is none of ours.</summary>
    /// <param name="path">Relative to the workspace root, with <c>/</c>.</param>
    public FileKind? KindOf(string path)
    {
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        if (!FileKinds.HasFormat(name)) return null;
        foreach (var (kind, glob) in _kinds)
        {
            if (glob.Matches(path)) return kind;
        }

        return FileKinds.Of(name) ?? (_packs?.Any(g => g.Matches(path)) == true ? FileKind.Rules : null);
    }

    /// <summary>Whether the settings' globs give a file a kind, be it in a format that we read or not.</summary>
    public bool IsMapped(string path) => _kinds.Any(k => k.Glob.Matches(path));

    /// <summary>Whether the settings leave a file out.</summary>
    public bool IsExcluded(string path) => _exclude.Any(g => g.Matches(path));

    /// <summary>What analysis needs of the settings.</summary>
    /// <param name="asOf">The day that decides which dated rules are in force.</param>
    public RuleSettings RulesAsOf(DateOnly asOf) => new(asOf, RulesOf, Source.NotSuppressible, new PackSettings(IsPackLoaded, Source.PackEntries, Source.Horizon));

    /// <summary>Every pack of the workspace holds, or only those that the settings name.</summary>
    private bool IsPackLoaded(string path) => _packs is null || _packs.Value.Any(g => g.Matches(path));

    /// <summary>Files that the same overrides match share what holds for them.</summary>
    private FileRules RulesOf(string path)
    {
        List<int>? matching = null;
        for (var i = 0; i < _overrides.Length; i++)
        {
            if (_overrides[i].Matches(path)) (matching ??= []).Add(i);
        }

        if (matching is null) return _general;
        return _special.GetOrAdd(string.Join(',', matching), _ => FileRules.Of(Source.Rules.Concat(matching.SelectMany(i => _overrides[i].Rules)), Source.Profile));
    }

    private sealed record KindGlob(FileKind Kind, Glob Glob);

    private sealed record OverrideGlobs(ImmutableArray<Glob> Files, ImmutableArray<RuleSetting> Rules)
    {
        public bool Matches(string path)
        {
            foreach (var glob in Files)
            {
                if (glob.Matches(path)) return true;
            }

            return false;
        }
    }
}
