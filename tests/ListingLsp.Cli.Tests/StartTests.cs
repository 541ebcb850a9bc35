using ListingLsp.Testing;
using Xunit;

namespace ListingLsp.Cli.Tests;

/// <summary>
/// What a start leaves to the compiler of the runtime: next to nothing, as publishing reads a profile of it. Where many methods are
/// compiled again, the profile is old: <c>dotnet run -c Release --project tests/Profiles -- startup</c> writes it anew.
/// </summary>
public sealed class StartTests : IDisposable
{
    /// <summary>The program that was compiled for most of a start, and compiles the rest itself.</summary>
    private static readonly string? ReadyToRun = Environment.GetEnvironmentVariable("LISTINGLSP_READYTORUN");

    private readonly string _folder = Directory.CreateTempSubdirectory("start-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [TheoryOfThePublished]
    [InlineData(40, "--version")]
    [InlineData(100, "check", "tests/Samples/clean")]
    [InlineData(140, "check", "tests/Samples/faulty")]
    public void Few_methods_are_compiled_at_start(int most, params string[] args)
    {
        BoundedRun.Of(ReadyToRun!, new Dictionary<string, string> { ["DOTNET_PerfMapEnabled"] = "1", ["DOTNET_PerfMapJitDumpPath"] = _folder }, Repository.Root, args);
        var compiled = File.ReadLines(Directory.GetFiles(_folder, "perf-*.map").Single()).Where(l => l.Contains("Jitted]", StringComparison.Ordinal)).ToList();
        Assert.True(compiled.Count <= most, $"{compiled.Count} methods are compiled at start:\n{string.Join('\n', compiled)}");
    }

    /// <summary>What was built beside the tests is compiled at start, all of it; a native program has no compiler.</summary>
    private sealed class TheoryOfThePublishedAttribute : TheoryAttribute
    {
        public TheoryOfThePublishedAttribute()
        {
            if (!OperatingSystem.IsLinux() || ReadyToRun is not { Length: > 0 }) Skip = "no program was published for Linux";
        }
    }
}
