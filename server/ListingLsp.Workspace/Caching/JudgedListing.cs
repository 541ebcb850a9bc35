using ListingLsp.Analysis;
using ListingLsp.Analysis.Symbols;

namespace ListingLsp.Workspace.Caching;

/// <summary>A listing that was judged, or is remembered.</summary>
/// <param name="File">It after both phases.</param>
/// <param name="Reads">What it asked of the shared definitions.</param>
/// <param name="IsRead">Whether its bytes could be read.</param>
internal readonly record struct JudgedListing(CheckedFile File, DefinitionReads Reads, bool IsRead);
