using System.Collections.Immutable;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Quality;

/// <summary>LST5009: a showcase holds a product whose quality score is too low for it.</summary>
internal sealed class ShowcaseQualityLow : FiguresRule
{
    public override string Id => "LST5009";

    public override void Check(ListingFigures figures, ImmutableArray<ListingFigures> all, RuleContext context)
    {
        if (figures.Showcase.Or(false) && figures.QualityScore.TryGet(out var score) && score < QualityBands.Showcase) context.Report(figures.Showcase.Node, ("s", score));
    }
}
