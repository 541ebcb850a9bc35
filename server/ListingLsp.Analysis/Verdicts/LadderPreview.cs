using System.Collections.Immutable;
using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>A tier as the platform shows it to buyers. Quantities are units, or lots where the listing is sold by lot.</summary>
/// <param name="Tier">The tier.</param>
/// <param name="From">Its smallest quantity.</param>
/// <param name="To">Its largest quantity; null for the last tier.</param>
/// <param name="Price">Price of one unit or lot, in the currency of the listing.</param>
/// <param name="Subtotal">What the smallest quantity costs.</param>
public sealed record PreviewTier(Tier Tier, decimal From, decimal? To, decimal Price, decimal Subtotal);

/// <summary>The preview of a ladder price: a tier reaches to where the next one begins. Source: platform briefing, August 2022.</summary>
public static class LadderPreview
{
    /// <summary>
    /// The tiers as they are shown; none where that is not certain: a tier could not be read, is out of order, or has a quantity or a
    /// price that is none.
    /// </summary>
    public static ImmutableArray<PreviewTier> Of(Ladder ladder)
    {
        if (ladder.ByQuantity is not { } tiers || !ladder.IsAscending || !tiers.All(t => Quantity.IsSound(t.From.Value) && t.Price.Value >= Money.Least)) return [];
        return [.. tiers.Select((t, i) => new PreviewTier(t, t.From.Value, i + 1 < tiers.Length ? tiers[i + 1].From.Value - 1 : null, t.Price.Value, t.From.Value * t.Price.Value))];
    }
}
