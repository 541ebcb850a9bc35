namespace ListingLsp.Sheets.Exporting;

/// <summary>A listing that goes into a sheet.</summary>
/// <param name="File">Its file, relative to the workspace.</param>
/// <param name="Document">Its place in it, from 0.</param>
/// <param name="Value">Its fields.</param>
public sealed record ExportedListing(string File, int Document, DatumGroup Value);

/// <summary>A finding as a sheet shows it.</summary>
/// <param name="Severity">Its severity: 0 hint, 1 info, 2 warning, 3 error.</param>
/// <param name="Cells">Its words, as many as there are heads.</param>
public sealed record ExportedFinding(int Severity, IReadOnlyList<string> Cells);
