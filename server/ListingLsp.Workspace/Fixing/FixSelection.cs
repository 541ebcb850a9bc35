using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Fixes;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Workspace.Fixing;

/// <summary>A fix with the finding that it mends.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Fix">One of its fixes.</param>
internal sealed record ChosenFix(Finding Finding, Fix Fix);

/// <summary>
/// Fixes that can be applied at once. Each was made for the file as it stands, so no two of them may touch the same group or list, nor
/// one group inside the other: what is left out gets its turn when the file has been judged again.
/// </summary>
internal sealed class FixSelection(Func<string, SyntaxTree> treeOf)
{
    private readonly Dictionary<string, List<TextSpan>> _taken = new(StringComparer.Ordinal);

    /// <summary>The fixes of this round, in the order of the findings.</summary>
    public List<ChosenFix> Chosen { get; } = [];

    /// <summary>Takes a fix, unless it touches what another one changes.</summary>
    public bool TryTake(ChosenFix candidate)
    {
        var regions = candidate.Fix.Edits.Select(e => (e.File, Region: RegionOf(treeOf(e.File), e.Edit.Span))).ToList();
        if (regions.Any(r => IsTaken(r.File, r.Region))) return false;
        foreach (var (file, region) in regions) Take(file, region);
        Chosen.Add(candidate);
        return true;
    }

    /// <summary>The innermost group or list around an edit, with all that the edit touches.</summary>
    private static TextSpan RegionOf(SyntaxTree tree, TextSpan edit)
    {
        var region = new TextSpan(0, tree.Text.Length);
        foreach (var document in tree.Documents)
        {
            if (document.Root.Span.Contains(edit)) region = Innermost(document.Root, edit);
        }

        return new TextSpan(Math.Min(region.Start, edit.Start), Math.Max(region.End, edit.End));
    }

    private static TextSpan Innermost(SyntaxNode node, TextSpan edit)
    {
        while (true)
        {
            var inner = node switch
            {
                MappingSyntax mapping => mapping.Entries.FirstOrDefault(e => Holds(e.Value, edit))?.Value,
                SequenceSyntax sequence => sequence.Items.FirstOrDefault(i => Holds(i.Value, edit))?.Value,
                _ => null,
            };
            if (inner is null) return node.Span;
            node = inner;
        }
    }

    private static bool Holds(SyntaxNode value, TextSpan edit) => value is MappingSyntax or SequenceSyntax && value.Span.Contains(edit);

    private bool IsTaken(string file, TextSpan region)
    {
        if (!_taken.TryGetValue(file, out var spans)) return false;
        var after = IndexBehind(spans, region.Start);
        return (after > 0 && spans[after - 1].End >= region.Start) || (after < spans.Count && spans[after].Start <= region.End);
    }

    private void Take(string file, TextSpan region)
    {
        if (!_taken.TryGetValue(file, out var spans)) _taken[file] = spans = [];
        // Edits of one fix may lie in one region.
        if (!IsTaken(file, region))
        {
            spans.Insert(IndexBehind(spans, region.Start), region);
            return;
        }

        var touching = spans.FindAll(s => s.Start <= region.End && region.Start <= s.End);
        spans.RemoveAll(touching.Contains);
        region = new TextSpan(Math.Min(region.Start, touching.Min(s => s.Start)), Math.Max(region.End, touching.Max(s => s.End)));
        spans.Insert(IndexBehind(spans, region.Start), region);
    }

    /// <summary>Of spans in order, which do not touch, the first that begins behind a place.</summary>
    private static int IndexBehind(List<TextSpan> spans, int start)
    {
        var (low, high) = (0, spans.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (spans[middle].Start <= start) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
