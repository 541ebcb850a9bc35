using System.Diagnostics;
using System.Globalization;
using ListingLsp.Benchmarks.Corpus;

namespace ListingLsp.Benchmarks.Measuring.Processes;

/// <summary>
/// The published program as a user starts it: cold processes. Other work on a machine only ever adds time, so
/// the best run decides; the median stands beside it. The program's start alone is measured in the same run, as a yardstick.
/// </summary>
internal static class CheckRuns
{
    /// <summary>Runs the program several times on two workspaces and tells whether the goals are met.</summary>
    /// <returns>0 where they are, 1 where one is missed.</returns>
    public static int Run(string program, int rounds, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("listinglsp-check-").FullName;
        try
        {
            var (many, one) = (Path.Combine(folder, "many"), Path.Combine(folder, "one"));
            output.WriteLine(CorpusWriter.Write(many, new CorpusOptions(10_000)));
            CorpusWriter.Write(one, new CorpusOptions(1));
            Goal[] goals =
            [
                new("start alone (--version)", ["--version"], null, null, OneCore: false),
                new("one listing", ["check", one], 60, 60, OneCore: false),
                new("10,000 listings, one core", ["check", "--no-cache", many], 800, 120, OneCore: true),
            ];
            foreach (var goal in goals) Start(program, goal);
            var runs = goals.ToDictionary(g => g, _ => new List<ProcessRun>());
            for (var round = 0; round < rounds; round++)
            {
                foreach (var goal in goals) runs[goal].Add(Start(program, goal));
            }

            output.WriteLine($"\n{rounds} cold processes each\n\n| | best | median | goal | memory | goal | |\n|---|---:|---:|---:|---:|---:|---|");
            var met = true;
            foreach (var goal in goals)
            {
                var (best, memory) = (runs[goal].Min(r => r.Milliseconds), runs[goal].Max(r => r.Megabytes));
                var isMet = best <= (goal.Milliseconds ?? double.MaxValue) && memory <= (goal.Megabytes ?? double.MaxValue);
                met &= isMet;
                var verdict = goal.Milliseconds is null ? "" : isMet ? "met" : "missed";
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {goal.Name} | {best:0} ms | {Median(runs[goal]):0} ms | {goal.Milliseconds?.ToString("0 'ms'", CultureInfo.InvariantCulture)} | {memory:0} MB | {goal.Megabytes?.ToString("0 'MB'", CultureInfo.InvariantCulture)} | {verdict} |"));
            }

            return met ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Median(List<ProcessRun> runs) => runs.Select(r => r.Milliseconds).Order().ElementAt(runs.Count / 2);

    private static ProcessRun Start(string program, Goal goal)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, goal.Arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        if (goal.OneCore && (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())) process.ProcessorAffinity = 1;
        var memory = 0L;
        var reading = process.StandardOutput.ReadToEndAsync();
        while (!process.WaitForExit(5)) memory = Math.Max(memory, Peak(process));
        var taken = clock.Elapsed.TotalMilliseconds;
        reading.Wait();
        if (process.ExitCode != 0) throw new IOException($"{program} {string.Join(' ', goal.Arguments)} ended with {process.ExitCode}: {process.StandardError.ReadToEnd()}");
        return new ProcessRun(taken, memory / 1_000_000.0);
    }

    private static long Peak(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    private sealed record Goal(string Name, IReadOnlyList<string> Arguments, double? Milliseconds, double? Megabytes, bool OneCore);

    private readonly record struct ProcessRun(double Milliseconds, double Megabytes);
}
