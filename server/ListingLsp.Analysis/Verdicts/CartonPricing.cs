using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Symbols;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>A carton tier beside the price of the same quantity sold by pieces.</summary>
/// <param name="Tier">The carton tier.</param>
/// <param name="Units">Units in one carton.</param>
/// <param name="Quantity">Units of the tier's smallest order: cartons times units.</param>
/// <param name="PiecePrice">Price of one unit at that quantity by pieces.</param>
/// <param name="PieceTier">Where that price stands.</param>
internal readonly record struct CartonComparison(Tier Tier, decimal Units, decimal Quantity, decimal PiecePrice, Syntax.Tree.SyntaxNode PieceTier)
{
    /// <summary>
    /// The price of a whole carton was typed where that of one unit belongs: with 3 units or more, a price of at least half
    /// the carton's value by pieces. The platform gives no test; both numbers are the tool's own.
    /// </summary>
    public bool IsPricedPerBox => Units >= 3 && PiecePrice > 0 && Tier.Price.Value >= 0.5m * Units * PiecePrice;
}

/// <summary>Compares the carton price with the piece price, as the platform does: at cartons times units.</summary>
internal static class CartonPricing
{
    /// <summary>
    /// The tiers that can be compared. None under sale by lot, without the units of a carton, or without a certain piece
    /// price. Where SKUs are priced, the highest of them is the piece price.
    /// </summary>
    public static IEnumerable<CartonComparison> Compare(Listing listing, DefinitionIndex definitions)
    {
        if (!listing.Trade.TryGet(out var trade) || trade.IsByLot || !trade.Carton.TryGet(out var carton)) yield break;
        if (UnitsOf(carton, definitions) is not { } units || units <= 0 || !carton.Ladder.TryGet(out var ladder)) yield break;
        foreach (var tier in ladder.Tiers)
        {
            if (!tier.From.TryGet(out var cartons) || !tier.Price.IsPresent || cartons <= 0) continue;
            if (PiecePrice(listing, trade, cartons * units) is { } piece) yield return new CartonComparison(tier, units, cartons * units, piece.Price, piece.Node);
        }
    }

    /// <summary>Units really packed: those of the listing, else the most that the carton spec holds.</summary>
    private static decimal? UnitsOf(CartonSale carton, DefinitionIndex definitions)
    {
        if (carton.Units.TryGet(out var units)) return units;
        if (!carton.Units.IsMissing || !carton.Spec.TryGet(out var id)) return null;
        return definitions.FindCarton(id)?.MaxUnits is { IsPresent: true, Value: var most } ? most : null;
    }

    private static (decimal Price, Syntax.Tree.SyntaxNode Node)? PiecePrice(Listing listing, Trade trade, decimal quantity)
    {
        if (trade.Ladder.TryGet(out var ladder)) return ladder.At(quantity) is { } tier ? (tier.Price.Value, tier.Node) : null;
        if (!trade.Ladder.IsMissing || !listing.Skus.TryGet(out var skus) || !skus.IsComplete || skus.Items.IsEmpty) return null;
        if (!skus.Items.All(s => s.Price.IsPresent)) return null;
        var highest = skus.Items.MaxBy(s => s.Price.Value)!.Price;
        return (highest.Value, highest.Node);
    }
}
