using System.Globalization;

namespace ListingLsp.Analysis.Model;

/// <summary>How many times one amount is another, in messages.</summary>
internal static class Ratio
{
    private const int MostDecimals = 20;

    /// <summary>With two digits that count (0.25, 3.4, 120), and more where it would be rounded onto the limit that it is beyond.</summary>
    /// <param name="times">The ratio, above 0.</param>
    /// <param name="limit">The limit.</param>
    public static string Format(decimal times, decimal limit)
    {
        var decimals = times >= 10 ? 0 : 1;
        for (var size = times; size is > 0 and < 1 && decimals < MostDecimals; size *= 10) decimals++;
        var rounded = Math.Round(times, decimals, MidpointRounding.AwayFromZero);
        while (decimals < MostDecimals && (times < limit ? rounded >= limit : rounded <= limit)) rounded = Math.Round(times, ++decimals, MidpointRounding.AwayFromZero);
        return rounded.ToString("0.####################", CultureInfo.InvariantCulture);
    }
}
