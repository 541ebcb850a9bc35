using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>LST1011: a price so far below the tier before that it looks like bait. Silent beside an LST1003 of the same ladder.</summary>
internal sealed class TierPriceCliff : LadderRule
{
    public override string Id => "LST1011";

    protected override void Check(Listing listing, Ladder ladder, RuleContext context)
    {
        if (context.Number("drop") is not { } most) return;
        foreach (var step in OddPrices.Cliffs(context.Verdicts.Steps(ladder), most))
        {
            context.Report(step.Tier.Price.Node, ("k", step.Number), ("pct", Percent.Format(step.Drop)), ("p1", Money.Format(step.Before.Price.Value)), ("p2", Money.Format(step.Tier.Price.Value)))
                .Related(step.Before.Price.Node, "previous");
        }
    }
}
