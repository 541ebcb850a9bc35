using ListingLsp.Analysis.Binding;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Model;

/// <summary>A ladder price as it is written.</summary>
/// <param name="tiers">Its tiers.</param>
public sealed class Ladder(BoundList<Tier> tiers)
{
    /// <summary>The list in the file.</summary>
    public SequenceSyntax Node { get; } = tiers.Node;

    /// <summary>The tiers in the order of the file.</summary>
    public IReadOnlyList<Tier> Tiers { get; } = tiers.Items;

    /// <summary>
    /// The tiers by quantity, or null where one of them lacks its quantity or its price, or may have been lost: then
    /// nothing can be said about the ladder as a whole.
    /// </summary>
    public IReadOnlyList<Tier>? ByQuantity { get; } =
        tiers.IsComplete && tiers.Items.All(t => t.From.IsPresent && t.Price.IsPresent) ? [.. tiers.Items.OrderBy(t => t.From.Value)] : null;

    /// <summary>Each tier begins above the one before, as the platform's preview needs.</summary>
    public bool IsAscending { get; } = tiers.Items.Zip(tiers.Items.Skip(1)).All(p => p.First.From.Or(0) < p.Second.From.Or(decimal.MaxValue));

    /// <summary>Every tier of the list could be read.</summary>
    public bool IsComplete { get; } = tiers.IsComplete;

    /// <summary>The tier with the smallest quantity, or null where that is not certain.</summary>
    public Tier? First => tiers.IsComplete && tiers.Items.All(t => t.From.IsPresent) ? tiers.Items.MinBy(t => t.From.Value) : null;

    /// <summary>
    /// The tier that a quantity falls into; below the first tier the first one, as the platform's own comparison has no
    /// other price to take. Null where the ladder is not certain or two tiers begin at the same quantity.
    /// </summary>
    public Tier? At(decimal quantity)
    {
        if (ByQuantity is not { Count: > 0 } tiers || tiers.DistinctBy(t => t.From.Value).Count() < tiers.Count) return null;
        return tiers.LastOrDefault(t => t.From.Value <= quantity) ?? tiers[0];
    }
}
