using System.Collections.Immutable;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis;

/// <summary>A file after both phases: what was found in it, and what the rest of the workspace needs to know.</summary>
/// <param name="Facts">What the workspace needs.</param>
/// <param name="Findings">What was found, suppressed findings included; none where nobody asked.</param>
/// <param name="Tree">Its tree, or null where nobody needs it: nothing was found, and nothing is suppressed.</param>
/// <param name="HasSuppressions">Whether a suppression stands in it.</param>
public sealed record CheckedFile(FileFacts Facts, ImmutableArray<Finding> Findings, SyntaxTree? Tree, bool HasSuppressions);
