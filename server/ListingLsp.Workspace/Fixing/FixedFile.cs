using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Workspace.Fixing;

/// <summary>A file that fixes change. Nothing is written yet.</summary>
/// <param name="Path">Relative to the workspace root, with <c>/</c>.</param>
/// <param name="Before">As it was read.</param>
/// <param name="After">With the fixes.</param>
/// <param name="Lines">Which lines of the one are lines of the other.</param>
public sealed record FixedFile(string Path, SourceText Before, SourceText After, LineHistory Lines);

/// <summary>What fixes do to a workspace.</summary>
/// <param name="Files">The files that change, by path.</param>
/// <param name="Rules">The rule of each fix that was applied, in their order.</param>
/// <param name="Endless">Files, by path, in which fixes would undo each other for ever; they stay as they were at the beginning of the circle.</param>
public sealed record FixOutcome(ImmutableArray<FixedFile> Files, ImmutableArray<RuleInfo> Rules, ImmutableArray<string> Endless)
{
    /// <summary>Nothing was mended.</summary>
    public static readonly FixOutcome None = new([], [], []);
}
