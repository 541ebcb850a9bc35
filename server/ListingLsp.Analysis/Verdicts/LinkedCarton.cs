using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Symbols;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>Sale by carton with the carton spec that it links.</summary>
/// <param name="Trade">The listing's trade.</param>
/// <param name="Sale">Sale by carton.</param>
/// <param name="Spec">The carton spec, or null where it is not linked, not defined, or defined twice.</param>
internal sealed record LinkedCarton(Trade Trade, CartonSale Sale, DefinedCarton? Spec)
{
    /// <summary>Of a listing that is sold by carton; null of any other, and of one that cannot be sold so (LST2001).</summary>
    public static LinkedCarton? Of(Listing listing, DefinitionIndex definitions)
    {
        if (listing.IsReadyToShip == false || !listing.Trade.TryGet(out var trade) || !trade.Carton.TryGet(out var sale)) return null;
        return new LinkedCarton(trade, sale, sale.Spec.TryGet(out var id) ? definitions.FindCarton(id) : null);
    }

    /// <summary>Units really packed: those of the listing, else the most that the carton spec holds. Null where that is not known.</summary>
    public decimal? Units => UnitsField is { IsPresent: true, Value: var units } && Quantity.IsSound(units) ? units : null;

    /// <summary>Where the units stand.</summary>
    private Field<decimal>? UnitsField => !Sale.Units.IsMissing ? Sale.Units : Spec?.Spec.MaxUnits;
}
