using System.Collections.Immutable;
using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>The prices that a discount on a listing may start from.</summary>
internal static class UndiscountedPrices
{
    /// <summary>
    /// Those of the ladder, that at the MOQ first; without a ladder those of the SKUs. None where one of them could not be read, two ways
    /// of pricing are set, or the price is a range.
    /// </summary>
    public static ImmutableArray<decimal> Of(Listing listing)
    {
        if (PriceModes.Of(listing).IsConflict || !listing.Trade.TryGet(out var trade)) return [];
        if (trade.Ladder.TryGet(out var ladder)) return ladder.ByQuantity is { } tiers && tiers.All(t => UnitPrice.IsSound(listing, t.Price)) ? [.. tiers.Select(t => t.Price.Value)] : [];
        if (!trade.Ladder.IsMissing || !trade.Range.IsMissing || !listing.Skus.TryGet(out var skus) || !skus.IsComplete) return [];
        return skus.Items.All(s => UnitPrice.IsSound(listing, s.Price)) ? [.. skus.Items.Select(s => s.Price.Value).Distinct()] : [];
    }
}
