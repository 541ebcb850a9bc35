using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Carton;

/// <summary>LST2010: by carton, a unit costs the same as by pieces; the platform says it must cost less.</summary>
internal sealed class CartonPriceEqualsPiecePrice : ListingRule
{
    public override string Id => "LST2010";

    public override void Check(Listing listing, RuleContext context)
    {
        foreach (var carton in CartonPricing.Compare(listing, context.Definitions))
        {
            if (carton.Tier.Price.Value != carton.PiecePrice) continue;
            context.Report(
                    carton.Tier.Price.Node,
                    ("p", Money.Format(carton.PiecePrice)),
                    ("q", carton.Quantity),
                    ("unit", Units.Counted(listing.Trade.Value.Unit.Or("piece"), carton.Quantity)))
                .Related(carton.PieceTier, "piecePrice");
        }
    }
}
