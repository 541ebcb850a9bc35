using System.Collections.Immutable;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Scores;

/// <summary>Where scores begin to mean something else, for plots.</summary>
public static class ScoreEdges
{
    /// <summary>Of the product information quality score, from 0 to 5: a showcase warns below the first; from the second on a product is certain; a strong one needs the third.</summary>
    public static readonly ImmutableArray<decimal> Quality = [QualityBands.Showcase, QualityBands.Certain, QualityBands.Strong];

    /// <summary>Of the growth score: potential from the first, premium or hot from the second on.</summary>
    public static readonly ImmutableArray<decimal> Growth = [GrowthStrata.Potential, GrowthStrata.Premium];

    /// <summary>From this day on the growth score does not decide any more.</summary>
    public static readonly DateOnly GrowthEnded = GrowthStrata.Ended;
}
