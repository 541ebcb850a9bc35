namespace ListingLsp.Benchmarks.Measuring.Goals;

/// <summary>What one parser took for a file.</summary>
/// <param name="Name">Its name in <see cref="ParseBenchmarks"/>.</param>
/// <param name="Best">Nanoseconds in the fastest iteration.</param>
/// <param name="Median">Nanoseconds in the middle one.</param>
internal sealed record Figure(string Name, double Best, double Median);
