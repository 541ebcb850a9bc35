using System.Collections.Frozen;
using System.Collections.Immutable;
using ListingLsp.Analysis.Reference;

namespace ListingLsp.Analysis.Packs;

/// <summary>Words beside the number of an MOQ in a text, longer ones first.</summary>
/// <param name="Units">The unit of the listing by all its names.</param>
/// <param name="Between">What may stand between an MOQ word and the number, the unit included.</param>
internal sealed record MoqWords(ImmutableArray<string> Units, ImmutableArray<string> Between)
{
    private static readonly ImmutableArray<string> SingleUnits = ["piece", "unit"];

    private static readonly Lazy<FrozenDictionary<string, Lazy<MoqWords>>> Known = new(() =>
        Reference.Units.Codes.Codes.ToFrozenDictionary(c => c.Id, c => new Lazy<MoqWords>(() => From(c.Id, [c.Id, .. c.Aliases, .. c.Likely])), StringComparer.Ordinal));

    /// <summary>The words for a unit, known or not.</summary>
    public static MoqWords Of(string unit) => Known.Value.TryGetValue(unit, out var known) ? known.Value : From(unit, [unit]);

    private static MoqWords From(string unit, ImmutableArray<string> names)
    {
        var general = SingleUnits.Contains(unit) ? NumberWords.Of("general-unit") : [];
        ImmutableArray<string> units = [.. names.Concat(general).Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(w => w.Length)];
        return new MoqWords(units, [.. NumberWords.Of("before-moq").Concat(units).OrderByDescending(w => w.Length)]);
    }
}
