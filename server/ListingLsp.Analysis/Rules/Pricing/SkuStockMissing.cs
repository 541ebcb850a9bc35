using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>LST1019: a SKU that buyers can order, and nobody says how many there are.</summary>
internal sealed class SkuStockMissing : ListingRule
{
    public override string Id => "LST1019";

    public override void Check(Listing listing, RuleContext context)
    {
        if (listing.IsReadyToShip != true || !listing.Skus.TryGet(out var skus)) return;
        foreach (var sku in skus.Items)
        {
            if (sku.Stock.IsMissing) context.Report(sku.NameNode, ("s", sku.Name)).About("stock", sku.Node);
        }
    }
}
