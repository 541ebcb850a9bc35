using System.Collections.Immutable;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Quality;

/// <summary>LST5007: the quality score is below that of a certain product.</summary>
internal sealed class QualityScoreBelowCertain : FiguresRule
{
    public override string Id => "LST5007";

    public override void Check(ListingFigures figures, ImmutableArray<ListingFigures> all, RuleContext context)
    {
        if (figures.QualityScore.TryGet(out var score) && score < QualityBands.Certain) context.Report(figures.QualityScore.Node, ("s", score));
    }
}
