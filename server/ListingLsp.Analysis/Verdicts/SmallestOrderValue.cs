using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>What the goods of the smallest order cost.</summary>
/// <param name="Moq">The MOQ: units, or lots where the listing is sold by lot.</param>
/// <param name="Price">Price of one of them: of the tier at the MOQ, or of the cheapest SKU.</param>
/// <param name="Place">Where the price stands.</param>
/// <param name="Currency">ISO 4217 code of the price; null where it is not known.</param>
internal sealed record SmallestOrderValue(decimal Moq, decimal Price, SyntaxNode Place, string? Currency)
{
    /// <summary>MOQ times price.</summary>
    public decimal Amount => Bounded.Multiply(Moq, Price);

    /// <summary>Of a listing; null where its MOQ or its price is absent or not certain, or no order can be placed at it.</summary>
    public static SmallestOrderValue? Of(Listing listing)
    {
        if (SmallestOrder.Of(listing) is not { } moq || !listing.Trade.TryGet(out var trade) || PriceModes.Of(listing).IsConflict) return null;
        var price = trade.Ladder.TryGet(out var ladder) ? ladder.At(moq)?.Price : trade.Ladder.IsMissing ? Cheapest(listing) : null;
        return price is { } found && UnitPrice.IsSound(listing, found) ? new SmallestOrderValue(moq, found.Value, found.Node, Money.CurrencyOf(trade.Currency)) : null;
    }

    private static Binding.Field<decimal>? Cheapest(Listing listing) =>
        listing.Skus.TryGet(out var skus) && skus is { IsComplete: true, Items.IsEmpty: false } && skus.Items.All(s => UnitPrice.IsSound(listing, s.Price)) ? skus.Items.MinBy(s => s.Price.Value)!.Price : null;
}
