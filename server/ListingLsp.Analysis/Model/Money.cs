using System.Globalization;

namespace ListingLsp.Analysis.Model;

/// <summary>Prices in messages and fixes.</summary>
internal static class Money
{
    /// <summary>With two decimals at least: <c>9.00</c>, <c>8.50</c>, <c>0.125</c>.</summary>
    public static string Format(decimal price) => price.ToString("0.00########", CultureInfo.InvariantCulture);
}
