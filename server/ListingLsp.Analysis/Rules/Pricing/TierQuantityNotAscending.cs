using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>LST1002: a tier does not begin above the one before. Only the first fault of a ladder is reported.</summary>
internal sealed class TierQuantityNotAscending : LadderRule
{
    public override string Id => "LST1002";

    protected override void Check(Ladder ladder, RuleContext context)
    {
        for (var i = 1; i < ladder.Tiers.Count; i++)
        {
            if (!ladder.Tiers[i - 1].From.TryGet(out var before) || !ladder.Tiers[i].From.TryGet(out var from) || from > before) continue;
            context.Report(ladder.Tiers[i].From.Node, ("a", before), ("b", from))
                .Related(ladder.Tiers[i - 1].From.Node, "previous")
                .Fix(Sorted(ladder, context));
            return;
        }
    }

    /// <summary>The tiers in the order of their quantities; none where two are equal, as nobody can say which one goes.</summary>
    private static TextEdit[] Sorted(Ladder ladder, RuleContext context)
    {
        if (ladder.Tiers.Count != ladder.Node.Items.Length || !ladder.Tiers.All(t => t.From.IsPresent)) return [];
        if (ladder.Tiers.DistinctBy(t => t.From.Value).Count() < ladder.Tiers.Count) return [];
        var order = Enumerable.Range(0, ladder.Tiers.Count).OrderBy(i => ladder.Tiers[i].From.Value).ToList();
        return SyntaxEditor.Reorder(context.Tree, ladder.Node, order);
    }
}
