using ListingLsp.Fuzzing.Targets;

namespace ListingLsp.Fuzzing;

/// <summary>Runs at once, a thread and a seed each: what one does depends on its seed alone.</summary>
internal static class Jobs
{
    /// <summary>Runs seeds from that of the options on, as many as jobs.</summary>
    /// <returns>One report a seed.</returns>
    public static IReadOnlyList<FuzzReport> Run(FuzzOptions options, IReadOnlyList<FuzzTarget> targets, Action<string> say)
    {
        var reports = new FuzzReport[options.Jobs];
        Each(options.Jobs, job =>
        {
            var seed = options.Seed + job;
            reports[job] = new FuzzRun(options with { Seed = seed, Inputs = options.Inputs / options.Jobs }, targets, said => say($"seed {seed}: {said}")).Run();
        });
        return reports;
    }

    /// <summary>Does something on so many threads at once.</summary>
    public static void Each(int jobs, Action<int> what)
    {
        var threads = Enumerable.Range(0, jobs).Select(job => new Thread(() => what(job)) { Name = $"fuzzing {job}" }).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
    }
}
