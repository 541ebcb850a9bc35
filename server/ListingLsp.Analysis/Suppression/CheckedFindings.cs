using System.Collections.Immutable;
using ListingLsp.Analysis.Diagnostics;

namespace ListingLsp.Analysis.Suppression;

/// <summary>What is found after suppression.</summary>
/// <param name="Findings">The findings that stay, those about suppressions themselves included.</param>
/// <param name="Suppressed">The findings that a suppression hid, in the same order.</param>
public sealed record CheckedFindings(ImmutableArray<Finding> Findings, ImmutableArray<SuppressedFinding> Suppressed);
