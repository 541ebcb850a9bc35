using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Symbols;

/// <summary>A carton spec with the file that defines it.</summary>
/// <param name="Spec">The spec.</param>
/// <param name="File">The file, relative to the workspace root.</param>
public sealed record DefinedCarton(CartonSpec Spec, string File);
