using System.Collections.Immutable;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Symbols;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>The smallest order of a carton tier. Prices are in the currency of the listing.</summary>
/// <param name="Tier">The tier.</param>
/// <param name="Cartons">Its smallest number of cartons.</param>
/// <param name="Units">Units in them.</param>
/// <param name="Price">Price of one unit inside the carton.</param>
/// <param name="Total">What the cartons cost.</param>
/// <param name="PiecePrice">Price of one unit where the same quantity is bought by the piece; null where that is not known.</param>
public sealed record CartonPreviewTier(Tier Tier, decimal Cartons, decimal Units, decimal Price, decimal Total, decimal? PiecePrice)
{
    /// <summary>What the order saves against buying by the piece, below 0 where it costs more; null where that is not known.</summary>
    public decimal? Saving => (PiecePrice - Price) * Units;
}

/// <summary>Sale by carton as the platform shows it to the seller: one carton holds so many pieces and costs so much.</summary>
public static class CartonPreview
{
    /// <summary>
    /// The tiers of a listing that can be reckoned with, in the order of the file. None under sale by lot, or where it is not known how
    /// many units a carton holds.
    /// </summary>
    public static ImmutableArray<CartonPreviewTier> Of(Listing listing, DefinitionIndex definitions)
    {
        if (LinkedCarton.Of(listing, definitions) is not { Trade.IsByLot: false, Units: { } units } carton || !carton.Sale.Ladder.TryGet(out var ladder)) return [];
        var compared = CartonPricing.Compare(listing, definitions).ToDictionary(c => c.Tier, c => c.PiecePrice);
        return
        [
            .. ladder.Tiers
                .Where(t => t.From.TryGet(out var from) && Quantity.IsSound(from) && t.Price.Or(0) >= Money.Least)
                .Select(t => (Tier: t, Units: Bounded.Multiply(t.From.Value, units)))
                .Where(t => t.Units <= Binding.Bounds.Largest)
                .Select(t => new CartonPreviewTier(t.Tier, t.Tier.From.Value, t.Units, t.Tier.Price.Value, t.Units * t.Tier.Price.Value, compared.TryGetValue(t.Tier, out var piece) ? piece : null)),
        ];
    }
}
