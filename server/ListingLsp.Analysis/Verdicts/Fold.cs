using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>Discounts in words: what buyers pay, in percent in English and as 折 in Chinese.</summary>
internal static class Fold
{
    private const decimal Least = 0.1m;

    /// <summary>0.8 is <c>80%</c> and <c>8折</c>, 0.95 is <c>95%</c> and <c>95折</c>.</summary>
    public static LocalizedText Of(decimal part)
    {
        var isTwoDigits = part >= Least && decimal.IsInteger(part * 100) && !decimal.IsInteger(part * 10);
        return new LocalizedText(Percent.Format(part) + "%", Quantity.Format(part * (isTwoDigits ? 100 : 10)) + "折");
    }

    /// <summary>A price with a discount, to the cent.</summary>
    public static decimal Apply(decimal price, decimal part) => Math.Round(price * part, UnitPrice.Decimals, MidpointRounding.AwayFromZero);

    /// <summary>Whether a price is another with a discount, however half a cent is rounded.</summary>
    public static bool Fits(decimal price, decimal part, decimal after) => Math.Abs((price * part) - after) <= 0.005m;
}
