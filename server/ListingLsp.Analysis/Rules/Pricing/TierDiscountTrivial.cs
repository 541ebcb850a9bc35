using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>LST1025: a tier saves next to nothing against the one before.</summary>
internal sealed class TierDiscountTrivial : LadderRule
{
    public override string Id => "LST1025";

    protected override void Check(Listing listing, Ladder ladder, RuleContext context)
    {
        if (context.Number("least") is not { } least) return;
        foreach (var step in LadderOrder.Steps(listing, ladder))
        {
            if (step.Drop <= 0 || step.Drop >= least) continue;
            context.Report(step.Tier.Price.Node, ("q", step.Tier.From.Value), ("pct", Percent.Format(step.Drop)), ("p1", Money.Format(step.Before.Price.Value)), ("p2", Money.Format(step.Tier.Price.Value)))
                .Related(step.Before.Price.Node, "previous");
        }
    }
}
