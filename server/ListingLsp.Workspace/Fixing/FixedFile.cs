using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Syntax.Text;
using ListingLsp.Workspace.Baseline;

namespace ListingLsp.Workspace.Fixing;

/// <summary>A file that fixes change. Nothing is written yet.</summary>
/// <param name="Path">Relative to the workspace root, with <c>/</c>.</param>
/// <param name="Before">As it was read.</param>
/// <param name="After">With the fixes.</param>
/// <param name="Lines">Which lines of the one are lines of the other.</param>
public sealed record FixedFile(string Path, SourceText Before, SourceText After, LineHistory Lines);

/// <summary>What fixes do to a workspace.</summary>
/// <param name="Files">The files that change, by path; a baseline comes last, as it is right only with the others.</param>
/// <param name="Rules">The rule of each fix that was applied, in their order.</param>
/// <param name="Endless">Files, by path, in which fixes would undo each other for ever; they stay as they were at the beginning of the circle.</param>
public sealed record FixOutcome(ImmutableArray<FixedFile> Files, ImmutableArray<RuleInfo> Rules, ImmutableArray<string> Endless)
{
    /// <summary>Nothing was mended.</summary>
    public static readonly FixOutcome None = new([], [], []);

    /// <summary>The same with a baseline from which what it lists in vain is taken out, where that is wanted.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="findings">What is said of it.</param>
    /// <param name="request">Which fixes are wanted.</param>
    internal FixOutcome WithPruned(BaselineFile baseline, ImmutableArray<Finding> findings, FixRequest request)
    {
        if (findings is not [var finding] || !request.Wants(finding) || finding.Fixes is not [var fix] || !request.Takes(fix.Safety)) return this;
        var (before, edits) = (baseline.Tree.Text, fix.Edits.Select(e => e.Edit));
        var after = before.WithEdits(edits);
        return this with { Files = [.. Files, new FixedFile(baseline.Path, before, after, LineHistory.Of(before).With(before, edits, after))], Rules = [.. Rules, finding.Rule] };
    }
}
