using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Packs;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Destination;

/// <summary>LST4004: goods that need a marking in one of their markets, and none is declared.</summary>
internal sealed class PlasticMarkingMissing : PackRule
{
    public override string Id => "LST4004";

    protected override IEnumerable<PackHit> Hits(ListingVerdicts verdicts) => verdicts.Packs.Now.Where(h =>
        h is { IsCertain: true, Exemption: null, Entry: { Verdict: PackVerdict.MarkingRequired, Marking: { } marking } } && verdicts.Facts.Marking(marking) == Known.No);

    protected override void Check(PackHit hit, Listing listing, RuleContext context)
    {
        var marking = hit.Entry.Marking!;
        var finding = Report(hit, context, ("marking", marking));
        if (marking != "eu-2020-2151") finding.As("other");
        finding.Fix(Declare(listing, marking, context.Tree));
    }

    private static TextEdit[] Declare(Listing listing, string marking, SyntaxTree tree)
    {
        if (!listing.Compliance.TryGet(out var compliance) || compliance.Node is not MappingSyntax owner) return [];
        if (owner.Find("markings") is not { } entry) return [SyntaxEditor.InsertEntry(tree, owner, ListingShape.Compliance.Predecessor(owner, "markings"), "markings", NewValue.List(NewValue.Text(marking)))];
        return entry.Value is SequenceSyntax list ? [SyntaxEditor.InsertItem(tree, list, list.Items.Length, NewValue.Text(marking))] : [SyntaxEditor.SetValue(tree, entry.Value, NewValue.List(NewValue.Text(marking)))];
    }
}
