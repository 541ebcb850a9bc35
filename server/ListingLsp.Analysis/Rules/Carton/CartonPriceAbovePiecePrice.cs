using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Editing;

namespace ListingLsp.Analysis.Rules.Carton;

/// <summary>LST2009: by carton, a unit costs more than the same quantity by pieces.</summary>
internal sealed class CartonPriceAbovePiecePrice : ListingRule
{
    public override string Id => "LST2009";

    public override void Check(Listing listing, RuleContext context)
    {
        foreach (var carton in CartonPricing.Compare(listing, context.Definitions))
        {
            if (!carton.IsAbovePiecePrice || carton.IsPricedPerBox) continue;
            var lower = PieceDiscount.OneCentBelow(carton.PiecePrice);
            var finding = context.Report(
                carton.Tier.Price.Node,
                ("c", Money.Format(carton.Tier.Price.Value)),
                ("p", Money.Format(carton.PiecePrice)),
                ("q", carton.Quantity),
                ("unit", Units.Counted(listing.Trade.Value.Unit.Or("piece"), carton.Quantity)),
                ("x", Money.Format(lower)));
            finding.Related(carton.PieceTier, "piecePrice");
            if (lower > 0) finding.Fix(SyntaxEditor.SetScalar(context.Tree, carton.Tier.Price.Node, Money.Format(lower)));
        }
    }
}
