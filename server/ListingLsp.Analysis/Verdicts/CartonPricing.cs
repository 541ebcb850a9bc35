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
    /// <summary>A unit costs more than the same quantity by pieces.</summary>
    public bool IsAbovePiecePrice => Tier.Price.Value > PiecePrice;

    /// <summary>
    /// The price of a whole carton was typed where that of one unit belongs: with 3 units or more, a price of at least half
    /// the carton's value by pieces. The platform gives no test; both numbers are the tool's own.
    /// </summary>
    public bool IsPricedPerBox => Units >= 3 && PiecePrice > 0 && Tier.Price.Value >= 0.5m * Units * PiecePrice;
}

/// <summary>The first whole number of cartons inside a carton tier at which buying by pieces is cheaper.</summary>
/// <param name="Tier">The carton tier.</param>
/// <param name="Cartons">The number of cartons.</param>
/// <param name="Quantity">The same in units.</param>
/// <param name="PiecePrice">Price of one unit at that quantity by pieces.</param>
/// <param name="PieceTier">Where that price stands.</param>
internal readonly record struct CartonInversion(Tier Tier, decimal Cartons, decimal Quantity, decimal PiecePrice, Syntax.Tree.SyntaxNode PieceTier);

/// <summary>Compares the carton price with the piece price, as the platform does: at cartons times units.</summary>
internal static class CartonPricing
{
    /// <summary>
    /// The tiers that can be compared. None under sale by lot, without the units of a carton, or without a certain piece
    /// price. Where SKUs are priced, the highest of them is the piece price.
    /// </summary>
    public static IEnumerable<CartonComparison> Compare(Listing listing, DefinitionIndex definitions)
    {
        if (LinkedCarton.Of(listing, definitions) is not { Trade.IsByLot: false, Units: { } units } carton || !carton.Sale.Ladder.TryGet(out var ladder)) yield break;
        foreach (var tier in ladder.Tiers)
        {
            if (!tier.From.TryGet(out var cartons) || !Quantity.IsSound(cartons) || tier.Price.Or(0) <= 0) continue;
            if (PiecePrice(listing, carton.Trade, cartons * units) is { } piece) yield return new CartonComparison(tier, units, cartons * units, piece.Price, piece.Node);
        }
    }

    /// <summary>
    /// Tiers that begin below the piece price and end above it. The piece price changes only where one of its tiers begins,
    /// so only the first carton of each is looked at. None for tiers that already begin at the piece price or above.
    /// </summary>
    public static IEnumerable<CartonInversion> Inversions(Listing listing, DefinitionIndex definitions)
    {
        if (!listing.Trade.TryGet(out var trade) || trade.Ladder.Or(null!)?.ByQuantity is not { } pieces) yield break;
        if (!trade.Carton.TryGet(out var sale) || sale.Ladder.Or(null!)?.ByQuantity is null) yield break;
        foreach (var carton in Compare(listing, definitions))
        {
            if (carton.Tier.Price.Value >= carton.PiecePrice || carton.IsPricedPerBox) continue;
            var end = End(carton.Tier, sale.Ladder.Value);
            foreach (var piece in pieces.Where(p => p.From.Value > carton.Quantity && p.Price.Value > 0 && p.Price.Value < carton.Tier.Price.Value))
            {
                var cartons = Math.Ceiling(piece.From.Value / carton.Units);
                if (cartons >= end || PiecePrice(listing, trade, cartons * carton.Units) is not { } found || found.Price >= carton.Tier.Price.Value) continue;
                yield return new CartonInversion(carton.Tier, cartons, cartons * carton.Units, found.Price, found.Node);
                break;
            }
        }
    }

    /// <summary>Where the next carton tier begins.</summary>
    private static decimal End(Tier tier, Ladder ladder) =>
        ladder.Tiers.Where(t => t.From.Or(0) > tier.From.Value).Select(t => t.From.Value).DefaultIfEmpty(decimal.MaxValue).Min();

    /// <summary>The price of one unit where a quantity is bought by the piece; null where that is not certain.</summary>
    public static (decimal Price, Syntax.Tree.SyntaxNode Node)? PiecePrice(Listing listing, Trade trade, decimal quantity)
    {
        if (trade.Ladder.TryGet(out var ladder)) return ladder.At(quantity) is { Price.Value: > 0 } tier ? (tier.Price.Value, tier.Node) : null;
        if (!trade.Ladder.IsMissing || !listing.Skus.TryGet(out var skus) || !skus.IsComplete || skus.Items.IsEmpty) return null;
        if (!skus.Items.All(s => s.Price.Or(0) > 0)) return null;
        var highest = skus.Items.MaxBy(s => s.Price.Value)!.Price;
        return (highest.Value, highest.Node);
    }
}
