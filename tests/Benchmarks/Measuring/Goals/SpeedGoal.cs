using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ListingLsp.Benchmarks.Measuring.Goals;

/// <summary>How much faster than another parser ours shall be on the same bytes. The fastest iterations decide.</summary>
/// <param name="Peer">The other one's name in <see cref="ParseBenchmarks"/>.</param>
/// <param name="Times">Its time divided by ours, at least.</param>
internal sealed record SpeedGoal(string Peer, double Times)
{
    /// <summary>All goals.</summary>
    public static readonly ImmutableArray<SpeedGoal> All = [new(ParseBenchmarks.YamlDotNet, 5), new(ParseBenchmarks.LibYamlName, 2.5)];

    /// <summary>Whether the goal is met, or null where the figures do not tell.</summary>
    public bool? IsMet(IReadOnlyCollection<Figure> figures) => Ratio(figures, f => f.Best) is { } ratio ? ratio >= Times : null;

    /// <summary>A table of all goals in Markdown.</summary>
    public static string Table(IReadOnlyCollection<Figure> figures)
    {
        var text = new StringBuilder($"| {ParseBenchmarks.Ours} is faster than | goal | by best | by median | |\n|---|---:|---:|---:|---|\n");
        foreach (var goal in All)
        {
            var verdict = goal.IsMet(figures) switch { true => "met", false => "MISSED", null => "not measured" };
            text.Append(CultureInfo.InvariantCulture, $"| {goal.Peer} | {goal.Times:0.0} x | {Show(goal.Ratio(figures, f => f.Best))} | {Show(goal.Ratio(figures, f => f.Median))} | {verdict} |\n");
        }

        return text.ToString();
    }

    private double? Ratio(IReadOnlyCollection<Figure> figures, Func<Figure, double> time)
    {
        var (ours, theirs) = (figures.FirstOrDefault(f => f.Name == ParseBenchmarks.Ours), figures.FirstOrDefault(f => f.Name == Peer));
        return ours is null || theirs is null ? null : time(theirs) / time(ours);
    }

    private static string Show(double? ratio) => ratio is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number:0.00} x") : "-";
}
