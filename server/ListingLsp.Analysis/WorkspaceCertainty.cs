using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;

namespace ListingLsp.Analysis;

/// <summary>
/// Whether the silence of a rule means that nothing is wrong. It does not where something that the rule looks at could not be
/// read: the rule may speak up once that is mended.
/// </summary>
/// <param name="IsSharedKnown">Everything in the files that listings share could be read as what it is.</param>
/// <param name="IsAllKnown">Everything in all files could be read as what it is.</param>
public readonly record struct WorkspaceCertainty(bool IsSharedKnown, bool IsAllKnown)
{
    /// <summary>Their findings leave fields, references or whole files unknown.</summary>
    private static readonly ImmutableArray<string> Veils =
        ["LST0001", "LST0003", "LST0004", "LST0005", "LST0006", "LST0007", "LST0008", "LST0011", "LST0013", "LST0014", "LST9000", "LST9005"];

    /// <summary>Whether a rule sees all that it looks at when it judges a file.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="findings">All findings in the file.</param>
    internal bool IsCertain(RuleInfo rule, ImmutableArray<Finding> findings) =>
        IsKnown(findings) && (rule.Needs.Contains("workspace") ? IsAllKnown : IsSharedKnown);

    /// <summary>Whether no finding says that something could not be read.</summary>
    internal static bool IsKnown(ImmutableArray<Finding> findings) => !findings.Any(f => IsVeil(f.Rule));

    /// <summary>Whether findings of a rule leave something unread that other rules would have looked at.</summary>
    public static bool IsVeil(RuleInfo rule) => Veils.Contains(rule.Id);
}
