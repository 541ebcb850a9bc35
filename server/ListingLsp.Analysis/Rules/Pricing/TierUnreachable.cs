using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>LST1012: a later tier that begins above the stock, so that nobody can have its price. Below the MOQ, the stock is LST1013.</summary>
internal sealed class TierUnreachable : ListingRule
{
    public override string Id => "LST1012";

    public override void Check(Listing listing, RuleContext context)
    {
        if (listing.IsReadyToShip != true || listing.Stock is not { } stock || !listing.Trade.TryGet(out var trade)) return;
        if (listing.Moq.TryGet(out var moq) && stock < moq) return;
        foreach (var ladder in trade.Ladders)
        {
            if (ladder.ByQuantity is not { Length: > 1 } tiers) continue;
            foreach (var tier in tiers.AsSpan(1..))
            {
                if (tier.From.Value <= stock || !Quantity.IsSound(tier.From.Value)) continue;
                context.Report(tier.From.Node, ("q", tier.From.Value), ("s", stock)).Fix(LadderSize.Without(ladder, [tier], context.Tree));
            }
        }
    }
}
