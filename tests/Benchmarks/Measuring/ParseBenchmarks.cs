using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using ListingLsp.Benchmarks.Measuring.Peers;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ListingLsp.Benchmarks.Measuring;

/// <summary>YAML from bytes to a tree. All read the same bytes; YamlDotNet takes characters, so decoding them is its own cost.</summary>
public class ParseBenchmarks : CorpusBench
{
    internal const string Ours = "SyntaxTree.Parse";
    internal const string OursWithTexts = "SyntaxTree.Parse + all texts";
    internal const string YamlDotNet = "YamlDotNet events";
    internal const string LibYamlName = "libyaml events";

    private static readonly ImmutableArray<byte[]> Sources = ListingFiles(json: false);

    /// <summary>Average size of a file.</summary>
    [BytesPerFile]
    public static double BytesPerFile => Sources.Average(s => s.Length);

    /// <summary>No parser may stop early.</summary>
    [GlobalSetup]
    public static void Verify() => PeerCheck.Verify(Sources);

    /// <summary>The floor: every byte is looked at once.</summary>
    [Benchmark(OperationsPerInvoke = Files, Description = "sum of all bytes")]
    public int SumOfBytes()
    {
        var sum = 0;
        foreach (var source in Sources)
        {
            foreach (var b in source) sum += b;
        }

        return sum;
    }

    /// <summary>The line table, which the parser itself does not need.</summary>
    [Benchmark(OperationsPerInvoke = Files, Description = "SourceText line table")]
    public int LineTable() => Sources.Sum(s => SourceText.From(s).LineCount);

    /// <summary>The tree with all places; the text of a scalar is decoded when somebody asks for it.</summary>
    [Benchmark(OperationsPerInvoke = Files, Description = Ours)]
    public int Tree() => Sources.Sum(s => SyntaxTree.Parse(SourceText.From(s), SyntaxFormat.Yaml).Documents.Length);

    /// <summary>The same with every scalar decoded, as the others do it.</summary>
    [Benchmark(OperationsPerInvoke = Files, Description = OursWithTexts)]
    public int TreeWithTexts() => Sources.Sum(s => SyntaxTree.Parse(SourceText.From(s), SyntaxFormat.Yaml).Documents.Sum(d => TreeTexts.Length(d.Root)));

    /// <summary>Events without a tree.</summary>
    [Benchmark(OperationsPerInvoke = Files, Baseline = true, Description = YamlDotNet)]
    public int YamlDotNetEvents()
    {
        var count = 0;
        foreach (var source in Sources)
        {
            using var reader = new StreamReader(new MemoryStream(source));
            var parser = new Parser(reader);
            while (parser.MoveNext()) count++;
        }

        return count;
    }

    /// <summary>The same from C. Its memory is not managed and not in the table.</summary>
    [NeedsLibYaml]
    [Benchmark(OperationsPerInvoke = Files, Description = LibYamlName)]
    public int LibYamlEvents() => Sources.Sum(LibYaml.CountEvents);

    /// <summary>YamlDotNet's tree.</summary>
    [Benchmark(OperationsPerInvoke = Files, Description = "YamlDotNet YamlStream")]
    public int YamlDotNetTree()
    {
        var count = 0;
        foreach (var source in Sources)
        {
            using var reader = new StreamReader(new MemoryStream(source));
            var stream = new YamlStream();
            stream.Load(reader);
            count += stream.Documents.Count;
        }

        return count;
    }
}
