using System.Globalization;
using ListingLsp.Benchmarks.Measuring.Peers;

namespace ListingLsp.Benchmarks.Measuring.Goals;

/// <summary>
/// A short check of the speed goals without BenchmarkDotNet. The parsers take turns, round by round, so that what else
/// runs on the machine meets all of them; the best turn of each counts.
/// </summary>
internal static class QuickRatios
{
    /// <summary>Measures, prints, and says with which exit code to end: 1 where a goal is missed, 2 where one could not be measured.</summary>
    public static int Run(int rounds, TextWriter output)
    {
        var bench = new ParseBenchmarks();
        ParseBenchmarks.Verify();
        List<QuickPeer> peers =
        [
            new(ParseBenchmarks.Ours, bench.Tree),
            new(ParseBenchmarks.OursWithTexts, bench.TreeWithTexts),
            new(ParseBenchmarks.YamlDotNet, bench.YamlDotNetEvents),
        ];
        if (LibYaml.Missing is { } reason) output.WriteLine($"'{ParseBenchmarks.LibYamlName}' is left out: {reason}");
        else peers.Add(new QuickPeer(ParseBenchmarks.LibYamlName, bench.LibYamlEvents));

        foreach (var peer in peers) peer.WarmUp();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var peer in peers) peer.TakeTurn();
        }

        Print(output, rounds, peers);
        var verdicts = SpeedGoal.All.Select(g => g.IsMet([.. peers.Select(p => p.Figure)])).ToList();
        return verdicts.Contains(false) ? 1 : verdicts.Contains(null) ? 2 : 0;
    }

    private static void Print(TextWriter output, int rounds, List<QuickPeer> peers)
    {
        var version = LibYaml.Missing is null ? $", libyaml {LibYaml.Version}" : "";
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{CorpusBench.Files} files, {ParseBenchmarks.BytesPerFile:0} bytes a file, {rounds} rounds of one turn each{version}\n"));
        output.WriteLine("| a file | best | median | MB/s | allocated |\n|---|---:|---:|---:|---:|");
        foreach (var peer in peers)
        {
            var (name, best, median) = peer.Figure;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {best / 1000:0.0} µs | {median / 1000:0.0} µs | {ParseBenchmarks.BytesPerFile * 1000 / best:0} | {(peer.Allocated < 100 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{peer.Allocated / 1024:0.0} KB"))} |"));
        }

        output.WriteLine($"\n{SpeedGoal.Table([.. peers.Select(p => p.Figure)])}");
        if (LibYaml.Missing is null) output.WriteLine("libyaml's own memory is not managed and not in the table.");
    }
}
