namespace ListingLsp.Benchmarks.Corpus;

/// <summary>What a corpus shall be. Equal options give equal bytes.</summary>
/// <param name="Listings">Number of listings; files are a little fewer, as some hold several.</param>
/// <param name="Seed">Chooses one of many corpora.</param>
/// <param name="FaultPercent">Part of the listings that get one mistake each.</param>
/// <param name="JsonPercent">Part of the files that are JSON.</param>
/// <param name="OnePerFile">Each file holds one listing.</param>
internal sealed record CorpusOptions(int Listings, int Seed = 1, int FaultPercent = 0, int JsonPercent = 5, bool OnePerFile = false);
