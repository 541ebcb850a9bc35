using System.Collections.Immutable;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Analysis;

/// <summary>A tier as it is written, right or wrong.</summary>
/// <param name="From">Smallest quantity: units, lots or cartons.</param>
/// <param name="Price">Price of one unit, of one lot where it is sold by lot.</param>
/// <param name="Span">Its place in the file.</param>
public readonly record struct PriceStep(decimal From, decimal Price, TextSpan Span);

/// <summary>The ladder prices of a listing as they are written, for a plot. A tier without a quantity or a price is left out.</summary>
/// <param name="Currency">ISO 4217 code; null where it could not be read.</param>
/// <param name="Unit">Unit of measure; null where it is not known.</param>
/// <param name="IsByLot">Sold by lot, or maybe so.</param>
/// <param name="Moq">Minimum order quantity; null where it is not known.</param>
/// <param name="Pieces">Tiers by pieces or lots, in the order of the file.</param>
/// <param name="Cartons">Tiers by cartons, in the order of the file.</param>
/// <param name="CartonUnits">Units in a carton; null where that is not known.</param>
public sealed record PriceOverview(string? Currency, string? Unit, bool IsByLot, decimal? Moq, ImmutableArray<PriceStep> Pieces, ImmutableArray<PriceStep> Cartons, decimal? CartonUnits)
{
    /// <summary>Of a listing; null where it has no ladder.</summary>
    /// <param name="listing">The listing.</param>
    /// <param name="definitions">The shared definitions of its workspace.</param>
    public static PriceOverview? Of(Listing listing, DefinitionIndex definitions)
    {
        if (!listing.Trade.TryGet(out var trade)) return null;
        var pieces = trade.Ladder.TryGet(out var ladder) ? Steps(ladder) : [];
        var carton = trade.Carton.TryGet(out var sale) ? new LinkedCarton(trade, sale, sale.Spec.TryGet(out var id) ? definitions.FindCarton(id) : null) : null;
        var cartons = carton is not null && carton.Sale.Ladder.TryGet(out var boxes) ? Steps(boxes) : [];
        if (pieces.IsEmpty && cartons.IsEmpty) return null;
        return new PriceOverview(
            trade.Currency.IsMissing ? "USD" : trade.Currency.TryGet(out var currency) ? currency : null,
            trade.Unit.TryGet(out var unit) ? unit : null,
            trade.IsByLot,
            trade.Moq.TryGet(out var moq) ? moq : null,
            pieces,
            cartons,
            carton?.Units);
    }

    private static ImmutableArray<PriceStep> Steps(Ladder ladder) =>
        [.. ladder.Tiers.Where(t => t.From.IsPresent && t.Price.IsPresent).Select(t => new PriceStep(t.From.Value, t.Price.Value, t.Node.Span))];
}
