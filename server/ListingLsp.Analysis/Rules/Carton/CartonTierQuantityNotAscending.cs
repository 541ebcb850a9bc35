using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Carton;

/// <summary>LST2007: a carton tier does not begin above the one before. Only the first fault is reported.</summary>
internal sealed class CartonTierQuantityNotAscending : CartonLadderRule
{
    public override string Id => "LST2007";

    protected override void Check(Ladder ladder, Listing listing, RuleContext context)
    {
        if (LadderOrder.FirstNotAscending(ladder) is not { } pair) return;
        context.Report(pair.Tier.From.Node, ("a", pair.Before.From.Value), ("b", pair.Tier.From.Value))
            .Related(pair.Before.From.Node, "previous")
            .Fix(LadderOrder.Sorted(ladder, context.Tree));
    }
}
