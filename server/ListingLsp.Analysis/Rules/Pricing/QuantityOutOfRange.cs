using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>LST1009: an MOQ or the quantity of a tier that nobody can order. An MOQ that is not the first tier is LST1001 alone.</summary>
internal sealed class QuantityOutOfRange : ListingRule
{
    public override string Id => "LST1009";

    public override void Check(Listing listing, RuleContext context)
    {
        if (!listing.Trade.TryGet(out var trade)) return;
        Check(trade.Moq, "moq", context);
        foreach (var ladder in trade.Ladders) Check(ladder, "tier-minimum", context);
        if (trade.Carton.TryGet(out var carton) && carton.Ladder.TryGet(out var byCarton)) Check(byCarton, "carton-tier-minimum", context);

        if (SmallestOrder.IsTooHigh(listing)) context.Report(listing.Moq.Node, ("q", listing.Moq.Value)).As("over");
    }

    private static void Check(Ladder ladder, string name, RuleContext context)
    {
        foreach (var tier in ladder.Tiers) Check(tier.From, name, context);
    }

    private static void Check(Field<decimal> quantity, string name, RuleContext context)
    {
        if (quantity.TryGet(out var value) && !Quantity.IsSound(value)) context.Report(quantity.Node, ("name", Vocabulary.Get(name)), ("q", value));
    }
}
