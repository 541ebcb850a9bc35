using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>Prices that the platform does not take of a listing: they are LST1008, and are compared with no other.</summary>
internal static class UnitPrice
{
    /// <summary>Highest price of a listing that can be ordered (platform open API product model).</summary>
    private const decimal MostReadyToShip = 9_999_999.00m;

    /// <summary>Whether a price is above what buyers can order at.</summary>
    public static bool IsTooHigh(Listing listing, decimal price) => listing.IsReadyToShip == true && price > MostReadyToShip;

    /// <summary>A price of 0.01 or more that is not too high.</summary>
    public static bool IsSound(Listing listing, decimal price) => price >= Money.Least && !IsTooHigh(listing, price);

    /// <summary>The same for a price that may be absent.</summary>
    public static bool IsSound(Listing listing, Binding.Field<decimal> price) => price.TryGet(out var value) && IsSound(listing, value);
}
