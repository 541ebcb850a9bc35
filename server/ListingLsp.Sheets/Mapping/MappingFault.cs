using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Sheets.Mapping;

/// <summary>Something that is wrong in a mapping file.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in code points.</param>
/// <param name="Message">What is wrong.</param>
public sealed record MappingFault(int Line, int Column, LocalizedText Message);
