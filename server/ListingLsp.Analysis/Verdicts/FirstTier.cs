using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>The MOQ and the first tier of the ladder, which are the same quantity.</summary>
internal static class FirstTier
{
    /// <summary>
    /// The first tier where it begins elsewhere than at the MOQ (LST1001), else null. Which of the two is meant nobody can say,
    /// so that nothing else is concluded from the MOQ.
    /// </summary>
    public static Tier? Contradicting(Listing listing)
    {
        if (!listing.Trade.TryGet(out var trade) || !trade.Moq.TryGet(out var moq) || !trade.Ladder.TryGet(out var ladder)) return null;
        return ladder.First is { } first && first.From.Value != moq && Quantity.IsSound(moq) && Quantity.IsSound(first.From.Value) ? first : null;
    }
}
