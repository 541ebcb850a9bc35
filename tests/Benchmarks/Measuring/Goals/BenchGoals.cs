using BenchmarkDotNet.Reports;

namespace ListingLsp.Benchmarks.Measuring.Goals;

/// <summary>The goals as a run of BenchmarkDotNet saw them.</summary>
internal static class BenchGoals
{
    /// <summary>Their table, or null where no goal was measured.</summary>
    public static string? Table(IEnumerable<Summary> summaries)
    {
        var figures = summaries.SelectMany(s => s.Reports)
            .Where(r => r.BenchmarkCase.Descriptor.Type == typeof(ParseBenchmarks) && r.ResultStatistics is not null)
            .Select(r => new Figure(r.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\''), r.ResultStatistics!.Min, r.ResultStatistics.Median))
            .ToList();
        return SpeedGoal.All.Any(g => g.IsMet(figures) is not null) ? SpeedGoal.Table(figures) : null;
    }
}
