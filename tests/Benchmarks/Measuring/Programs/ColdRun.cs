using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ListingLsp.Benchmarks.Measuring.Programs;

/// <summary>What one cold process took.</summary>
/// <param name="Wall">Milliseconds by the clock on the wall.</param>
/// <param name="Processor">Milliseconds of processor time, in user and system.</param>
/// <param name="Megabytes">The most resident memory, in MB of 1,000,000 bytes.</param>
/// <param name="Output">What it said, where that was asked for.</param>
internal sealed partial record ColdRun(double Wall, double Processor, double Megabytes, string Output)
{
    private const int OfChildren = -1;

    /// <summary>Runs a program in a folder. One that takes longer than the patience is stopped, and null comes back.</summary>
    /// <param name="program">What to run; it is kept on the first core unless it may use all.</param>
    /// <param name="folder">Its current folder.</param>
    /// <param name="patience">How much processor time it may take; by the clock five times as much.</param>
    /// <param name="listens">Whether its output is wanted; else it goes to nowhere, so that nobody waits for a reader.</param>
    /// <exception cref="IOException">It fails: it ends with neither 0 nor 1.</exception>
    public static ColdRun? Of(PeerProgram program, string folder, TimeSpan patience, bool listens = false)
    {
        string[] pinned = program.AllCores ? [] : ["taskset", "-c", "0"];
        string[] command = listens ? [.. pinned, .. program.Command] : ["sh", "-c", "exec \"$@\" >/dev/null 2>&1", "sh", .. pinned, .. program.Command];
        var before = ProcessorOfChildren();
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { UseShellExecute = false, WorkingDirectory = folder, RedirectStandardOutput = listens, RedirectStandardError = listens })!;
        var (said, blamed) = listens ? (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync()) : (Task.FromResult(""), Task.FromResult(""));
        var memory = 0L;
        while (!process.WaitForExit(5))
        {
            memory = Math.Max(memory, Peak(process));
            if (clock.Elapsed <= patience || (ProcessorOf(process) <= patience && clock.Elapsed <= patience * 5)) continue;
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            return null;
        }

        var wall = clock.Elapsed.TotalMilliseconds;
        var processor = ProcessorOfChildren() - before;
        var output = said.Result + blamed.Result;
        if (process.ExitCode is not (0 or 1)) throw new IOException($"{program.Key} ended with {process.ExitCode}: {output}");
        return new ColdRun(wall, processor, memory / 1e6, output);
    }

    private static long Peak(Process process) => Ask(process, p => p.PeakWorkingSet64);

    private static TimeSpan ProcessorOf(Process process) => Ask(process, p => p.TotalProcessorTime);

    /// <summary>What the system says of a process; nothing of one that has just ended.</summary>
    private static T Ask<T>(Process process, Func<Process, T> question)
        where T : struct
    {
        try
        {
            process.Refresh();
            return question(process);
        }
        catch (InvalidOperationException)
        {
            return default;
        }
    }

    /// <summary>Milliseconds of all processes that have been started here and have ended. Two times come first in what the system tells: user and system.</summary>
    private static unsafe double ProcessorOfChildren()
    {
        var usage = stackalloc long[18];
        if (Usage(OfChildren, usage) != 0) throw new IOException("the system does not tell the processor time of processes");
        return ((usage[0] + usage[2]) * 1e3) + ((usage[1] + usage[3]) / 1e3);
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static unsafe partial int Usage(int who, long* usage);
}
