using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Sheets.Values;

/// <summary>What was read from a cell.</summary>
/// <param name="Value">The value; null where nothing could be placed.</param>
/// <param name="Note">What the author is told: why it could not be placed, or how it was guessed; null where it is certain.</param>
internal sealed record Reading(Datum? Value, LocalizedText? Note)
{
    /// <summary>The currency that the cell names, or null.</summary>
    public string? Currency { get; init; }

    /// <summary>The unit of measure that the cell counts in, or null.</summary>
    public string? Unit { get; init; }

    /// <summary>A certain value.</summary>
    public static Reading Of(Datum value) => new(value, null);

    /// <summary>A value that may be meant otherwise.</summary>
    public static Reading Guess(Datum value, LocalizedText note) => new(value, note);

    /// <summary>Nothing that could be placed.</summary>
    public static Reading None(LocalizedText why) => new(null, why);
}
