using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>LST1005: a ladder of more than 4 tiers. Points at the first one too many.</summary>
internal sealed class TooManyTiers : ListingRule
{
    /// <summary>At most this many tiers, for sale by piece as by carton (platform briefing, August 2022).</summary>
    private const int Most = 4;

    public override string Id => "LST1005";

    public override void Check(Listing listing, RuleContext context)
    {
        if (!listing.Trade.TryGet(out var trade)) return;
        foreach (var ladder in trade.Ladders)
        {
            var count = ladder.Node.Items.Length;
            if (count > Most) context.Report(ladder.Node.Items[Most].Value, ("n", count)).Fix(Merged(ladder, context));
        }
    }

    /// <summary>Takes out the tiers whose price is nearest to the tier before; the first tier, which is the MOQ, stays.</summary>
    private static TextEdit[] Merged(Ladder ladder, RuleContext context)
    {
        if (ladder.ByQuantity is not { } sorted) return [];
        var left = sorted.ToList();
        var removed = new HashSet<SyntaxNode>();
        while (left.Count > Most)
        {
            var nearest = Enumerable.Range(1, left.Count - 1).MinBy(i => Math.Abs(left[i - 1].Price.Value - left[i].Price.Value));
            removed.Add(left[nearest].Node);
            left.RemoveAt(nearest);
        }

        return SyntaxEditor.RemoveItems(context.Tree, ladder.Node, item => removed.Contains(item.Value));
    }
}
