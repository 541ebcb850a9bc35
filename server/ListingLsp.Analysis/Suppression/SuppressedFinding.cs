using ListingLsp.Analysis.Diagnostics;

namespace ListingLsp.Analysis.Suppression;

/// <summary>A finding that a comment or a field hides.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Reason">Why, as the author says it; empty where nothing is said.</param>
public sealed record SuppressedFinding(Finding Finding, string Reason);
