using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Analysis.Diagnostics;

/// <summary>What analysis needs of a configuration: the day, and each rule's severity in a file.</summary>
/// <param name="asOf">Dated rules are judged on this day.</param>
/// <param name="severity">Severity of a rule in a file (relative path), or null for the catalogue's.</param>
public sealed class RuleSettings(DateOnly asOf, Func<RuleInfo, string, Severity?> severity)
{
    /// <summary>The day that decides which dated rules are in force.</summary>
    public DateOnly AsOf { get; } = asOf;

    /// <summary>The catalogue's severities.</summary>
    public static RuleSettings Default(DateOnly asOf) => new(asOf, (_, _) => null);

    /// <summary>Severity of a rule in a file.</summary>
    public Severity SeverityOf(RuleInfo rule, string file) => severity(rule, file) ?? rule.Severity;
}
