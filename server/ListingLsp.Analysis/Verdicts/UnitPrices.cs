using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>The prices of one unit that a listing names.</summary>
internal static class UnitPrices
{
    /// <summary>
    /// All of them: tiers, range, SKUs, cartons, single markets. Null where one of them could not be read or is no price
    /// (LST1008), or where it is not certain which ones are kept (LST1007).
    /// </summary>
    public static ImmutableArray<Field<decimal>>? All(Listing listing)
    {
        var modes = PriceModes.Of(listing);
        if (!modes.IsCertain || modes.IsConflict || modes.AreAbsent || !listing.Trade.TryGet(out var trade) || !trade.AreMarketPricesKnown) return null;
        var cartons = Cartons(trade);
        if (cartons is null) return null;
        ImmutableArray<Field<decimal>> all =
        [
            .. trade.Ladders.SelectMany(l => l.Tiers).Select(t => t.Price),
            .. trade.Ranges.SelectMany(r => new[] { r.Min, r.Max }),
            .. Skus(listing).Where(p => !p.IsMissing),
            .. cartons,
        ];
        var isComplete = trade.Ladders.All(l => l.IsComplete) && all.All(p => UnitPrice.IsSound(listing, p));
        return isComplete && all.Length > 0 ? all : null;
    }

    /// <summary>
    /// The prices by pieces that buyers can reach, whatever else could not be read: no price that goes because another is kept, and
    /// no tier beyond the stock (LST1012).
    /// </summary>
    public static IEnumerable<Field<decimal>> Reachable(Listing listing)
    {
        if (!listing.Trade.TryGet(out var trade)) return [];
        var modes = PriceModes.Of(listing);
        var most = listing.IsReadyToShip == true ? listing.Stock ?? decimal.MaxValue : decimal.MaxValue;
        var prices = trade.Ladders.SelectMany(l => l.Tiers.Where((t, i) => i == 0 || t.From.Or(0) <= most)).Select(t => t.Price)
            .Concat((modes.IsRangeKept ? trade.Ranges : trade.MarketRanges).SelectMany(r => new[] { r.Min, r.Max }))
            .Concat(modes.AreSkusKept ? Skus(listing) : []);
        return prices.Where(p => UnitPrice.IsSound(listing, p));
    }

    private static IEnumerable<Field<decimal>> Skus(Listing listing) => listing.Skus.TryGet(out var skus) ? skus.Items.Select(s => s.Price) : [];

    private static IEnumerable<Field<decimal>>? Cartons(Trade trade) => trade.Carton switch
    {
        { IsMissing: true } or { IsPresent: true, Value.Ladder.IsMissing: true } => [],
        { IsPresent: true, Value.Ladder: { IsPresent: true, Value: { IsComplete: true } ladder } } => ladder.Tiers.Select(t => t.Price),
        _ => null,
    };
}
