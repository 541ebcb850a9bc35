using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>LST1020: one SKU is priced far above or below the others.</summary>
internal sealed class SkuPriceOutlier : ListingRule
{
    public override string Id => "LST1020";

    public override void Check(Listing listing, RuleContext context)
    {
        if (context.Number("k") is not { } times) return;
        var (odd, median) = OddPrices.Skus(listing, times);
        foreach (var sku in odd) context.Report(sku.Price.Node, ("s", sku.Name), ("p", Money.Format(sku.Price.Value)), ("m", Money.Format(median)));
    }
}
