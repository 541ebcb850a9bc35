using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>LST1020: one SKU is priced far above or below the others.</summary>
internal sealed class SkuPriceOutlier : ListingRule
{
    /// <summary>Of two prices nobody can say which one is off.</summary>
    private const int Fewest = 3;

    public override string Id => "LST1020";

    public override void Check(Listing listing, RuleContext context)
    {
        if (!listing.Skus.TryGet(out var skus) || !PriceModes.Of(listing).AreSkusKept || context.Number("k") is not (> 0 and { } most)) return;
        var priced = skus.Items.Where(s => UnitPrice.IsSound(listing, s.Price)).ToList();
        if (priced.Count < Fewest) return;
        var median = Median([.. priced.Select(s => s.Price.Value).Order()]);
        foreach (var sku in priced)
        {
            var price = sku.Price.Value;
            if (Bounded.Multiply(price, most) >= median && price <= Bounded.Multiply(median, most)) continue;
            context.Report(sku.Price.Node, ("s", sku.Name), ("p", Money.Format(price)), ("m", Money.Format(median)));
        }
    }

    private static decimal Median(decimal[] sorted) =>
        decimal.IsOddInteger(sorted.Length) ? sorted[sorted.Length / 2] : Bounded.Add(sorted[(sorted.Length / 2) - 1], sorted[sorted.Length / 2]) / 2;
}
