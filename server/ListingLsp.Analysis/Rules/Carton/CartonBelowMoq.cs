using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Carton;

/// <summary>LST2013: the smallest order by carton is less than the smallest by pieces.</summary>
internal sealed class CartonBelowMoq : ListingRule
{
    public override string Id => "LST2013";

    public override void Check(Listing listing, RuleContext context)
    {
        if (LinkedCarton.Of(listing, context.Definitions) is not { Trade.IsByLot: false, Units: { } units, Sale: var sale }) return;
        if (!sale.Ladder.TryGet(out var ladder) || ladder.First is not { } first || !Quantity.IsSound(first.From.Value)) return;
        if (!listing.Moq.TryGet(out var moq) || !Quantity.IsSound(moq) || first.From.Value * units >= moq) return;
        var quantity = first.From.Value * units;
        context.Report(first.From.Node, ("q", quantity), ("unit", Units.Counted(listing.Trade.Value.Unit.Or("piece"), quantity)), ("m", moq))
            .Related(listing.Moq.Node, "moq");
    }
}
