using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Refactorings;

/// <summary>Makes a ladder of an FOB range: the upper end for the smallest order, the lower one for a larger.</summary>
internal static class RangeToLadder
{
    private static readonly LocalizedText Title = new("Convert the FOB range to a price ladder", "将FOB价格区间转换为阶梯价");

    /// <summary>For the listing's own range that a place touches.</summary>
    public static IEnumerable<Refactoring> At(RefactoringContext context)
    {
        if (!context.Listing.Trade.TryGet(out var trade) || trade.Range.IsMissing || !context.IsAt(trade.Node, "range")) yield break;
        if (!PriceModes.Of(context.Listing).IsRangeAlone) yield return Refactoring.Refused(Title, "the listing has another price beside the range", "除价格区间外，商品还有其他价格");
        else if (RangeConversion.Of(context.Listing) is not { } conversion) yield return Refactoring.Refused(Title, "the ends of the range are no prices", "区间两端不是有效价格");
        else yield return Refactoring.OrElsewhere(Title, conversion.Edits(context.Tree));
    }
}
