using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Symbols;

/// <summary>A benchmark price with the file that states it.</summary>
/// <param name="Benchmark">The benchmark.</param>
/// <param name="File">The file, relative to the workspace root.</param>
public sealed record DefinedBenchmark(Benchmark Benchmark, string File);
