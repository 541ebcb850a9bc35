using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>What an offer has cost before.</summary>
internal static class PastPrices
{
    /// <summary>Days before a festival whose lowest price counts (briefing of August 2022, l.159; l.194 prints 900, taken as a slip).</summary>
    private const int Days = 90;

    /// <summary>The lowest price in the 90 days before a day, the last one of those; null where none is known.</summary>
    public static PastPrice? LowestBefore(Offer offer, DateOnly start) => !offer.PriceHistory.TryGet(out var history) ? null : history.Items
        .Where(p => p.Price.IsPresent && Day.Of(p.Date) is { } day && day < start && day >= start.AddDays(-Math.Min(Days, start.DayNumber)))
        .OrderBy(p => p.Price.Value)
        .ThenByDescending(p => Day.Of(p.Date))
        .FirstOrDefault();
}
