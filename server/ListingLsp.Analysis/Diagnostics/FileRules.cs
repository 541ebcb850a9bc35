using System.Collections.Frozen;
using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Analysis.Diagnostics;

/// <summary>Severities and options of all rules, as they hold for a file; many files share one.</summary>
public sealed class FileRules
{
    private const int MostKnown = 8;

    private readonly FrozenDictionary<string, RuleSetting> _settings;
    private readonly Profile _profile;
    private readonly Predicate<RuleInfo> _isOn;
    private object[] _known = [];

    private FileRules(FrozenDictionary<string, RuleSetting> settings, Profile profile, Predicate<RuleInfo> isOn) =>
        (_settings, _profile, _isOn) = (settings, profile, isOn);

    /// <summary>As the catalogue has them.</summary>
    public static FileRules Default => new(FrozenDictionary<string, RuleSetting>.Empty, Profile.Default, All);

    /// <summary>From settings of which later ones win, each severity and each option for itself.</summary>
    public static FileRules Of(IEnumerable<RuleSetting> settings, Profile profile = Profile.Default) => new(
        settings.GroupBy(s => s.Rule.Id).ToFrozenDictionary(g => g.Key, g => g.Aggregate((earlier, later) => earlier.With(later)), StringComparer.Ordinal),
        profile,
        All);

    /// <summary>The same with some rules switched off.</summary>
    public FileRules Only(Predicate<RuleInfo> isOn) => new(_settings, _profile, isOn);

    /// <summary>The same options, with every rule on and as severe as the catalogue has it.</summary>
    public FileRules AtUsualSeverities() => new(_settings.ToFrozenDictionary(s => s.Key, s => s.Value with { Severity = null }, StringComparer.Ordinal), Profile.Default, All);

    /// <summary>Whether another one says the same of every rule.</summary>
    internal bool IsSameAs(FileRules other) =>
        ReferenceEquals(this, other) || (_profile == other._profile && _isOn == other._isOn && _settings.Count == other._settings.Count && _settings.All(s => other._settings.GetValueOrDefault(s.Key)?.IsSameAs(s.Value) == true));

    /// <summary>
    /// What follows from these settings on a day, worked out once for all files that share them. Another day or other rules work it
    /// out anew; two threads at once may do so both.
    /// </summary>
    /// <param name="day">The day.</param>
    /// <param name="about">What it is about; told apart by type and value.</param>
    /// <param name="work">Works it out.</param>
    internal TResult Once<TAbout, TResult>(DateOnly day, TAbout about, Func<FileRules, DateOnly, TAbout, TResult> work)
        where TAbout : struct
    {
        foreach (var known in _known)
        {
            if (known is Known<TAbout, TResult> same && same.Day == day && EqualityComparer<TAbout>.Default.Equals(same.About, about)) return same.Result;
        }

        var result = work(this, day, about);
        _known = _known.Length < MostKnown ? [.. _known, new Known<TAbout, TResult>(day, about, result)] : [new Known<TAbout, TResult>(day, about, result)];
        return result;
    }

    /// <summary>Severity of a rule.</summary>
    public Severity SeverityOf(RuleInfo rule)
    {
        if (!_isOn(rule)) return Severity.Off;
        var usual = _profile == Profile.Strict ? rule.StrictSeverity ?? rule.Severity : rule.Severity;
        if (_settings.TryGetValue(rule.Id, out var setting)) return setting.Severity ?? usual;
        return Adopted(usual);
    }

    /// <summary>
    /// Severity of a finding that matters more or less than those of its rule usually do. What the settings say of the rule stays.
    /// </summary>
    public Severity SeverityOf(RuleInfo rule, Severity here)
    {
        if (_settings.GetValueOrDefault(rule.Id) is { } setting) return setting.Severity ?? here;
        return Adopted(here);
    }

    /// <summary>In its first days a workspace is not warned of what is no error.</summary>
    private Severity Adopted(Severity severity) => _profile == Profile.Adopt && severity == Severity.Warning ? Severity.Info : severity;

    /// <summary>A number that a rule is governed by; null where neither settings nor catalogue give one.</summary>
    /// <exception cref="InvalidOperationException">The catalogue has no such option: a fault of the rule.</exception>
    public decimal? Number(RuleInfo rule, string option) => Value<NumberOption>(rule, option).Value;

    /// <summary>Whether something about a rule is switched on.</summary>
    public bool Flag(RuleInfo rule, string option) => Value<FlagOption>(rule, option).Value;

    /// <summary>Words that a rule is governed by.</summary>
    public ImmutableArray<string> Texts(RuleInfo rule, string option) => Value<TextsOption>(rule, option).Value;

    private static bool All(RuleInfo rule) => true;

    private T Value<T>(RuleInfo rule, string option)
        where T : OptionValue =>
        (T)(_settings.GetValueOrDefault(rule.Id)?.Options.GetValueOrDefault(option) ?? rule.Option(option).Default);

    private sealed record Known<TAbout, TResult>(DateOnly Day, TAbout About, TResult Result);
}
