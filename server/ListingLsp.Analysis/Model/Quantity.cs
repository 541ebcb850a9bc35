namespace ListingLsp.Analysis.Model;

/// <summary>Quantities that can be ordered.</summary>
internal static class Quantity
{
    /// <summary>A whole number of at least 1.</summary>
    public static bool IsSound(decimal quantity) => quantity >= 1 && decimal.IsInteger(quantity);
}
