using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>LST1002: a tier does not begin above the one before. Only the first fault of a ladder is reported.</summary>
internal sealed class TierQuantityNotAscending : LadderRule
{
    public override string Id => "LST1002";

    protected override void Check(Listing listing, Ladder ladder, RuleContext context)
    {
        if (LadderOrder.FirstNotAscending(ladder) is not { } pair) return;
        context.Report(pair.Tier.From.Node, ("a", pair.Before.From.Value), ("b", pair.Tier.From.Value))
            .Related(pair.Before.From.Node, "previous")
            .Fix(LadderOrder.Sorted(ladder, context.Tree));
    }
}
