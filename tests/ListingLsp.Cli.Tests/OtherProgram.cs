using System.Diagnostics;
using Xunit;

namespace ListingLsp.Cli.Tests;

/// <summary>Runs other programs, with ours on their PATH.</summary>
internal static class OtherProgram
{
    /// <summary>Whether there is such a program on the PATH.</summary>
    public static bool IsInstalled(string name) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? $"{name}.exe" : name)));

    /// <summary>Runs one in a folder to its end, and gives all that it printed.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="environment">Variables on top of the ones there are.</param>
    /// <param name="program">Its name.</param>
    /// <param name="args">Its arguments.</param>
    public static (string Output, int ExitCode) Run(string folder, IReadOnlyDictionary<string, string> environment, string program, params string[] args)
    {
        var start = new ProcessStartInfo(program, args) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = Path.GetDirectoryName(PublishedProgram.Path) + Path.PathSeparator + start.Environment["PATH"];
        // A build inside a test is a build of its own, and leaves nothing running.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList()) start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (output + error.Result, process.ExitCode);
    }

    /// <summary>Runs one that must succeed, and gives all that it printed.</summary>
    public static string Run(string folder, string program, params string[] args)
    {
        var (output, exitCode) = Run(folder, new Dictionary<string, string>(), program, args);
        Assert.True(exitCode == 0, $"{program} {string.Join(' ', args)} ended with {exitCode}:\n{output}");
        return output;
    }
}

/// <summary>A test that needs a program which not every machine has.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithAttribute : FactAttribute
{
    /// <summary>Skips where the program is not on the PATH.</summary>
    /// <param name="program">The program.</param>
    /// <param name="notOnWindows">The test is about what Windows has not.</param>
    public FactWithAttribute(string program, bool notOnWindows = false)
    {
        if (!OtherProgram.IsInstalled(program)) Skip = $"{program} is not installed here";
        else if (notOnWindows && OperatingSystem.IsWindows()) Skip = "Windows has no scripts that git would run like this";
    }
}

/// <summary>The same with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TheoryWithAttribute : TheoryAttribute
{
    /// <summary>Skips where the program is not on the PATH.</summary>
    /// <param name="program">The program.</param>
    /// <param name="notOnWindows">The test is about what Windows has not.</param>
    public TheoryWithAttribute(string program, bool notOnWindows = false)
    {
        if (!OtherProgram.IsInstalled(program)) Skip = $"{program} is not installed here";
        else if (notOnWindows && OperatingSystem.IsWindows()) Skip = "Windows takes no such file names";
    }
}
