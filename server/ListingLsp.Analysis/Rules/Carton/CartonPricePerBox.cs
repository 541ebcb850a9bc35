using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Editing;

namespace ListingLsp.Analysis.Rules.Carton;

/// <summary>LST2011: the price of a whole carton was typed where that of one unit belongs. One finding a carton ladder.</summary>
internal sealed class CartonPricePerBox : ListingRule
{
    public override string Id => "LST2011";

    public override void Check(Listing listing, RuleContext context)
    {
        var perBox = CartonPricing.Compare(listing, context.Definitions).Where(c => c.IsPricedPerBox).ToList();
        if (perBox is not [var first, ..]) return;
        var finding = context.Report(
            first.Tier.Price.Node,
            ("c", Money.Format(first.Tier.Price.Value)),
            ("p", Money.Format(first.PiecePrice)),
            ("units", first.Units),
            ("unit", Units.Counted(listing.Trade.Value.Unit.Or("piece"), first.Units)));
        finding.Related(first.PieceTier, "piecePrice");
        foreach (var other in perBox.Skip(1)) finding.Related(other.Tier.Price.Node, "alsoPerBox");
        finding.Fix([.. perBox.Select(c => SyntaxEditor.SetScalar(context.Tree, c.Tier.Price.Node, Money.Format(PerUnit(c))))]);
    }

    /// <summary>The price of one unit; where that would still be too dear, all cartons of the tier were meant.</summary>
    private static decimal PerUnit(CartonComparison carton)
    {
        var perUnit = carton.Tier.Price.Value / carton.Units;
        if (perUnit > carton.PiecePrice) perUnit = carton.Tier.Price.Value / carton.Quantity;
        return Math.Max(0.01m, Math.Round(perUnit, 2, MidpointRounding.AwayFromZero));
    }
}
