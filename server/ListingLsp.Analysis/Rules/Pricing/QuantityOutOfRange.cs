using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>LST1009: an MOQ or the quantity of a tier that nobody can order. An MOQ that is not the first tier is LST1001 alone.</summary>
internal sealed class QuantityOutOfRange : ListingRule
{
    /// <summary>Highest MOQ of a listing that can be ordered; its later tiers may begin higher (platform open API product model).</summary>
    private const decimal MostMoq = 99_999;

    public override string Id => "LST1009";

    public override void Check(Listing listing, RuleContext context)
    {
        if (!listing.Trade.TryGet(out var trade)) return;
        Check(trade.Moq, "moq", context);
        foreach (var tier in trade.Ladders.SelectMany(l => l.Tiers)) Check(tier.From, "tier-minimum", context);
        if (trade.Carton.TryGet(out var carton) && carton.Ladder.TryGet(out var ladder))
        {
            foreach (var tier in ladder.Tiers) Check(tier.From, "carton-tier-minimum", context);
        }

        if (listing.IsReadyToShip != true || !listing.Moq.TryGet(out var moq) || moq <= MostMoq || !Quantity.IsSound(moq) || FirstTier.Contradicting(listing) is not null) return;
        context.Report(listing.Moq.Node, ("q", moq)).As("over");
    }

    private static void Check(Field<decimal> quantity, string name, RuleContext context)
    {
        if (quantity.TryGet(out var value) && !Quantity.IsSound(value)) context.Report(quantity.Node, ("name", Vocabulary.Get(name)), ("q", value));
    }
}
