using System.Collections.Immutable;
using System.Globalization;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Tool;

/// <summary>A line of a baseline whose problem is not found as often as the line says.</summary>
/// <param name="Node">The line.</param>
/// <param name="Count">What it says.</param>
/// <param name="Left">How often it is still found, less than that.</param>
/// <param name="IsRepeated">Whether an earlier line says the same.</param>
public sealed record StaleLine(MappingSyntax Node, int Count, int Left, bool IsRepeated);

/// <summary>LST9006: what the baseline lists and is no longer found. One finding for all, at the first.</summary>
public static class BaselineEntryStale
{
    /// <summary>The finding, with the edits that prune the file; none where nothing is stale or the rule is off.</summary>
    /// <param name="path">The baseline, relative to the workspace root.</param>
    /// <param name="tree">Its tree.</param>
    /// <param name="lines">The stale lines, in the order of the text.</param>
    /// <param name="settings">What the config says.</param>
    public static ImmutableArray<Finding> Check(string path, SyntaxTree tree, ImmutableArray<StaleLine> lines, RuleSettings settings)
    {
        if (lines is not [var first, ..]) return [];
        var sink = new FindingSink(path, tree, settings);
        var count = lines.Where(l => !l.IsRepeated).Sum(l => l.Count - l.Left);
        var finding = sink.Begin("LST9006", first.Node.Find("rule")!.Value.Span, ("n", count))?.KnownInFileBy("").Fix(Prune(tree, lines));
        if (count == 1) finding?.As("one");
        return sink.Findings;
    }

    private static TextEdit[] Prune(SyntaxTree tree, ImmutableArray<StaleLine> lines)
    {
        var list = (SequenceSyntax)((MappingSyntax)tree.Documents[0].Root).Find("entries")!.Value;
        var gone = lines.Where(l => l.Left == 0).Select(l => l.Node.Span.Start).ToHashSet();
        return
        [
            .. lines.Where(l => l.Left > 0).Select(l => SyntaxEditor.SetScalar(tree, l.Node.Find("count")!.Value, l.Left.ToString(CultureInfo.InvariantCulture))),
            .. SyntaxEditor.RemoveItems(tree, list, i => gone.Contains(i.Value.Span.Start)),
        ];
    }
}
