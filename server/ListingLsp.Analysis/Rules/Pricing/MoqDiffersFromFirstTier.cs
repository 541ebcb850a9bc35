using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Editing;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>LST1001: the MOQ is not the smallest quantity of the ladder.</summary>
internal sealed class MoqDiffersFromFirstTier : ListingRule
{
    public override string Id => "LST1001";

    public override void Check(Listing listing, RuleContext context)
    {
        if (!listing.Trade.TryGet(out var trade) || !trade.Moq.TryGet(out var moq) || !trade.Ladder.TryGet(out var ladder)) return;
        if (ladder.First is not { } first || first.From.Value == moq || !Quantity.IsSound(moq) || !Quantity.IsSound(first.From.Value)) return;
        context.Report(trade.Moq.Node, ("moq", moq), ("m", first.From.Value))
            .Related(first.From.Node, "firstTier")
            .Fix(SyntaxEditor.SetScalar(context.Tree, trade.Moq.Node, ((LocalizedText)first.From.Value).En));
    }
}
