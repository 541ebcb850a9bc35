using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Analysis.Diagnostics;

/// <summary>What the settings say of one rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">Its severity, or null where only options are given.</param>
/// <param name="Options">Its options by name, of the type that the catalogue's default has.</param>
public sealed record RuleSetting(RuleInfo Rule, Severity? Severity, ImmutableDictionary<string, OptionValue> Options)
{
    /// <summary>What a later setting of the same rule leaves of this one.</summary>
    public RuleSetting With(RuleSetting later) => new(Rule, later.Severity ?? Severity, Options.SetItems(later.Options));

    /// <summary>Whether another one says the same.</summary>
    internal bool IsSameAs(RuleSetting other) =>
        Rule == other.Rule && Severity == other.Severity && Options.Count == other.Options.Count && Options.All(o => other.Options.TryGetValue(o.Key, out var value) && IsSame(o.Value, value));

    private static bool IsSame(OptionValue one, OptionValue other) =>
        one is TextsOption texts && other is TextsOption others ? texts.Value.AsSpan().SequenceEqual(others.Value.AsSpan()) : one == other;
}
