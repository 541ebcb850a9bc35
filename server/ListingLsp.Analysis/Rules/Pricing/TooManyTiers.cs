using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Editing;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>LST1005: a ladder of more than 4 tiers. Points at the first one too many.</summary>
internal sealed class TooManyTiers : LadderRule
{
    /// <summary>At most this many tiers, for sale by piece as by carton (platform briefing, August 2022).</summary>
    private const int Most = 4;

    public override string Id => "LST1005";

    protected override void Check(Ladder ladder, RuleContext context)
    {
        var count = ladder.Node.Items.Length;
        if (count <= Most) return;
        var spare = Spare(ladder);
        var quantities = string.Join(", ", spare.Select(t => t.From.Value).Order().Select(q => ((LocalizedText)q).En));
        context.Report(ladder.Node.Items[Most].Value, ("n", count), ("tiers", quantities))
            .Fix(SyntaxEditor.RemoveItems(context.Tree, ladder.Node, item => spare.Exists(t => t.Node == item.Value)));
    }

    /// <summary>The tiers whose price is nearest to the tier before; never the first tier, which is the MOQ.</summary>
    private static List<Tier> Spare(Ladder ladder)
    {
        var spare = new List<Tier>();
        if (ladder.ByQuantity is not { } sorted) return spare;
        var left = sorted.ToList();
        while (left.Count > Most)
        {
            var nearest = Enumerable.Range(1, left.Count - 1).MinBy(i => Math.Abs(left[i - 1].Price.Value - left[i].Price.Value));
            spare.Add(left[nearest]);
            left.RemoveAt(nearest);
        }

        return spare;
    }
}
