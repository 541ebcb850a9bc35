using System.Globalization;
using ListingLsp.Analysis.Binding;

namespace ListingLsp.Analysis.Model;

/// <summary>Prices in messages and fixes.</summary>
public static class Money
{
    /// <summary>The lowest price that the platform takes.</summary>
    internal const decimal Least = 0.01m;

    /// <summary>The currency of prices and costs that name none.</summary>
    private const string DefaultCurrency = "USD";

    /// <summary>ISO 4217 code of the currency that a field names; null where it could not be read.</summary>
    public static string? CurrencyOf(Field<string> currency) => currency.IsMissing ? DefaultCurrency : currency.IsPresent ? currency.Value : null;

    /// <summary>Decimals as they are written: <c>18.500</c> has three.</summary>
    public static int Decimals(decimal price) => price.Scale;

    /// <summary>As it is written, without a decimal too many or too few: <c>18.500</c>.</summary>
    public static string AsWritten(decimal price) => price.ToString(CultureInfo.InvariantCulture);

    /// <summary>With two decimals at least: <c>9.00</c>, <c>8.50</c>, <c>0.125</c>.</summary>
    public static string Format(decimal price) => price.ToString("0.00########", CultureInfo.InvariantCulture);
}
