using System.Collections.Immutable;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Symbols;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>A carton spec with the goods of a listing in it.</summary>
/// <param name="Carton">The carton spec.</param>
/// <param name="Units">Units that go in: at most those that the spec takes, and no more than it has room for.</param>
/// <param name="Fill">The part of its room that they take.</param>
internal sealed record PackedCarton(DefinedCarton Carton, decimal Units, decimal Fill)
{
    /// <summary>
    /// The carton specs that a package goes into, the best filled first. A side of the package that is longer than any side of the
    /// carton left for it does not fit, whatever the volumes say.
    /// </summary>
    public static ImmutableArray<PackedCarton> Of(Package package, DefinitionIndex definitions)
    {
        if (package.Volume is not > 0) return [];
        return
        [
            .. definitions.Cartons
                .Where(c => c.Spec.Id.TryGet(out var id) && definitions.FindCarton(id) == c)
                .Select(c => Pack(package, c))
                .OfType<PackedCarton>()
                .OrderByDescending(p => p.Fill).ThenByDescending(p => p.Units),
        ];
    }

    private static PackedCarton? Pack(Package package, DefinedCarton carton)
    {
        if (package.Volume is not { } item || carton.Spec.Volume is not { } box || carton.Spec.MaxUnits.State == Binding.FieldState.Malformed) return null;
        if (Sides(package).Zip(Sides(carton.Spec)).Any(s => s.First > s.Second)) return null;
        var units = decimal.Floor(Math.Min(box / item, carton.Spec.MaxUnits.Or(decimal.MaxValue)));
        return units >= 1 ? new PackedCarton(carton, units, Bounded.Multiply(item, units) / box) : null;
    }

    private static IEnumerable<decimal> Sides(Package p) => new[] { p.Length.Value, p.Width.Value, p.Height.Value }.Order();

    private static IEnumerable<decimal> Sides(CartonSpec c) => new[] { c.Length.Value, c.Width.Value, c.Height.Value }.Order();
}
