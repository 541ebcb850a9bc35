using Xunit;
using ListingLsp.Fuzzing.Targets;

namespace ListingLsp.Fuzzing;

/// <summary>A long run in parts.</summary>
public sealed class LedgerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("listinglsp-fuzzing-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_long_run_goes_on_behind_the_seeds_that_are_there()
    {
        var said = new List<string>();
        Assert.True(Run("a", 300));
        Assert.Equal([1, 2, 3], Ledger("a").Rows().Select(r => r.Seed));
        Assert.True(Run("a", 450));
        Assert.Equal([1, 2, 3, 4, 5], Ledger("a").Rows().Select(r => r.Seed));
        Assert.Equal(500, Ledger("a").Inputs);
        Assert.StartsWith("total of build a: 500 inputs, 5 seeds up to 5", said[^1], StringComparison.Ordinal);
        Assert.EndsWith(" 0 failures", said[^1], StringComparison.Ordinal);

        bool Run(string build, long total) => new LongRun(new FuzzOptions { Inputs = 100, Folder = _folder }, [TargetList.Get("json")], Ledger(build), said.Add).Run(total);
    }

    [Fact]
    public void Another_build_begins_anew()
    {
        Ledger("a").Add(new FuzzReport(7, TimeSpan.FromMinutes(1), [new TargetReport("json", 5, 50, 1, 1)], []));
        Assert.Equal(0, Ledger("b").Inputs);
        Ledger("b").Add(new FuzzReport(1, TimeSpan.FromMinutes(1), [new TargetReport("json", 6, 60, 1, 1)], [new Failure("json", [1], new InvalidOperationException("x"))]));
        Assert.Equal((5, 6), (Ledger("a").Inputs, Ledger("b").Inputs));
        Assert.Equal((0, 1), (Ledger("a").Rows()[0].Failures, Ledger("b").Rows()[0].Failures));
    }

    private Ledger Ledger(string build) => new(Path.Combine(_folder, "total.tsv"), build);
}
