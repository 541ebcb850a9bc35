using ListingLsp.Fuzzing.Targets;
using ListingLsp.Testing;
using Xunit;

namespace ListingLsp.Fuzzing;

/// <summary>The short run of each build, and everything that was found before. The long run is the console; see <c>docs/reliability.md</c>.</summary>
public sealed class FuzzTests
{
    /// <summary>Two minutes for all targets together.</summary>
    private static readonly TimeSpan Time = TimeSpan.FromMinutes(2);

    public static TheoryData<string> Targets => [.. TargetList.All.Select(t => t.Name)];

    /// <summary>Inputs that broke something once: <c>Found/TARGET/what.txt</c>.</summary>
    public static TheoryData<string> Found => [.. Directory.EnumerateFiles(Folder, "*.txt", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    private static string Folder => Repository.PathOf("tests", "Fuzzing", "Found");

    [Theory]
    [MemberData(nameof(Targets))]
    public void Nothing_breaks_in_a_short_run(string target)
    {
        var report = new FuzzRun(new FuzzOptions { Targets = [target], Time = Time / TargetList.All.Count, Folder = Repository.PathOf("artifacts", "fuzzing") }, _ => { }).Run();
        Assert.True(report.Failures.Count == 0, string.Join('\n', report.Failures.Select(f => $"{f.WriteTo(Repository.PathOf("artifacts", "fuzzing"), report.Seed)}: {f.What.Message}")));
        Assert.True(report.Inputs > 20, report.ToString());
    }

    [Theory]
    [MemberData(nameof(Found))]
    public void What_was_found_before_breaks_nothing_now(string file) =>
        TargetList.Get(file.Split('/')[0]).Run(File.ReadAllBytes(Path.Combine(Folder, file)), new Features());

    [Fact]
    public void The_same_seed_gives_the_same_run()
    {
        // Its seeds are few; only what comes behind them depends on the number.
        var options = new FuzzOptions { Targets = ["frames"], Inputs = 400, Folder = Repository.PathOf("artifacts", "fuzzing") };
        var (one, other) = (new FuzzRun(options, _ => { }).Run(), new FuzzRun(options, _ => { }).Run());
        Assert.Equal(one.Targets, other.Targets);
        Assert.NotEqual(one.Targets, new FuzzRun(options with { Seed = 2 }, _ => { }).Run().Targets);
    }
}
