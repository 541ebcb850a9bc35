using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Editing;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>LST1001: the MOQ is not the smallest quantity of the ladder.</summary>
internal sealed class MoqDiffersFromFirstTier : ListingRule
{
    public override string Id => "LST1001";

    public override void Check(Listing listing, RuleContext context)
    {
        if (FirstTier.Contradicting(listing) is not { } first) return;
        var moq = listing.Trade.Value.Moq;
        context.Report(moq.Node, ("moq", moq.Value), ("m", first.From.Value))
            .Related(first.From.Node, "firstTier")
            .Fix(SyntaxEditor.SetScalar(context.Tree, moq.Node, ((LocalizedText)first.From.Value).En));
    }
}
