using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>Which of the three ways of pricing a listing uses; it may use one.</summary>
/// <param name="Ladder">A ladder price.</param>
/// <param name="Range">An FOB range.</param>
/// <param name="Skus">A price on at least one SKU.</param>
/// <param name="IsCertain">Nothing of it was lost to a syntax error: what is not there is absent.</param>
internal readonly record struct PriceModes(bool Ladder, bool Range, bool Skus, bool IsCertain)
{
    /// <summary>More than one way: LST1007, and nothing else about the ways that go.</summary>
    public bool IsConflict => (Ladder ? 1 : 0) + (Range ? 1 : 0) + (Skus ? 1 : 0) > 1;

    /// <summary>A range is the only price.</summary>
    public bool IsRangeAlone => IsCertain && Range && !Ladder && !Skus;

    /// <summary>Reads them off a listing.</summary>
    public static PriceModes Of(Listing listing)
    {
        if (!listing.Trade.TryGet(out var trade)) return default;
        var skus = listing.Skus.TryGet(out var list) ? list.Items : [];
        var certain = trade.Ladder.State != FieldState.Unknown && trade.Range.State != FieldState.Unknown
            && (listing.Skus.IsMissing || (listing.Skus.IsPresent && list!.IsComplete)) && skus.All(s => s.Price.State != FieldState.Unknown);
        return new PriceModes(
            IsGiven(trade.Ladder.State) && !(trade.Ladder.TryGet(out var ladder) && ladder.Node.Items.IsEmpty),
            IsGiven(trade.Range.State),
            skus.Any(s => IsGiven(s.Price.State)),
            certain);
    }

    private static bool IsGiven(FieldState state) => state is FieldState.Present or FieldState.Malformed;
}
