using System.Collections.Immutable;
using ListingLsp.Analysis.Tests.Corpus.Data;
using ListingLsp.Analysis.Tests.Corpus.Writing;

namespace ListingLsp.Analysis.Tests.Corpus.Drafting;

/// <summary>Sale by carton, for bulky goods from stock.</summary>
/// <param name="Box">The carton spec.</param>
/// <param name="Units">Units in one carton.</param>
/// <param name="Tiers">Price of one unit by number of cartons.</param>
internal sealed record CartonSale(CartonBox Box, int Units, ImmutableArray<Tier> Tiers)
{
    /// <summary>Fewest units that are worth a carton price.</summary>
    private const int Fewest = 4;

    /// <summary>What express services divide cubic centimetres by to get the kilograms that they charge.</summary>
    private const decimal Divisor = 5000;

    /// <summary>A carton is well used where this part of it is filled.</summary>
    private const decimal WellFilled = 0.6m;

    /// <summary>How a product is sold by carton, or null where it is not.</summary>
    public static CartonSale? Of(Variant variant, ImmutableArray<Tier> tiers, FreightTariff tariff)
    {
        var product = variant.Product;
        var isBulky = product.Box[0] * product.Box[1] * product.Box[2] / Divisor > product.Kg;
        if (!variant.IsReadyToShip || variant.IsOverseas || variant.HasSkuPrices || product.Lot > 0 || !isBulky || !tariff.TakesCartons) return null;
        return ProductFiles.Cartons
            .Select(b => (Box: b, Units: b.Takes(product.Box, product.Kg)))
            .Where(c => c.Units >= Math.Max(Fewest, variant.Moq) && c.Box.Filled(product.Box, c.Units) >= WellFilled)
            .OrderByDescending(c => c.Box.Filled(product.Box, c.Units))
            .Select(c => Priced(c.Box, c.Units, tiers))
            .FirstOrDefault(c => c is not null);
    }

    /// <summary>A tier from one carton on, and one wherever the pieces become cheaper; each below the pieces. Null where the cents do not suffice.</summary>
    private static CartonSale? Priced(CartonBox box, int units, ImmutableArray<Tier> pieces)
    {
        var starts = pieces.Select(t => Math.Max(1, (t.From + units - 1) / units)).Distinct().ToList();
        if (starts[0] != 1) starts.Insert(0, 1);
        var tiers = starts.Select(s => new Tier(s, Ladder.Cents(Ladder.At(pieces, s * units) * 0.95m))).ToImmutableArray();
        var isCheaper = tiers.All(t => t.Price > 0 && t.Price < Ladder.At(pieces, t.From * units)) && tiers.Zip(tiers.Skip(1)).All(p => p.Second.Price < p.First.Price);
        return isCheaper ? new CartonSale(box, units, tiers) : null;
    }

    /// <summary>The group as it is written.</summary>
    public Node Written() => Node.Group(
        ("spec", Node.Text(Box.Id)),
        ("units", Units == Box.MaxUnits ? null : Node.Number(Units)),
        ("tiers", Ladder.Written(Tiers)));
}
