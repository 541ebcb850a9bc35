using System.Collections.Immutable;
using ListingLsp.Analysis.Model;
using ListingLsp.Benchmarks.Corpus;
using ListingLsp.Workspace.Discovery;

namespace ListingLsp.Benchmarks.Measuring;

/// <summary>What all benchmarks read: the same files on every machine, made before the clock starts.</summary>
public abstract class CorpusBench
{
    /// <summary>Files that one call of a benchmark reads; results are divided by it, so that they are those of one file.</summary>
    public const int Files = 500;

    /// <summary>Listing files in YAML, or in JSON.</summary>
    internal static ImmutableArray<byte[]> ListingFiles(bool json) =>
    [
        .. CorpusGenerator.Generate(new CorpusOptions(Files * 2, JsonPercent: json ? 100 : 0))
            .Where(f => f.Listings > 0)
            .Take(Files)
            .Select(f => f.Bytes),
    ];

    /// <summary>A whole workspace of 500 listings, with the shared files.</summary>
    internal static ImmutableArray<CorpusFile> Workspace() => [.. CorpusGenerator.Generate(new CorpusOptions(Files))];

    /// <summary>What a file holds, by its name.</summary>
    internal static FileKind KindOf(CorpusFile file) =>
        FileKinds.Of(Path.GetFileName(file.Path)) ?? throw new ArgumentException($"'{file.Path}' has no kind", nameof(file));
}
