using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>LST1010: sale by lot without the number of units in a lot, or with one that is none.</summary>
internal sealed class LotSizeMissing : ListingRule
{
    private const decimal Least = 2;
    private const decimal Most = 99_999;

    public override string Id => "LST1010";

    public override void Check(Listing listing, RuleContext context)
    {
        if (!listing.Trade.TryGet(out var trade) || !trade.SellBy.TryGet(out var sellBy) || sellBy != "lot") return;
        if (trade.LotSize.TryGet(out var size))
        {
            if (size is < Least or > Most || !decimal.IsInteger(size)) context.Report(trade.LotSize.Node, ("n", size)).Related(trade.SellBy.Node, "byLot");
            return;
        }

        if (!trade.LotSize.IsMissing) return;
        var finding = context.Report(trade.SellBy.Node).As("missing").About("lotSize", trade.Node);
        if (trade.Node is not MappingSyntax owner) return;
        if (owner.Find("lotSize") is { } empty) finding.Fix(SyntaxEditor.FillEntry(context.Tree, empty, "2"));
        else finding.Fix(SyntaxEditor.InsertEntry(context.Tree, owner, ListingShape.Trade.Predecessor(owner, "lotSize"), "lotSize", "2"));
    }
}
