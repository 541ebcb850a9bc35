using System.Collections.Immutable;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;

namespace ListingLsp.Workspace.Configuration;

/// <summary>Where a setting of a rule comes from.</summary>
/// <param name="File">The settings file, relative to the workspace root.</param>
/// <param name="Globs">The globs of the override that it stands in; none where it holds for all files.</param>
public sealed record SettingOrigin(string File, ImmutableArray<string> Globs);

/// <summary>What holds of one rule for one file.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">Its severity.</param>
/// <param name="SeverityFrom">Who says so; null for the catalogue and the profile.</param>
/// <param name="Options">Its options that are set, with who says so.</param>
public sealed record EffectiveRule(RuleInfo Rule, Severity Severity, SettingOrigin? SeverityFrom, ImmutableArray<(string Name, OptionValue Value, SettingOrigin From)> Options);

/// <summary>Says of each setting which settings file it comes from.</summary>
/// <param name="chain">The settings of a workspace.</param>
public sealed class SettingOrigins(ConfigChain chain)
{
    /// <summary>The settings file that a setting comes from; null where none says it.</summary>
    /// <param name="name">Its name, such as <c>locale</c>.</param>
    public string? Of(string name) => chain.Files.FirstOrDefault(f => f.Config.Given.Contains(name))?.Path;

    /// <summary>The rules of which the settings say anything for a file, by id.</summary>
    /// <param name="path">The file, relative to the workspace root; null for any that no override is about.</param>
    public ImmutableArray<EffectiveRule> Rules(string? path)
    {
        var rules = path is null ? FileRules.Of(chain.Config.Rules, chain.Config.Profile) : new EffectiveConfig(chain.Config).RulesAsOf(DateOnly.MinValue).Of(path);
        return
        [
            .. Settings(path).GroupBy(s => s.Setting.Rule.Id, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g =>
            {
                var rule = RuleCatalogue.Get(g.Key);
                var options = g.SelectMany(s => s.Setting.Options.Select(o => (o.Key, o.Value, s.From))).GroupBy(o => o.Key, StringComparer.Ordinal).Select(o => o.Last());
                return new EffectiveRule(rule, rules.SeverityOf(rule), g.LastOrDefault(s => s.Setting.Severity is not null)?.From, [.. options.OrderBy(o => o.Key, StringComparer.Ordinal)]);
            }),
        ];
    }

    /// <summary>What is said of rules, in the order in which later words win: for all files before overrides, what is extended before what extends it.</summary>
    private IEnumerable<Said> Settings(string? path)
    {
        foreach (var file in chain.Files.Reverse())
        {
            foreach (var setting in file.Config.Rules) yield return new Said(setting, new SettingOrigin(file.Path, []));
        }

        foreach (var file in path is null ? [] : chain.Files.Reverse())
        {
            foreach (var over in file.Config.Overrides.Where(o => o.Files.Any(g => new Glob(g).Matches(path!))))
            {
                foreach (var setting in over.Rules) yield return new Said(setting, new SettingOrigin(file.Path, over.Files));
            }
        }
    }

    private sealed record Said(RuleSetting Setting, SettingOrigin From);
}
