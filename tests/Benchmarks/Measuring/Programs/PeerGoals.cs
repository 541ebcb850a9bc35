using ListingLsp.Testing.Figures;

namespace ListingLsp.Benchmarks.Measuring.Programs;

/// <summary>What was to be reached, and what the figures say of it.</summary>
internal static class PeerGoals
{
    /// <summary>All goals. What is said of one core is processor time; cores are compared by the clock.</summary>
    public static List<GoalFigure> Of(IReadOnlyList<ProgramFigure> programs, IReadOnlyList<ServerFigure> servers)
    {
        var (one, many, most) = (Size("listinglsp, all cores", 1), Size("listinglsp", 10_000), Size("listinglsp", 100_000));
        var all = Size("listinglsp, all cores", 10_000);
        return
        [
            new("one", "ms", 60, false, one?.Best),
            new("many", "ms", 800, false, many?.BestProcessor),
            new("against-libyaml", "x", 1, true, Against("libyaml")),
            new("against-spectral", "x", 30, true, Against("spectral-cli")),
            new("against-ajv", "x", 4, true, Against("ajv-cli")),
            new("many-memory", "MB", 120, false, many?.Megabytes),
            new("cores", "x", 1.7, true, Round(many?.Best / all?.Best)),
            new("linear", "%", 10, false, Round(((most?.BestProcessor / 10 / many?.BestProcessor) - 1) * 100)),
            new("most-memory", "MB", 400, false, most?.Megabytes),
            new("server-start", "ms", 120, false, servers.FirstOrDefault(s => s.Key == "start")?.OursBest),
            new("server-key", "ms", 0.5, false, Server("key-3KB-processor")),
            new("server-key-2000", "ms", 2, false, Server("key-2000-processor")),
            new("server-memory", "MB", 150, false, Server("memory-10000")),
        ];

        SizeFigure? Size(string key, int listings) => programs.FirstOrDefault(p => p.Key == key)?.Sizes.FirstOrDefault(s => s.Listings == listings && s.Stopped is null);
        double? Against(string key) => Round(Size(key, 10_000)?.BestProcessor / many?.BestProcessor);
        double? Server(string key) => servers.FirstOrDefault(s => s.Key == key)?.Ours;
    }

    private static double? Round(double? number) => number is { } given ? Math.Round(given, 3) : null;
}
