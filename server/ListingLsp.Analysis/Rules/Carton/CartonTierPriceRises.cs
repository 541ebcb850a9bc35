using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Carton;

/// <summary>LST2008: a carton tier costs more per unit than the one before. Beside the price of a whole carton (LST2011) nothing is compared.</summary>
internal sealed class CartonTierPriceRises : CartonLadderRule
{
    public override string Id => "LST2008";

    protected override void Check(Ladder ladder, Listing listing, RuleContext context)
    {
        if (CartonPricing.Compare(listing, context.Definitions).Any(c => c.IsPricedPerBox)) return;
        foreach (var step in LadderOrder.Steps(ladder))
        {
            if (step.Drop >= 0) continue;
            context.Report(step.Tier.Price.Node, ("p1", Money.Format(step.Before.Price.Value)), ("p2", Money.Format(step.Tier.Price.Value)))
                .Related(step.Before.Price.Node, "previous");
        }
    }
}
