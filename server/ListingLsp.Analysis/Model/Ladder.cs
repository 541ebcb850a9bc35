using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Model;

/// <summary>A ladder price as it is written.</summary>
public sealed class Ladder
{
    /// <summary>A ladder from its tiers.</summary>
    public Ladder(BoundList<Tier> tiers)
    {
        Node = tiers.Node;
        Tiers = tiers.Items;
        IsComplete = tiers.IsComplete;
        var (isAscending, isCertain, hasQuantities) = (true, tiers.IsComplete, tiers.IsComplete);
        for (var i = 0; i < tiers.Items.Length; i++)
        {
            hasQuantities &= tiers.Items[i].From.IsPresent;
            isCertain &= tiers.Items[i] is { From.IsPresent: true, Price.IsPresent: true };
            if (i > 0) isAscending &= tiers.Items[i - 1].From.Or(0) < tiers.Items[i].From.Or(decimal.MaxValue);
        }

        IsAscending = isAscending;
        First = !hasQuantities || tiers.Items.IsEmpty ? null : isAscending ? tiers.Items[0] : tiers.Items.MinBy(t => t.From.Value);
        if (isCertain) ByQuantity = isAscending ? tiers.Items : [.. tiers.Items.OrderBy(t => t.From.Value)];
    }

    /// <summary>The list in the file.</summary>
    public SequenceSyntax Node { get; }

    /// <summary>The tiers in the order of the file.</summary>
    public ImmutableArray<Tier> Tiers { get; }

    /// <summary>
    /// The tiers by quantity, or null where one of them lacks its quantity or its price, or may have been lost: then
    /// nothing can be said about the ladder as a whole.
    /// </summary>
    public ImmutableArray<Tier>? ByQuantity { get; }

    /// <summary>Each tier begins above the one before, as the platform's preview needs.</summary>
    public bool IsAscending { get; }

    /// <summary>Every tier of the list could be read.</summary>
    public bool IsComplete { get; }

    /// <summary>The tier with the smallest quantity, or null where that is not certain.</summary>
    public Tier? First { get; }

    /// <summary>
    /// The tier that a quantity falls into; below the first tier the first one, as the platform's own comparison has no
    /// other price to take. Null where the ladder is not certain or two tiers begin at the same quantity.
    /// </summary>
    public Tier? At(decimal quantity)
    {
        if (ByQuantity is not { Length: > 0 } tiers || (!IsAscending && tiers.DistinctBy(t => t.From.Value).Count() < tiers.Length)) return null;
        for (var i = tiers.Length - 1; i >= 0; i--)
        {
            if (tiers[i].From.Value <= quantity) return tiers[i];
        }

        return tiers[0];
    }
}
