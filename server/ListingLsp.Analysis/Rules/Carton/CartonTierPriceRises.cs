using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Carton;

/// <summary>
/// LST2008: a carton tier costs more per unit than the one before. Beside the price of a whole carton (LST2011) nothing is
/// compared; a tier above the piece price is LST2009 alone.
/// </summary>
internal sealed class CartonTierPriceRises : CartonLadderRule
{
    public override string Id => "LST2008";

    protected override void Check(Ladder ladder, Listing listing, RuleContext context)
    {
        var compared = CartonPricing.Compare(listing, context.Definitions).ToList();
        if (compared.Exists(c => c.IsPricedPerBox)) return;
        foreach (var step in LadderOrder.Steps(ladder))
        {
            if (!step.Rises || compared.Exists(c => c.Tier == step.Tier && c.IsAbovePiecePrice)) continue;
            context.Report(step.Tier.Price.Node, ("p1", Money.Format(step.Before.Price.Value)), ("p2", Money.Format(step.Tier.Price.Value)))
                .Related(step.Before.Price.Node, "previous");
        }
    }
}
