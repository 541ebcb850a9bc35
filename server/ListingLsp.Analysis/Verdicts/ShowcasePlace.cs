using System.Collections.Immutable;
using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>Whether a product stands in a showcase (橱窗).</summary>
internal static class ShowcasePlace
{
    /// <summary>It certainly does not: the file says so, or says it of others only.</summary>
    /// <param name="figures">The figures of the product.</param>
    /// <param name="all">All figures of the file.</param>
    public static bool IsOutside(ListingFigures figures, ImmutableArray<ListingFigures> all) =>
        figures.Showcase.TryGet(out var isIn) ? !isIn : figures.Showcase.IsMissing && all.Any(f => f.Showcase.Or(false));
}
