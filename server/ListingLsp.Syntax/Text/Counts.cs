using System.Globalization;

namespace ListingLsp.Syntax.Text;

/// <summary>Whole numbers as texts, the same in every culture.</summary>
internal static class Counts
{
    /// <summary>The number in plain digits.</summary>
    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);
}
