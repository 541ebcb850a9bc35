using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Sheets.Building;

/// <summary>Something about a sheet that its author should look at.</summary>
/// <param name="Place">The cell.</param>
/// <param name="Text">What it holds.</param>
/// <param name="Message">What was guessed, or why it could not be placed.</param>
/// <param name="IsPlaced">Whether its value was taken, as a guess; else it is in no listing.</param>
public sealed record ImportNote(CellPlace Place, string Text, LocalizedText Message, bool IsPlaced)
{
    /// <summary>The last row where a whole column is meant; else that of the place.</summary>
    public int LastRow { get; init; } = Place.Row;
}
