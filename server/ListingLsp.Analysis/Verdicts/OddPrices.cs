using System.Collections.Immutable;
using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>Prices that are far off beside the others of the same listing.</summary>
internal static class OddPrices
{
    /// <summary>Of two prices nobody can say which one is off.</summary>
    private const int FewestSkus = 3;

    /// <summary>The SKUs whose price is far above or below the median of all, and that median.</summary>
    /// <param name="listing">The listing.</param>
    /// <param name="times">How many times the median is too far.</param>
    public static (IReadOnlyList<Sku> Skus, decimal Median) Skus(Listing listing, decimal times)
    {
        if (times <= 0 || !listing.Skus.TryGet(out var skus) || !PriceModes.Of(listing).AreSkusKept) return ([], 0);
        var priced = new List<Sku>();
        foreach (var sku in skus.Items)
        {
            if (UnitPrice.IsSound(listing, sku.Price)) priced.Add(sku);
        }

        if (priced.Count < FewestSkus) return ([], 0);
        var median = Median([.. priced.Select(s => s.Price.Value).Order()]);
        return (priced.FindAll(s => Bounded.Multiply(s.Price.Value, times) < median || s.Price.Value > Bounded.Multiply(median, times)), median);
    }

    /// <summary>The steps of a ladder down to a price that looks like bait; none where a price rises as well (LST1003).</summary>
    /// <param name="steps">The steps.</param>
    /// <param name="drop">Part of the price before that is too much.</param>
    public static ImmutableArray<TierPair> Cliffs(ImmutableArray<TierPair> steps, decimal drop)
    {
        ImmutableArray<TierPair> cliffs = [];
        foreach (var step in steps)
        {
            if (step.Rises) return [];
            if (step.Drop > drop) cliffs = cliffs.Add(step);
        }

        return cliffs;
    }

    private static decimal Median(decimal[] sorted) =>
        decimal.IsOddInteger(sorted.Length) ? sorted[sorted.Length / 2] : Bounded.Add(sorted[(sorted.Length / 2) - 1], sorted[sorted.Length / 2]) / 2;
}
