using ListingLsp.Benchmarks.Measuring.Goals;
using ListingLsp.Benchmarks.Measuring.Peers;
using ListingLsp.Testing.Figures;

namespace ListingLsp.Benchmarks.Measuring.Programs;

/// <summary>Parsers in this process, in turns over the same files in memory.</summary>
internal static class ParserRace
{
    /// <summary>Runs all, and tells their figures.</summary>
    public static List<ParserFigure> Run(int rounds)
    {
        var bench = new ParseBenchmarks();
        ParseBenchmarks.Verify();
        List<QuickPeer> peers =
        [
            new("the bytes, summed up", bench.SumOfBytes),
            new(ParseBenchmarks.Ours, bench.Tree),
            new(ParseBenchmarks.OursWithTexts, bench.TreeWithTexts),
            new(ParseBenchmarks.YamlDotNet, bench.YamlDotNetEvents),
            new("YamlDotNet YamlStream", bench.YamlDotNetTree),
        ];
        if (LibYaml.Missing is null) peers.Add(new(ParseBenchmarks.LibYamlName, bench.LibYamlEvents));
        foreach (var peer in peers) peer.WarmUp();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var peer in peers) peer.TakeTurn();
        }

        var ours = peers[1].Figure.Best;
        return [.. peers.Select(p => p.Figure).Select(f => new ParserFigure(f.Name, Math.Round(f.Best / 1000, 2), Math.Round(f.Median / 1000, 2), Math.Round(ParseBenchmarks.BytesPerFile * 1000 / f.Best), Math.Round(f.Best / ours, 3)))];
    }
}
