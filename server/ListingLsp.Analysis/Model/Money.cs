using System.Globalization;

namespace ListingLsp.Analysis.Model;

/// <summary>Prices in messages and fixes.</summary>
internal static class Money
{
    /// <summary>The lowest price that the platform takes.</summary>
    public const decimal Least = 0.01m;

    /// <summary>What is below this is no price that can be reckoned with: a quotient of two could be out of reach.</summary>
    public const decimal Finest = 0.000001m;

    /// <summary>Decimals as they are written: <c>18.500</c> has three.</summary>
    public static int Decimals(decimal price) => price.Scale;

    /// <summary>With two decimals at least: <c>9.00</c>, <c>8.50</c>, <c>0.125</c>.</summary>
    public static string Format(decimal price) => price.ToString("0.00########", CultureInfo.InvariantCulture);
}
