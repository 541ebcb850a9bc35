using System.Collections.Frozen;
using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Analysis.Diagnostics;

/// <summary>Severities and options of all rules, as they hold for a file; many files share one.</summary>
public sealed class FileRules
{
    private readonly FrozenDictionary<string, RuleSetting> _settings;
    private readonly Profile _profile;
    private readonly Predicate<RuleInfo> _isOn;

    private FileRules(FrozenDictionary<string, RuleSetting> settings, Profile profile, Predicate<RuleInfo> isOn) =>
        (_settings, _profile, _isOn) = (settings, profile, isOn);

    /// <summary>As the catalogue has them.</summary>
    public static FileRules Default { get; } = new(FrozenDictionary<string, RuleSetting>.Empty, Profile.Default, _ => true);

    /// <summary>From settings of which later ones win, each severity and each option for itself.</summary>
    public static FileRules Of(IEnumerable<RuleSetting> settings, Profile profile = Profile.Default) => new(
        settings.GroupBy(s => s.Rule.Id).ToFrozenDictionary(g => g.Key, g => g.Aggregate((earlier, later) => earlier.With(later)), StringComparer.Ordinal),
        profile,
        _ => true);

    /// <summary>The same with some rules switched off.</summary>
    public FileRules Only(Predicate<RuleInfo> isOn) => new(_settings, _profile, isOn);

    /// <summary>Severity of a rule.</summary>
    public Severity SeverityOf(RuleInfo rule)
    {
        if (!_isOn(rule)) return Severity.Off;
        var usual = _profile == Profile.Strict ? rule.StrictSeverity ?? rule.Severity : rule.Severity;
        if (_settings.TryGetValue(rule.Id, out var setting)) return setting.Severity ?? usual;
        return _profile == Profile.Adopt && rule.Severity < Severity.Error ? Severity.Off : usual;
    }

    /// <summary>A number that a rule is governed by; null where neither settings nor catalogue give one.</summary>
    /// <exception cref="InvalidOperationException">The catalogue has no such option: a fault of the rule.</exception>
    public decimal? Number(RuleInfo rule, string option) => Value<NumberOption>(rule, option).Value;

    /// <summary>Whether something about a rule is switched on.</summary>
    public bool Flag(RuleInfo rule, string option) => Value<FlagOption>(rule, option).Value;

    /// <summary>Words that a rule is governed by.</summary>
    public ImmutableArray<string> Texts(RuleInfo rule, string option) => Value<TextsOption>(rule, option).Value;

    private T Value<T>(RuleInfo rule, string option)
        where T : OptionValue =>
        (T)(_settings.GetValueOrDefault(rule.Id)?.Options.GetValueOrDefault(option) ?? rule.Options.First(o => o.Name == option).Default);
}
