using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Carton;

/// <summary>LST2006: a carton ladder of more than 4 tiers. Points at the first one too many.</summary>
internal sealed class CartonTooManyTiers : CartonLadderRule
{
    public override string Id => "LST2006";

    protected override void Check(Ladder ladder, Listing listing, RuleContext context)
    {
        var count = LadderSize.Count(ladder);
        if (count <= LadderSize.Most) return;
        var spare = LadderSize.Spare(ladder);
        context.Report(ladder.Node.Items[LadderSize.Most].Value, ("n", count), ("tiers", LadderSize.Quantities(spare)))
            .Fix(spare.Count > 1 ? "several" : "", null, context.File, LadderSize.Without(ladder, spare, context.Tree));
    }
}
