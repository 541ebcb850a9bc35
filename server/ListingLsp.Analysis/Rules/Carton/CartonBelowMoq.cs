using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Carton;

/// <summary>LST2013: the smallest order by carton is less than the smallest by pieces. An MOQ in doubt is LST1001 alone.</summary>
internal sealed class CartonBelowMoq : ListingRule
{
    public override string Id => "LST2013";

    public override void Check(Listing listing, RuleContext context)
    {
        if (LinkedCarton.Of(listing, context.Definitions) is not { Trade.IsByLot: false, Units: { } units, Sale: var sale }) return;
        if (!sale.Ladder.TryGet(out var ladder) || ladder.First is not { } first || !Quantity.IsSound(first.From.Value)) return;
        if (!listing.Moq.TryGet(out var moq) || !Quantity.IsSound(moq) || first.From.Value * units >= moq) return;
        if (listing.Trade.Value.Ladder.TryGet(out var pieces) && pieces.First?.From.Value != moq) return;
        var quantity = first.From.Value * units;
        var finding = context.Report(first.From.Node, ("q", quantity), ("unit", Units.Counted(listing.Trade.Value.Unit.Or("piece"), quantity)), ("m", moq));
        finding.Related(listing.Moq.Node, "moq");
        if (pieces is null) finding.As("no-ladder");
    }
}
