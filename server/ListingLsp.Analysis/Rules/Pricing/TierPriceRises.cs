using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>LST1003: by quantity, a tier costs more per unit than the one before. A ladder out of order is LST1002 alone.</summary>
internal sealed class TierPriceRises : LadderRule
{
    public override string Id => "LST1003";

    protected override void Check(Listing listing, Ladder ladder, RuleContext context)
    {
        foreach (var step in context.Verdicts.Steps(ladder))
        {
            if (!step.Rises) continue;
            context.Report(step.Tier.Price.Node, ("p1", Money.Format(step.Before.Price.Value)), ("p2", Money.Format(step.Tier.Price.Value)))
                .Related(step.Before.Price.Node, "previous");
        }
    }
}
