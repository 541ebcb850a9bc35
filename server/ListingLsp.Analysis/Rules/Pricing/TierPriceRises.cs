using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>LST1003: by quantity, a tier costs more per unit than the one before. A ladder out of order is LST1002 alone.</summary>
internal sealed class TierPriceRises : LadderRule
{
    public override string Id => "LST1003";

    protected override void Check(Ladder ladder, RuleContext context)
    {
        if (ladder.ByQuantity is not { } tiers || !ladder.IsAscending) return;
        for (var i = 1; i < tiers.Count; i++)
        {
            var (before, tier) = (tiers[i - 1], tiers[i]);
            if (tier.Price.Value <= before.Price.Value) continue;
            context.Report(tier.Price.Node, ("p1", Money.Format(before.Price.Value)), ("p2", Money.Format(tier.Price.Value)))
                .Related(before.Price.Node, "previous");
        }
    }
}
