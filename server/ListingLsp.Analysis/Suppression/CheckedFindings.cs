using System.Collections.Immutable;
using ListingLsp.Analysis.Diagnostics;

namespace ListingLsp.Analysis.Suppression;

/// <summary>What is found after suppression.</summary>
/// <param name="Findings">The findings that stay, those about suppressions themselves included.</param>
/// <param name="Suppressed">Number of findings that a suppression hid.</param>
public sealed record CheckedFindings(ImmutableArray<Finding> Findings, int Suppressed);
