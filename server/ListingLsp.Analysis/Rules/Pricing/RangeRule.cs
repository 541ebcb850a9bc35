using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>A rule that judges every FOB range whose two ends are prices. A range beside another price is LST1007 and nothing else.</summary>
internal abstract class RangeRule : ListingRule
{
    public sealed override void Check(Listing listing, RuleContext context)
    {
        if (!listing.Trade.TryGet(out var trade)) return;
        foreach (var range in PriceModes.Of(listing).IsRangeKept ? trade.Ranges : trade.MarketRanges)
        {
            if (UnitPrice.IsSound(listing, range.Min) && UnitPrice.IsSound(listing, range.Max)) Check(range, context);
        }
    }

    /// <summary>Reports what is wrong with one range.</summary>
    protected abstract void Check(PriceRange range, RuleContext context);
}
