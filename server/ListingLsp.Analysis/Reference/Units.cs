using System.Collections.Frozen;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Analysis.Reference;

/// <summary>Units of measure, from <c>units.yaml</c>.</summary>
internal static class Units
{
    private static readonly Lazy<FrozenDictionary<string, Unit>> ById = new(() => DataFile
        .Read("reference/units.yaml", "units")
        .Select(m => new Unit(m.Required("id"), m.Required("plural"), m.Required("zh")))
        .ToFrozenDictionary(u => u.Id, StringComparer.Ordinal));

    /// <summary>The unit as it reads behind a quantity: <c>1 piece</c>, <c>20 pieces</c>, <c>20件</c>; as written where it is not known.</summary>
    public static LocalizedText Counted(string unit, decimal quantity)
    {
        if (!ById.Value.TryGetValue(unit, out var known)) return unit;
        return new LocalizedText(quantity == 1 ? known.Id : known.Plural, known.Zh);
    }

    private sealed record Unit(string Id, string Plural, string Zh);
}
