using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Refactorings;

/// <summary>Puts the tiers of a ladder, by pieces or by cartons, in the order of their quantities.</summary>
internal static class SortTiers
{
    private static readonly LocalizedText Title = new("Sort the tiers by quantity", "按数量从小到大排列阶梯价");

    /// <summary>For the ladder that a place touches; not where its tiers are in order already.</summary>
    public static IEnumerable<Refactoring> At(RefactoringContext context)
    {
        if (!context.Listing.Trade.TryGet(out var trade)) yield break;
        IEnumerable<Ladder> ladders = trade.Carton.TryGet(out var sale) && sale.Ladder.TryGet(out var cartons) ? [.. trade.Ladders, cartons] : trade.Ladders;
        foreach (var ladder in ladders.Where(l => context.Touches(l.Node.Span) && l.Tiers.Length > 1))
        {
            if (!ladder.IsComplete || !ladder.Tiers.All(t => t.From.IsPresent)) yield return Refactoring.Refused(Title, "the quantity of a tier could not be read", "有一档的起订量无法识别");
            else if (ladder.Tiers.DistinctBy(t => t.From.Value).Count() < ladder.Tiers.Length) yield return Refactoring.Refused(Title, "two tiers begin at the same quantity: remove one of them first", "有两档的起订量相同，请先删除其中一档");
            else if (!ladder.IsAscending) yield return Refactoring.OrElsewhere(Title, LadderOrder.Sorted(ladder, context.Tree));
        }
    }
}
