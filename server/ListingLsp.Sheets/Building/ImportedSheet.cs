using System.Collections.Immutable;

namespace ListingLsp.Sheets.Building;

/// <summary>A listing that was read from a sheet.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Value">Its fields, in the order of the format.</param>
/// <param name="Place">Where it begins.</param>
public sealed record ImportedListing(string Id, DatumGroup Value, CellPlace Place)
{
    /// <summary>Its file, relative to the workspace, where the sheet says so.</summary>
    public string? File { get; init; }

    /// <summary>Its place in that file, from 0.</summary>
    public int Document { get; init; }
}

/// <summary>A carton spec or a freight template that was read from a sheet.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Value">Its fields, in the order of the format.</param>
public sealed record ImportedShared(string Id, DatumGroup Value);

/// <summary>All that was read from a workbook.</summary>
/// <param name="Listings">The listings, in the order of the rows.</param>
/// <param name="Cartons">Carton specs.</param>
/// <param name="Templates">Freight templates.</param>
/// <param name="Notes">What was guessed and what could not be placed, in the order of the sheets.</param>
public sealed record ImportedSheet(ImmutableArray<ImportedListing> Listings, ImmutableArray<ImportedShared> Cartons, ImmutableArray<ImportedShared> Templates, ImmutableArray<ImportNote> Notes);
