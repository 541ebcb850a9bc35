using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>Which of the three ways of pricing a listing uses; it may use one.</summary>
/// <param name="Ladder">A ladder price.</param>
/// <param name="Range">An FOB range.</param>
/// <param name="Skus">A price on at least one SKU.</param>
/// <param name="IsCertain">Nothing of it is malformed or was lost to a syntax error: what is not there is absent.</param>
internal readonly record struct PriceModes(bool Ladder, bool Range, bool Skus, bool IsCertain)
{
    /// <summary>More than one way: LST1007, and nothing else about the ways that go.</summary>
    public bool IsConflict => (Ladder ? 1 : 0) + (Range ? 1 : 0) + (Skus ? 1 : 0) > 1;

    /// <summary>The range is not one of two prices.</summary>
    public bool IsRangeKept => !IsConflict;

    /// <summary>The SKU prices are not those of two that would go: a ladder beside them would stay.</summary>
    public bool AreSkusKept => !IsConflict || !Ladder;

    /// <summary>A range is the only price.</summary>
    public bool IsRangeAlone => IsCertain && Range && !Ladder && !Skus;

    /// <summary>There is no price at all.</summary>
    public bool AreAbsent => IsCertain && !Ladder && !Range && !Skus;

    /// <summary>Reads them off a listing.</summary>
    public static PriceModes Of(Listing listing)
    {
        if (!listing.Trade.TryGet(out var trade)) return default;
        var skus = listing.Skus.TryGet(out var list) ? list.Items : [];
        var areSkusCertain = listing.Skus.IsMissing || list?.IsComplete == true;
        return new PriceModes(
            trade.Ladder.TryGet(out var ladder) && !ladder.Node.Items.IsEmpty,
            trade.Range.IsPresent,
            skus.Any(s => s.Price.IsPresent),
            areSkusCertain && IsCertainly(trade.Ladder.State) && IsCertainly(trade.Range.State) && skus.All(s => IsCertainly(s.Price.State)));
    }

    private static bool IsCertainly(FieldState state) => state is FieldState.Present or FieldState.Missing;
}
