using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ListingLsp.Cli.Tests;

/// <summary>A run of the published program that may not take more time and memory than it is given. The bounds are generous: only what grows without measure breaks them.</summary>
internal sealed record BoundedRun(string Output, string Error, int ExitCode, TimeSpan Took)
{
    /// <summary>Some twenty times what a run takes on a quiet machine.</summary>
    public static readonly TimeSpan MostTime = TimeSpan.FromSeconds(240);

    /// <summary>What the heap may hold: the runtime refuses more, and the program then fails.</summary>
    private const long MostMemory = 4L * 1024 * 1024 * 1024;

    /// <summary>Runs it in a folder to its end, or to the end of its time, with nothing on standard input.</summary>
    public static BoundedRun In(string folder, params string[] args) => With(new Dictionary<string, string>(), folder, args);

    /// <summary>The same with variables of the environment.</summary>
    public static BoundedRun With(IReadOnlyDictionary<string, string> environment, string folder, params string[] args) => Start(PublishedProgram.Path, environment, folder, args);

    /// <summary>The same of the ReadyToRun program, which tests of its start ask for.</summary>
    /// <param name="program">Where it is.</param>
    public static BoundedRun Of(string program, IReadOnlyDictionary<string, string> environment, string folder, params string[] args) => Start(program, environment, folder, args);

    /// <summary>The same through another program, which starts it.</summary>
    public static BoundedRun Through(string program, IReadOnlyList<string> before, string folder, params string[] args) =>
        Start(program, new Dictionary<string, string>(), folder, [.. before, PublishedProgram.Path, .. args]);

    private static BoundedRun Start(string program, IReadOnlyDictionary<string, string> environment, string folder, string[] args)
    {
        var utf8 = new UTF8Encoding(false);
        var start = new ProcessStartInfo(program, args) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = utf8, StandardErrorEncoding = utf8 };
        start.Environment["DOTNET_GCHeapHardLimit"] = MostMemory.ToString("X", CultureInfo.InvariantCulture);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(MostTime))
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            throw new TimeoutException($"listinglsp {string.Join(' ', args)} still ran after {MostTime}");
        }

        return new BoundedRun(output.Result, error.Result, process.ExitCode, clock.Elapsed);
    }
}
