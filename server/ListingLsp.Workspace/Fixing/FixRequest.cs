using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;

namespace ListingLsp.Workspace.Fixing;

/// <summary>Which fixes are wanted.</summary>
public sealed record FixRequest
{
    /// <summary>Fixes that change a price, a quantity or a meaning are wanted, too. Those that need an answer never are.</summary>
    public bool WithUnsafe { get; init; }

    /// <summary>Ids of the rules whose findings are mended; none means all.</summary>
    public ImmutableArray<string> Only { get; init; } = [];

    /// <summary>Findings of lower severities are left alone.</summary>
    public Severity MinSeverity { get; init; } = Severity.Hint;

    /// <summary>Whether a finding is to be mended.</summary>
    internal bool Wants(Finding finding) => finding.Severity >= MinSeverity && (Only.IsEmpty || Only.Contains(finding.Rule.Id));

    /// <summary>Whether a fix may be applied unseen.</summary>
    internal bool Takes(FixSafety safety) => safety == FixSafety.Safe || (WithUnsafe && safety == FixSafety.Unsafe);
}
