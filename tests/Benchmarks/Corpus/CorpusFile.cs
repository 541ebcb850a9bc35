using System.Collections.Immutable;

namespace ListingLsp.Benchmarks.Corpus;

/// <summary>A file of a corpus.</summary>
/// <param name="Path">Relative to the corpus, with <c>/</c>.</param>
/// <param name="Bytes">UTF-8 without a byte order mark.</param>
/// <param name="Listings">Number of listings in it.</param>
/// <param name="Faults">The mistakes that were put into it.</param>
internal sealed record CorpusFile(string Path, byte[] Bytes, int Listings, ImmutableArray<Fault> Faults);
