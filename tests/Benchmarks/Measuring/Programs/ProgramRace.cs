using System.Globalization;
using ListingLsp.Benchmarks.Corpus;
using ListingLsp.Testing.Figures;

namespace ListingLsp.Benchmarks.Measuring.Programs;

/// <summary>
/// Cold processes over workspaces of several sizes. All programs take turns, round by round, so that what else runs on the machine meets
/// all of them; slow ones get fewer rounds.
/// </summary>
internal sealed class ProgramRace(IReadOnlyList<PeerProgram> programs, string folder, bool isShort, TextWriter output)
{
    private const int Largest = 100_000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <summary>A program that has had so much of the time of one size takes no more rounds.</summary>
    private readonly double _share = isShort ? 15_000 : 60_000;
    private readonly int _rounds = isShort ? 5 : 12;
    private readonly Dictionary<(string Key, int Listings), List<ColdRun>> _runs = [];
    private readonly Dictionary<(string Key, int Listings), string> _stopped = [];

    /// <summary>Runs all, and tells their figures.</summary>
    public List<ProgramFigure> Run()
    {
        int[] sizes = isShort ? [1, 100, 1_000, 10_000] : [1, 100, 1_000, 10_000, Largest];
        foreach (var size in sizes)
        {
            var workspace = Path.Combine(folder, size.ToString(CultureInfo.InvariantCulture));
            output.WriteLine(CorpusWriter.Write(workspace, new CorpusOptions(size, JsonPercent: 0, OnePerFile: true)));
            var taking = programs.Where(p => p.Most >= size).ToList();
            for (var round = 0; round < (size == Largest ? 2 : _rounds); round++)
            {
                foreach (var program in taking) TakeTurn(program, size, workspace);
            }

            Directory.Delete(workspace, recursive: true);
            output.WriteLine(string.Join('\n', taking.Select(p => $"  {p.Key}: {FigureOf(p, size)}")));
            output.Flush();
        }

        return [.. programs.Select(p => new ProgramFigure(p.Key, [.. sizes.Where(s => s <= p.Most).Select(s => FigureOf(p, s))]))];
    }

    private void TakeTurn(PeerProgram program, int size, string workspace)
    {
        var place = (program.Key, size);
        var runs = _runs.TryGetValue(place, out var known) ? known : _runs[place] = [];
        if (_stopped.ContainsKey(place) || runs.Sum(r => r.Wall) > _share) return;
        if (ColdRun.Of(program, workspace, Patience) is { } run) runs.Add(run);
        else _stopped[place] = string.Create(CultureInfo.InvariantCulture, $"stopped after {Patience.TotalMinutes:0} minutes");
    }

    private SizeFigure FigureOf(PeerProgram program, int size)
    {
        var runs = _runs[(program.Key, size)];
        if (_stopped.TryGetValue((program.Key, size), out var reason)) return new SizeFigure(size, runs.Count, 0, 0, 0, 0, 0, null, reason);
        var least = runs.Min(r => r.Processor);
        var ours = program == programs[0] || program.AllCores ? null : (double?)_runs[(programs[0].Key, size)].Min(r => r.Processor);
        return new SizeFigure(
            size,
            runs.Count,
            Math.Round(runs.Min(r => r.Wall), 2),
            Math.Round(Median(runs, r => r.Wall), 2),
            Math.Round(least, 2),
            Math.Round(Median(runs, r => r.Processor), 2),
            Math.Round(runs.Max(r => r.Megabytes), 1),
            ours is null ? null : Math.Round(least / ours.Value, 4),
            null);
    }

    private static double Median(List<ColdRun> runs, Func<ColdRun, double> of) => runs.Select(of).Order().ElementAt(runs.Count / 2);
}
