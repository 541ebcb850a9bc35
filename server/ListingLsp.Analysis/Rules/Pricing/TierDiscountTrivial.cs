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
        foreach (var step in context.Verdicts.Steps(ladder))
        {
            if (step.Rises || step.IsFlat || step.Drop is var drop && drop >= least) continue;
            // What lies beyond the cent goes, and the discount may go with it.
            if (UnitPrice.IsTooFine(step.Before.Price.Value) || UnitPrice.IsTooFine(step.Tier.Price.Value)) continue;
            context.Report(step.Tier.Price.Node, ("q", step.Tier.From.Value), ("pct", Percent.Format(drop)), ("p1", Money.Format(step.Before.Price.Value)), ("p2", Money.Format(step.Tier.Price.Value)))
                .Related(step.Before.Price.Node, "previous");
        }
    }
}
