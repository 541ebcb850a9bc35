using System.Globalization;

namespace ListingLsp.Analysis.Model;

/// <summary>Quantities that can be ordered.</summary>
public static class Quantity
{
    /// <summary>A whole number of at least 1.</summary>
    public static bool IsSound(decimal quantity) => quantity >= 1 && decimal.IsInteger(quantity);

    /// <summary>In plain digits, as a file takes it.</summary>
    public static string Format(decimal quantity) => quantity.ToString("0.############################", CultureInfo.InvariantCulture);
}
