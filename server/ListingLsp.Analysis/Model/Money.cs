using System.Globalization;

namespace ListingLsp.Analysis.Model;

/// <summary>Prices in messages and fixes.</summary>
internal static class Money
{
    /// <summary>The lowest price that the platform takes.</summary>
    public const decimal Least = 0.01m;

    /// <summary>Decimals as they are written: <c>18.500</c> has three.</summary>
    public static int Decimals(decimal price) => price.Scale;

    /// <summary>As it is written, without a decimal too many or too few: <c>18.500</c>.</summary>
    public static string AsWritten(decimal price) => price.ToString(CultureInfo.InvariantCulture);

    /// <summary>With two decimals at least: <c>9.00</c>, <c>8.50</c>, <c>0.125</c>.</summary>
    public static string Format(decimal price) => price.ToString("0.00########", CultureInfo.InvariantCulture);
}
