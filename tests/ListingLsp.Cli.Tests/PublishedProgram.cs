using System.Diagnostics;
using System.Text;

namespace ListingLsp.Cli.Tests;

/// <summary>The program as users have it: what <c>LISTINGLSP_BINARY</c> names, else the one that was built beside the tests.</summary>
internal static class PublishedProgram
{
    /// <summary>Where it is.</summary>
    public static readonly string Path = Environment.GetEnvironmentVariable("LISTINGLSP_BINARY") is { Length: > 0 } published
        ? published
        : System.IO.Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "listinglsp.exe" : "listinglsp");

    /// <summary>Starts it in a folder and lets nobody read what it says.</summary>
    public static Process Start(string folder, params string[] args)
    {
        var process = Process.Start(new ProcessStartInfo(Path, args) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Runs it in a folder; the environment's language must not matter.</summary>
    public static (string Output, string Error, int ExitCode) Run(string folder, params string[] args) => RunWith("", folder, args);

    /// <summary>The same with something on standard input.</summary>
    public static (string Output, string Error, int ExitCode) RunWith(string input, string folder, params string[] args)
    {
        var start = new ProcessStartInfo(Path, args)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = new UTF8Encoding(false),
        };
        start.Environment["LANG"] = "de_DE.UTF-8";
        using var process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (output, error.Result, process.ExitCode);
    }
}
