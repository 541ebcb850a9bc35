using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Symbols;

/// <summary>A freight template with the file that defines it.</summary>
/// <param name="Template">The template.</param>
/// <param name="File">The file, relative to the workspace root.</param>
public sealed record DefinedTemplate(FreightTemplate Template, string File);
