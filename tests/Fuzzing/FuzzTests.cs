using ListingLsp.Fuzzing.Targets;
using ListingLsp.Testing;
using Xunit;

namespace ListingLsp.Fuzzing;

/// <summary>What was found before, and what the fuzzer says of itself. Its runs are the console's: a short one in <c>tests/run</c>, long ones as <c>docs/reliability.md</c> says.</summary>
public sealed class FuzzTests
{
    private static readonly FuzzOptions Some = new() { Inputs = 400, Folder = Repository.PathOf("artifacts", "fuzzing") };

    /// <summary>Generous, as these tests run beside others and before anything is compiled. The fuzzer, which begins with the same inputs, has less patience.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static TheoryData<string> Names => [.. TargetList.All.Select(t => t.Name)];

    public static TheoryData<string> Inputs => [.. Found.Files];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void What_was_found_before_breaks_nothing_now(string file) => Assert.Null(Trial.Fault(TargetList.Get(Found.TargetOf(file)), Found.Read(file), new Features(), Patience));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_target_takes_inputs_and_tells_what_they_did(string target)
    {
        var report = new FuzzRun(Some with { Inputs = 60 }, [TargetList.Get(target)], _ => { }).Run();
        Assert.True(report.Failures.Count == 0, string.Join('\n', report.Failures.Select(f => f.What.Message)));
        Assert.True(report is { Inputs: 60, Targets: [{ Features: > 5 }] }, report.ToString());
    }

    [Fact]
    public void The_same_seed_gives_the_same_run()
    {
        var (one, other) = (Run(Some), Run(Some));
        Assert.Equal(one, other);
        Assert.NotEqual(one, Run(Some with { Seed = 2 }));

        static IReadOnlyList<TargetReport> Run(FuzzOptions options) => new FuzzRun(options, [TargetList.Get("yaml"), TargetList.Get("rules")], _ => { }).Run().Targets;
    }

    [Fact]
    public void Runs_at_once_do_what_each_does_alone()
    {
        FuzzTarget[] targets = [TargetList.Get("yaml"), TargetList.Get("json-edits")];
        var both = Jobs.Run(Some with { Jobs = 2 }, targets, _ => { });
        Assert.Equal([1, 2], both.Select(r => r.Seed));
        foreach (var report in both) Assert.Equal(new FuzzRun(Some with { Seed = report.Seed, Inputs = Some.Inputs / 2 }, targets, _ => { }).Run().Targets, report.Targets);
    }
}
