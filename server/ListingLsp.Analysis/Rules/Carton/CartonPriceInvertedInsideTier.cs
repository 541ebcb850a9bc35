using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Analysis.Rules.Carton;

/// <summary>LST2012: within a carton tier the piece price falls below the carton price.</summary>
internal sealed class CartonPriceInvertedInsideTier : ListingRule
{
    public override string Id => "LST2012";

    public override void Check(Listing listing, RuleContext context)
    {
        foreach (var inversion in CartonPricing.Inversions(listing, context.Definitions))
        {
            var lower = PieceDiscount.OneCentBelow(inversion.PiecePrice);
            context.Report(
                inversion.Tier.Price.Node,
                ("n", inversion.Cartons),
                ("q", inversion.Quantity),
                ("unit", Units.Counted(listing.Trade.Value.Unit.Or("piece"), inversion.Quantity)),
                ("p", Money.Format(inversion.PiecePrice)),
                ("c", Money.Format(inversion.Tier.Price.Value)),
                ("x", Money.Format(lower)))
                .Related(inversion.PieceTier, "piecePrice")
                .Fix(lower > 0 ? AddTier(listing.Trade.Value.Carton.Value.Ladder.Value, inversion, lower, context) : []);
        }
    }

    private static TextEdit[] AddTier(Ladder ladder, CartonInversion inversion, decimal price, RuleContext context)
    {
        if (LadderSize.Count(ladder) >= LadderSize.Most || !ladder.IsAscending) return [];
        var place = ladder.Node.Items.Select(i => i.Value).ToList().IndexOf(inversion.Tier.Node);
        if (place < 0) return [];
        var tier = NewValue.Mapping(("from", NewValue.Word(((LocalizedText)inversion.Cartons).En)), ("price", NewValue.Word(Money.Format(price))));
        return [SyntaxEditor.InsertItem(context.Tree, ladder.Node, place + 1, tier)];
    }
}
