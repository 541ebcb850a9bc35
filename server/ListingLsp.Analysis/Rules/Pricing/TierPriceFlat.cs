using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>LST1004: a tier costs the same per unit as the one before.</summary>
internal sealed class TierPriceFlat : LadderRule
{
    public override string Id => "LST1004";

    protected override void Check(Listing listing, Ladder ladder, RuleContext context)
    {
        foreach (var step in context.Verdicts.Steps(ladder))
        {
            if (!step.IsFlat) continue;
            context.Report(step.Tier.Price.Node, ("i", step.Number), ("q", step.Tier.From.Value), ("p", Money.Format(step.Tier.Price.Value)))
                .Related(step.Before.Price.Node, "previous")
                .Fix(LadderSize.Without(ladder, [step.Tier], context.Tree));
        }
    }
}
