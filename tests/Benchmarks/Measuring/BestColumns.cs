using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace ListingLsp.Benchmarks.Measuring;

/// <summary>Marks the property that tells how many bytes an operation reads on average.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class BytesPerFileAttribute : Attribute;

/// <summary>A column made from the best iteration: what else runs on a machine can only make an iteration slower.</summary>
internal abstract class BestColumn(string name, string legend) : IColumn
{
    public string Id => name;

    public string ColumnName => name;

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => legend;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, summary.Style);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) =>
        Best(summary, benchmarkCase) is { } best && Value(summary, benchmarkCase, best) is { } value
            ? value.ToString(value < 0.01 ? "G2" : "0.###", CultureInfo.InvariantCulture)
            : "-";

    /// <summary>Nanoseconds of the best iteration, or null where there is none.</summary>
    protected static double? Best(Summary summary, BenchmarkCase benchmarkCase) => summary[benchmarkCase]?.ResultStatistics?.Min;

    /// <summary>The figure, or null where it cannot be told.</summary>
    protected abstract double? Value(Summary summary, BenchmarkCase benchmarkCase, double best);
}

/// <summary>Megabytes of source a second.</summary>
internal sealed class ThroughputColumn() : BestColumn("MB/s", "Megabytes (1,000,000 bytes) of source text a second in the best iteration")
{
    protected override double? Value(Summary summary, BenchmarkCase benchmarkCase, double best)
    {
        var property = Array.Find(benchmarkCase.Descriptor.Type.GetProperties(), p => p.IsDefined(typeof(BytesPerFileAttribute), inherit: true));
        return property?.GetValue(null) is double bytes ? Math.Round(bytes * 1000 / best, 1) : null;
    }
}

/// <summary>The best iteration as a multiple of the baseline's best one.</summary>
internal sealed class BestRatioColumn() : BestColumn("Best ratio", "Best iteration divided by the best one of the baseline on the same input")
{
    protected override double? Value(Summary summary, BenchmarkCase benchmarkCase, double best)
    {
        var baseline = summary.BenchmarksCases.FirstOrDefault(c => c.Descriptor.Baseline && c.Parameters.DisplayInfo == benchmarkCase.Parameters.DisplayInfo);
        return baseline is not null && Best(summary, baseline) is { } reference ? best / reference : null;
    }
}
