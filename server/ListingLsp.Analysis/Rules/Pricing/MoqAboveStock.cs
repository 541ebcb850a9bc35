using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>LST1013: all that is in stock is less than the smallest order. Silent where nobody can say what that is (LST1001).</summary>
internal sealed class MoqAboveStock : ListingRule
{
    public override string Id => "LST1013";

    public override void Check(Listing listing, RuleContext context)
    {
        if (listing.Stock is not { } stock || !listing.Moq.TryGet(out var moq) || !Quantity.IsSound(moq) || stock >= moq) return;
        if (FirstTier.Contradicting(listing) is not null) return;
        var finding = context.Report(listing.Moq.Node, ("s", stock), ("moq", moq));
        if (Quantity.IsSound(stock)) finding.Fix(Lower(listing, moq, ((LocalizedText)stock).En, context));
    }

    /// <summary>The first tier begins at the MOQ, and goes down with it.</summary>
    private static TextEdit[] Lower(Listing listing, decimal moq, string stock, RuleContext context)
    {
        List<TextEdit> edits = [SyntaxEditor.SetScalar(context.Tree, listing.Moq.Node, stock)];
        if (listing.Trade.Value.Ladder.TryGet(out var ladder) && ladder.First is { } first && first.From.Value == moq && first.From.Node != listing.Moq.Node)
            edits.Add(SyntaxEditor.SetScalar(context.Tree, first.From.Node, stock));
        return [.. edits];
    }
}
