using Xunit;

namespace ListingLsp.Cli.Tests;

/// <summary><c>check --fix</c> where there is a baseline: what it knows is mended, too, and then taken out of it.</summary>
public sealed class BaselineFixTests : IDisposable
{
    private const string Baseline = ".listinglsp-baseline.json";
    private readonly ConsoleRun _run = new();

    public BaselineFixTests()
    {
        _run.With("a.listing.yaml", Listings.With("  unit: piece\n", "  unit: piece\n  incoterms: FOB\n").Replace("moq: 10", "moq: 500", StringComparison.Ordinal)).With("b.cartons.yaml", Listings.Cartons);
        Assert.Equal(0, _run.Run("baseline", "create"));
        Assert.Equal(["LST0003", "LST1001"], Known());
    }

    public void Dispose() => _run.Dispose();

    [Fact]
    public void What_is_mended_is_taken_out_in_the_same_run()
    {
        Assert.Equal(0, _run.Run("check", "--fix"));
        Assert.Contains("  incoterm: FOB\n", Text("a.listing.yaml"), StringComparison.Ordinal);
        Assert.Equal(["LST1001"], Known());
        Assert.StartsWith("listinglsp: 2 fixes applied in 2 files\n", _run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("LST9006", _run.Output, StringComparison.Ordinal);
        Assert.Equal(0, _run.Run("check", "--fix"));
        Assert.StartsWith("listinglsp: nothing to fix\n", _run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--fix", "--only", "LST0003")]
    [InlineData("--fix", "--min-severity", "warning")]
    [InlineData("--fix", "a.listing.yaml")]
    public void A_run_that_does_not_want_it_leaves_it_alone(params string[] options)
    {
        Assert.Equal(0, _run.Run(["check", .. options]));
        Assert.Contains("  incoterm: FOB\n", Text("a.listing.yaml"), StringComparison.Ordinal);
        Assert.Equal(["LST0003", "LST1001"], Known());
    }

    [Fact]
    public void A_patch_shows_it()
    {
        Assert.Equal(1, _run.Run("check", "--diff"));
        Assert.Contains($"+++ b/{Baseline}\n", _run.Output, StringComparison.Ordinal);
        Assert.Equal(["LST0003", "LST1001"], Known());
    }

    [Fact]
    public void Where_a_listing_could_not_be_mended_it_stays_known()
    {
        if (OperatingSystem.IsWindows()) return;
        using var elsewhere = new ConsoleRun();
        var listing = Path.Combine(_run.Folder, "a.listing.yaml");
        File.Move(listing, Path.Combine(elsewhere.Folder, "a.yaml"));
        File.CreateSymbolicLink(listing, Path.Combine(elsewhere.Folder, "a.yaml"));
        Assert.Equal(2, _run.Run("check", "--fix"));
        Assert.Contains("leads out of the workspace", _run.Error, StringComparison.Ordinal);
        Assert.Equal(["LST0003", "LST1001"], Known());
    }

    private List<string> Known() => [.. System.Text.RegularExpressions.Regex.Matches(Text(Baseline), "LST\\d{4}").Select(m => m.Value).Order(StringComparer.Ordinal)];

    private string Text(string file) => File.ReadAllText(Path.Combine(_run.Folder, file));
}
