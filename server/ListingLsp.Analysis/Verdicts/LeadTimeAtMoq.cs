using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>The lead time of the smallest order.</summary>
internal static class LeadTimeAtMoq
{
    /// <summary>Most days of a strong product at the MOQ (guide to the product growth score, step 1).</summary>
    public const decimal MostOfStrong = 15;

    /// <summary>Its days and where they stand; null where they are to be agreed, or not certain.</summary>
    /// <param name="leadTime">The lead times of the listing.</param>
    /// <param name="listing">The listing.</param>
    public static (decimal Days, SyntaxNode Place)? Of(LeadTime leadTime, Listing listing)
    {
        if (leadTime.Days is { } days) return (days, leadTime.Node);
        if (SmallestOrder.OrOne(listing) is not { } moq || leadTime.At(moq) is not { IsFixed: true } entry) return null;
        return entry.Days.TryGet(out var own) ? (own, entry.Days.Node) : null;
    }
}
