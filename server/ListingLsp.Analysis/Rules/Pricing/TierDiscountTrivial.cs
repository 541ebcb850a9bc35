using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>LST1025: a tier saves next to nothing against the one before.</summary>
internal sealed class TierDiscountTrivial : LadderRule
{
    /// <summary>Smallest saving worth a tier; the tool's own, from ladders such as 185,000.00 to 184,999.98.</summary>
    private const decimal Least = 0.001m;

    public override string Id => "LST1025";

    protected override void Check(Ladder ladder, RuleContext context)
    {
        foreach (var step in LadderOrder.Steps(ladder))
        {
            if (step.Drop is <= 0 or >= Least) continue;
            context.Report(step.Tier.Price.Node, ("q", step.Tier.From.Value), ("pct", Percent.Format(step.Drop)), ("p1", Money.Format(step.Before.Price.Value)), ("p2", Money.Format(step.Tier.Price.Value)))
                .Related(step.Before.Price.Node, "previous");
        }
    }
}
