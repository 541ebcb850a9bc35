using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Analysis.Diagnostics;

/// <summary>What analysis needs of a configuration: the day, and what is said of the rules in each file.</summary>
/// <param name="asOf">Dated rules are judged on this day.</param>
/// <param name="rules">What holds for a file (relative path).</param>
public sealed class RuleSettings(DateOnly asOf, Func<string, FileRules> rules)
{
    /// <summary>The day that decides which dated rules are in force.</summary>
    public DateOnly AsOf { get; } = asOf;

    /// <summary>The catalogue's severities and options.</summary>
    public static RuleSettings Default(DateOnly asOf) => new(asOf, _ => FileRules.Default);

    /// <summary>What holds for a file.</summary>
    public FileRules Of(string file) => rules(file);

    /// <summary>Severity of a rule in a file.</summary>
    public Severity SeverityOf(RuleInfo rule, string file) => Of(file).SeverityOf(rule);
}
