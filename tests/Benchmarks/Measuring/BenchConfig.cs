using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using ListingLsp.Benchmarks.Measuring.Peers;
using Perfolizer.Horology;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace ListingLsp.Benchmarks.Measuring;

/// <summary>One job for all benchmarks, in the process itself: see README for the reason. Many short iterations find a quiet moment.</summary>
internal sealed class BenchConfig : ManualConfig
{
    public BenchConfig()
    {
        AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(6)
            .WithIterationCount(80)
            .WithIterationTime(TimeInterval.FromMilliseconds(80))
            .WithId("InProcess"));
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumnProvider(DefaultColumnProviders.Instance);
        AddColumn(StatisticColumn.Min, new BestRatioColumn(), new ThroughputColumn());
        AddExporter(MarkdownExporter.GitHub);
        AddLogger(ConsoleLogger.Default);
        if (LibYaml.Missing is not null) AddFilter(new SimpleFilter(c => !c.Descriptor.WorkloadMethod.IsDefined(typeof(NeedsLibYamlAttribute), inherit: false)));
        HideColumns(Column.RatioSD, Column.StdDev, Column.Gen0, Column.Gen1, Column.Gen2);
    }
}
