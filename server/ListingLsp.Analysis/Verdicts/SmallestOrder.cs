using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>The MOQ, and the first tier of the ladder, which is the same quantity.</summary>
internal static class SmallestOrder
{
    /// <summary>Highest MOQ of a listing that can be ordered; its later tiers may begin higher (platform open API product model).</summary>
    private const decimal MostReadyToShip = 99_999;

    /// <summary>The first tier where it begins elsewhere than at the MOQ (LST1001), else null: which of the two is meant nobody can say.</summary>
    public static Tier? Contradicting(Listing listing)
    {
        if (!listing.Trade.TryGet(out var trade) || !trade.Moq.TryGet(out var moq) || !trade.Ladder.TryGet(out var ladder)) return null;
        return ladder.First is { } first && first.From.Value != moq && Quantity.IsSound(moq) && Quantity.IsSound(first.From.Value) ? first : null;
    }

    /// <summary>The MOQ where it can be ordered and nothing contradicts it, else null: nothing is concluded from another.</summary>
    public static decimal? Of(Listing listing) => Meant(listing) is { } moq && !IsTooHigh(listing, moq) ? moq : null;

    /// <summary>The same; one unit or lot where the listing says nothing of quantities.</summary>
    public static decimal? OrOne(Listing listing) =>
        listing.Moq.IsMissing && listing.Trade.TryGet(out var trade) && trade.Ladder.IsMissing ? 1 : Of(listing);

    /// <summary>Whether an MOQ that nothing contradicts is more than buyers can order.</summary>
    public static bool IsTooHigh(Listing listing) => Meant(listing) is { } moq && IsTooHigh(listing, moq);

    private static decimal? Meant(Listing listing) =>
        listing.Moq.TryGet(out var moq) && Quantity.IsSound(moq) && Contradicting(listing) is null ? moq : null;

    private static bool IsTooHigh(Listing listing, decimal moq) => listing.IsReadyToShip == true && moq > MostReadyToShip;
}
