using System.Globalization;

namespace ListingLsp.Analysis.Model;

/// <summary>Parts of a whole in messages.</summary>
internal static class Percent
{
    /// <summary>In percent, without the sign: 0.625 is <c>62.5</c>, never rounded up to a whole. Of what is below one percent, the first two digits that count: <c>0.000011</c>.</summary>
    public static string Format(decimal part)
    {
        var percent = part * 100;
        var decimals = 1;
        for (var size = Math.Abs(percent); size is > 0 and < 1 && decimals < 12; size *= 10) decimals++;
        return Math.Round(percent, decimals, MidpointRounding.ToZero).ToString("0.############", CultureInfo.InvariantCulture);
    }
}
