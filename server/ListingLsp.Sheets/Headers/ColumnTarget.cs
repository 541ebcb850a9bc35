using ListingLsp.Analysis.Catalogue;
using ListingLsp.Sheets.Fields;

namespace ListingLsp.Sheets.Headers;

/// <summary>Where the values of a column go.</summary>
/// <param name="Path">The field.</param>
public sealed record ColumnTarget(FieldPath Path)
{
    /// <summary>The unit of its numbers, where they do not say theirs; null for that of the format.</summary>
    public string? Unit { get; init; }

    /// <summary>The currency of its prices, where they do not say theirs.</summary>
    public string? Currency { get; init; }

    /// <summary>The quantity from which its prices hold, where the column is one step of a ladder.</summary>
    public decimal? From { get; init; }

    /// <summary>Why it is but a guess; null where it is certain or the author has said so.</summary>
    public LocalizedText? Guess { get; init; }
}
