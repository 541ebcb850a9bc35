using System.Collections.Immutable;
using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>Two tiers of a ladder, one behind the other.</summary>
/// <param name="Before">The earlier one.</param>
/// <param name="Tier">The later one.</param>
/// <param name="Number">Number of the later one in the ladder, from 1.</param>
internal readonly record struct TierPair(Tier Before, Tier Tier, int Number)
{
    /// <summary>By how much the price falls, as a part of the price before: 0.2 from 10.00 to 8.00.</summary>
    public decimal Drop => 1 - Bounded.Divide(Tier.Price.Value, Before.Price.Value);

    /// <summary>The price rises.</summary>
    public bool Rises => Tier.Price.Value > Before.Price.Value;

    /// <summary>The price stays the same.</summary>
    public bool IsFlat => Tier.Price.Value == Before.Price.Value;
}

/// <summary>What the order of a ladder's tiers says, whether they count pieces, lots or cartons.</summary>
internal static class LadderOrder
{
    /// <summary>
    /// The first tier that does not begin above the one before, or null. A quantity that is none of its own accord
    /// (LST1009) is not compared.
    /// </summary>
    public static TierPair? FirstNotAscending(Ladder ladder)
    {
        for (var i = 1; i < ladder.Tiers.Length; i++)
        {
            if (!ladder.Tiers[i - 1].From.TryGet(out var before) || !ladder.Tiers[i].From.TryGet(out var from)) continue;
            if (Quantity.IsSound(before) && Quantity.IsSound(from) && from <= before) return new TierPair(ladder.Tiers[i - 1], ladder.Tiers[i], i + 1);
        }

        return null;
    }

    /// <summary>
    /// The tiers in pairs, whose prices can be compared: none where the ladder is out of order or not certain, and no pair
    /// with a price that is none of its own accord (LST1008).
    /// </summary>
    /// <param name="ladder">The ladder.</param>
    /// <param name="listing">Its listing, where prices that are too high for it (LST1008) are left out too.</param>
    public static ImmutableArray<TierPair> Steps(Ladder ladder, Listing? listing = null)
    {
        if (ladder.ByQuantity is not { Length: > 1 } tiers || !ladder.IsAscending) return [];
        var steps = ImmutableArray.CreateBuilder<TierPair>(tiers.Length - 1);
        var wasSound = IsSound(tiers[0].Price.Value, listing);
        for (var i = 1; i < tiers.Length; i++)
        {
            var isSoundToo = IsSound(tiers[i].Price.Value, listing);
            if (wasSound && isSoundToo) steps.Add(new TierPair(tiers[i - 1], tiers[i], i + 1));
            wasSound = isSoundToo;
        }

        return steps.DrainToImmutable();
    }

    private static bool IsSound(decimal price, Listing? listing) => listing is null ? price >= Money.Least : UnitPrice.IsSound(listing, price);

    /// <summary>Sorts the tiers by quantity; no edits where two are equal, as nobody can say which one goes.</summary>
    public static TextEdit[] Sorted(Ladder ladder, SyntaxTree tree)
    {
        if (ladder.Tiers.Length != ladder.Node.Items.Length || !ladder.Tiers.All(t => t.From.IsPresent)) return [];
        if (ladder.Tiers.DistinctBy(t => t.From.Value).Count() < ladder.Tiers.Length) return [];
        var order = Enumerable.Range(0, ladder.Tiers.Length).OrderBy(i => ladder.Tiers[i].From.Value).ToList();
        return SyntaxEditor.Reorder(tree, ladder.Node, order);
    }
}
