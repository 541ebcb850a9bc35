using System.Globalization;

namespace ListingLsp.Analysis.Binding;

/// <summary>Days with a time, as files write them: <c>2022-08-19 23:59:59</c>, by the clock of the place that the field names.</summary>
internal static class Moments
{
    private static readonly string[] Forms = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm"];

    /// <summary>Reads one; not what no calendar has, such as a 31st of September.</summary>
    public static bool TryRead(string text, out DateTime moment) => DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out moment);

    /// <summary>Writes one with its seconds.</summary>
    public static string Write(DateTime moment) => moment.ToString(Forms[0], CultureInfo.InvariantCulture);
}
