using System.Collections.Immutable;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Quality;

/// <summary>LST5008: the quality score is that of a certain product, and below that of a strong one.</summary>
internal sealed class QualityScoreBelowStrong : FiguresRule
{
    public override string Id => "LST5008";

    public override void Check(ListingFigures figures, ImmutableArray<ListingFigures> all, RuleContext context)
    {
        if (figures.QualityScore.TryGet(out var score) && score is >= QualityBands.Certain and < QualityBands.Strong) context.Report(figures.QualityScore.Node, ("s", score));
    }
}
