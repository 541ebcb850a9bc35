using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>LST1005: a ladder of more than 4 tiers. Points at the first one too many.</summary>
internal sealed class TooManyTiers : LadderRule
{
    public override string Id => "LST1005";

    protected override void Check(Listing listing, Ladder ladder, RuleContext context)
    {
        var count = LadderSize.Count(ladder);
        if (count <= LadderSize.Most) return;
        var spare = LadderSize.Spare(ladder);
        context.Report(ladder.Node.Items[LadderSize.Most].Value, ("n", count), ("tiers", LadderSize.Quantities(spare)))
            .Fix(spare.Count > 1 ? "several" : "", null, context.File, LadderSize.Without(ladder, spare, context.Tree));
    }
}
