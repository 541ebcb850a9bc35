using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>Whether an offer is as its listing and its campaign ask. Null where that is not known.</summary>
internal static class OfferVerdicts
{
    /// <summary>The price after the discount is a price of the listing with the discount.</summary>
    public static bool? IsPriceRight(Offer offer, NamedListing listing) =>
        offer.Discount.TryGet(out var part) && offer.PriceAfter.TryGet(out var after) && !listing.Prices.IsEmpty ? listing.Prices.Any(p => Fold.Fits(p, part, after)) : null;

    /// <summary>The listing has the stock of the offer.</summary>
    public static bool? IsStocked(Offer offer, NamedListing listing) => offer.Stock.TryGet(out var stock) && listing.Stock is { } all ? stock <= all : null;

    /// <summary>The stock of the offer is enough for one order.</summary>
    public static bool? CanBeOrdered(Offer offer, NamedListing listing) => offer.Stock.TryGet(out var stock) && listing.Moq is { } moq ? stock >= moq : null;

    /// <summary>The offer costs no more than the listing did at any time in the 90 days before the campaign.</summary>
    public static bool? IsLowest(Offer offer, PlannedCampaign campaign) =>
        Day.Of(campaign.Start) is { } start && offer.PriceAfter.TryGet(out var price) && PastPrices.LowestBefore(offer, start) is { } lowest ? price <= lowest.Price.Value : null;
}
