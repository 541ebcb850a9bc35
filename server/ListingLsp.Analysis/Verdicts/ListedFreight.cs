using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>The most freight that a listing shows for an order.</summary>
/// <param name="Market">Country of the order.</param>
/// <param name="Quantity">Its units; null where it does not say.</param>
/// <param name="Cost">The freight in USD.</param>
/// <param name="File">The file that says so, relative to the workspace root.</param>
/// <param name="Place">Where it says so.</param>
public sealed record ListedFreight(string Market, decimal? Quantity, decimal Cost, string File, TextSpan Place)
{
    private const string Currency = "USD";

    /// <summary>
    /// Of an order; null where what was charged cannot be held against it: the freight cannot be computed, is in another currency, is the
    /// cost of a smaller order, or the order may be one by carton or by lot. Of several lines to a market buyers choose, so the dearest counts.
    /// </summary>
    internal static ListedFreight? Of(Listing listing, string file, Order order, DefinitionIndex definitions, RuleSettings settings)
    {
        if (!order.Market.TryGet(out var market) || !(order.Quantity.IsPresent || order.Quantity.IsMissing) || !listing.Trade.TryGet(out var trade) || trade.IsByLot) return null;
        decimal? units = order.Quantity.TryGet(out var quantity) ? quantity : null;
        var freight = new Freight(listing, definitions, new Destinations(listing, settings.AsOf), units);
        var quote = freight.To(market);
        if (!quote.IsComputed || quote.IsByCarton || quote.Currency != Currency) return null;
        if (quote.Override is { } own) return IsOf(own, listing, units) ? new ListedFreight(market, units, quote.Cost, file, own.Entry.Key.Span) : null;
        var lines = freight.LinesTo(market);
        if (units is null && !lines.All(IsOfAnyOrder)) return null;
        if (!trade.Carton.IsMissing && lines.Any(l => !l.PerCarton.IsMissing)) return null;
        return freight.DearestTo(market) is var (line, cost) ? new ListedFreight(market, units, cost, quote.File!, line.Node.Span) : null;
    }

    /// <summary>The cost of an override is that of the MOQ.</summary>
    private static bool IsOf(FreightOverride own, Listing listing, decimal? units) =>
        own.Free.Or(false) || (units is { } ordered && SmallestOrder.Of(listing) is { } moq && ordered <= moq);

    private static bool IsOfAnyOrder(FreightLine line) => line.MaxWeight.IsMissing && (line.Free.Or(false) || line.Flat.IsPresent);
}
