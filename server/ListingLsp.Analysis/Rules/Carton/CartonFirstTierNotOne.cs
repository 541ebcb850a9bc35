using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Editing;

namespace ListingLsp.Analysis.Rules.Carton;

/// <summary>LST2014: a single carton cannot be ordered. A ladder out of order is LST2007 alone.</summary>
internal sealed class CartonFirstTierNotOne : CartonLadderRule
{
    public override string Id => "LST2014";

    protected override void Check(Ladder ladder, Listing listing, RuleContext context)
    {
        if (!ladder.IsAscending || ladder.First is not { } first || first.From.Value <= 1 || !Quantity.IsSound(first.From.Value)) return;
        context.Report(first.From.Node, ("n", first.From.Value)).Fix(SyntaxEditor.SetScalar(context.Tree, first.From.Node, "1"));
    }
}
