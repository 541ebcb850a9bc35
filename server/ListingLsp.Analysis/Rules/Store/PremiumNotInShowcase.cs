using System.Collections.Immutable;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Store;

/// <summary>LST6012: a premium product has no place in a showcase.</summary>
internal sealed class PremiumNotInShowcase : FiguresRule
{
    public override string Id => "LST6012";

    public override void Check(ListingFigures figures, ImmutableArray<ListingFigures> all, RuleContext context)
    {
        if (figures.GrowthScore.TryGet(out var score) && score >= GrowthStrata.Premium && ShowcasePlace.IsOutside(figures, all)) context.Report(figures.GrowthScore.Node);
    }
}
