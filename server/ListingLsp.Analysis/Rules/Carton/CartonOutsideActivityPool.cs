using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Carton;

/// <summary>LST2021: a listing is sold by carton, and its growth score is too low for the activity of carton sale.</summary>
internal sealed class CartonOutsideActivityPool : ListingRule
{
    public override string Id => "LST2021";

    public override void Check(Listing listing, RuleContext context)
    {
        if (!listing.Trade.TryGet(out var trade) || !trade.Carton.IsPresent || !listing.Id.TryGet(out var id)) return;
        if (context.Definitions.FiguresOf(id) is not { } figures || !figures.GrowthScore.TryGet(out var score) || score >= GrowthStrata.Potential) return;
        context.Report((trade.Node as MappingSyntax)?.Find("carton")?.Key ?? trade.Carton.Node, ("g", score));
    }
}
