using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Benchmarks.Corpus;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ListingLsp.Workspace.Configuration;
using ListingLsp.Workspace.Snapshots;

namespace ListingLsp.Benchmarks.Measuring;

/// <summary>
/// A workspace of 500 clean listings from bytes to findings. Each step contains the one before, so that differences are
/// the cost of a step: parse, then bind (analyse), then index (load), then rules (check).
/// </summary>
public class CheckBenchmarks : CorpusBench
{
    private const string SettingsFile = "listinglsp.yaml";
    private static readonly ImmutableArray<CorpusFile> All = Workspace();
    private static readonly ImmutableArray<CorpusFile> Sources = [.. All.Where(f => f.Path != SettingsFile)];
    private static readonly RuleSettings Settings = ReadSettings();
    private static readonly WorkspaceSnapshot Loaded = WorkspaceSnapshot.Load(Read(), Settings);

    /// <summary>Bytes of the workspace for each of its listings.</summary>
    [BytesPerFile]
    public static double BytesPerListing => (double)Sources.Sum(f => f.Bytes.Length) / Files;

    /// <summary>Trees only.</summary>
    [Benchmark(OperationsPerInvoke = Files, Baseline = true, Description = "parse")]
    public int Parse() => Sources.Sum(f => SyntaxTree.Parse(SourceText.From(f.Bytes), f.Path.EndsWith(".json", StringComparison.Ordinal) ? SyntaxFormat.Json : SyntaxFormat.Yaml).Documents.Length);

    /// <summary>Trees, shapes, types and models of the files one by one.</summary>
    [Benchmark(OperationsPerInvoke = Files, Description = "parse + analyse")]
    public int Analyze() => Sources.Sum(f => FileAnalyzer.Analyze(f.Path, KindOf(f), SourceText.From(f.Bytes), Settings).Findings.Length);

    /// <summary>The same with the index of all definitions.</summary>
    [Benchmark(OperationsPerInvoke = Files, Description = "parse + analyse + index")]
    public WorkspaceSnapshot Load() => WorkspaceSnapshot.Load(Read(), Settings);

    /// <summary>The whole way.</summary>
    [Benchmark(OperationsPerInvoke = Files, Description = "parse + analyse + index + rules")]
    public int LoadAndCheck() => WorkspaceSnapshot.Load(Read(), Settings).Check(_ => true).Findings.Length;

    /// <summary>The rules alone on a snapshot that has been checked before, as after an edit elsewhere.</summary>
    [Benchmark(OperationsPerInvoke = Files, Description = "rules alone")]
    public int Check() => Loaded.Check(_ => true).Findings.Length;

    private static IEnumerable<SourceFile> Read() => Sources.Select(f => new SourceFile(f.Path, KindOf(f), SourceText.From(f.Bytes)));

    /// <summary>The corpus's own settings: rules are asked for their severity through them.</summary>
    private static RuleSettings ReadSettings()
    {
        var file = All.Single(f => f.Path == SettingsFile);
        var (config, _, findings) = ConfigAnalyzer.Analyze(file.Path, SourceText.From(file.Bytes));
        if (!findings.IsEmpty) throw new InvalidOperationException($"the corpus has bad settings: {findings[0].Message.En}");
        return new EffectiveConfig(config).RulesAsOf(config.AsOf ?? throw new InvalidOperationException("the corpus has no pinned day"));
    }
}
