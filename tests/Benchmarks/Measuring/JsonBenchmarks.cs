using System.Collections.Immutable;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Benchmarks.Measuring;

/// <summary>JSON from bytes to a tree. The reader of the runtime makes no tree, no errors to go on from, and no places.</summary>
public class JsonBenchmarks : CorpusBench
{
    private static readonly ImmutableArray<byte[]> Sources = ListingFiles(json: true);

    /// <summary>Average size of a file.</summary>
    [BytesPerFile]
    public static double BytesPerFile => Sources.Average(s => s.Length);

    /// <summary>Tokens with their offsets, nothing kept.</summary>
    [Benchmark(OperationsPerInvoke = Files, Baseline = true, Description = "Utf8JsonReader")]
    public long Reader()
    {
        var sum = 0L;
        foreach (var source in Sources)
        {
            var reader = new Utf8JsonReader(source);
            while (reader.Read()) sum += reader.TokenStartIndex;
        }

        return sum;
    }

    /// <summary>The runtime's own tree, without places.</summary>
    [Benchmark(OperationsPerInvoke = Files, Description = "JsonDocument")]
    public int Document()
    {
        var count = 0;
        foreach (var source in Sources)
        {
            using var document = JsonDocument.Parse(source);
            count += (int)document.RootElement.ValueKind;
        }

        return count;
    }

    /// <summary>Our tree.</summary>
    [Benchmark(OperationsPerInvoke = Files, Description = "SyntaxTree.Parse")]
    public int Tree() => Sources.Sum(s => SyntaxTree.Parse(SourceText.From(s), SyntaxFormat.Json).Documents.Length);

    /// <summary>Our tree with every scalar decoded.</summary>
    [Benchmark(OperationsPerInvoke = Files, Description = "SyntaxTree.Parse + all texts")]
    public int TreeWithTexts() => Sources.Sum(s => SyntaxTree.Parse(SourceText.From(s), SyntaxFormat.Json).Documents.Sum(d => TreeTexts.Length(d.Root)));
}
