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
}
