namespace ListingLsp.Analysis.Verdicts;

/// <summary>The carton price that a fix proposes.</summary>
internal static class PieceDiscount
{
    /// <summary>The highest price in whole cents below a piece price; 0 where there is none.</summary>
    public static decimal OneCentBelow(decimal piecePrice) => (Math.Ceiling(piecePrice * 100) / 100) - 0.01m;
}
