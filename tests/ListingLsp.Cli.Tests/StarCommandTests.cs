using System.Text.Json;
using ListingLsp.Testing;
using Xunit;

namespace ListingLsp.Cli.Tests;

/// <summary>The star level of a store as the command line shows it; what it follows from is tested in the analysis.</summary>
public sealed class StarCommandTests : IDisposable
{
    private readonly ConsoleRun _console = new();

    public StarCommandTests()
    {
        _console.With("shop.store.yaml", File.ReadAllText(Repository.PathOf("tests", "Schemas", "clean", "shop.store.yaml")));
        _console.With("shop.metrics.yaml", "listings:\n" + string.Concat(Enumerable.Range(1, 75).Select(n => $"  p-{n}: {{ growthScore: {(n <= 4 ? 81 : 60)} }}\n")));
        _console.With("polo.listing.yaml", Listings.Polo);
    }

    public void Dispose() => _console.Dispose();

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public void People_read_the_level_and_the_way_up(string locale)
    {
        Assert.Equal(0, _console.Run("star", "--locale", locale));
        Snapshot.Verify(_console.Output, $"Star.{locale}");
    }

    [Fact]
    public void Programs_read_every_figure()
    {
        Assert.Equal(0, _console.Run("star", "shop.store.yaml", "--format", "json"));
        using var json = JsonDocument.Parse(_console.Output);
        var store = Assert.Single(json.RootElement.GetProperty("stores").EnumerateArray());
        Assert.Equal(("shop.store.yaml", "2023-06-30", "2023-07", 2, true), (store.GetProperty("file").GetString(), store.GetProperty("day").GetString(), store.GetProperty("table").GetString(), store.GetProperty("star").GetInt32(), store.GetProperty("certain").GetBoolean()));
        Assert.Equal(
            [("potentialProducts", 75m, 25m), ("premiumProducts", 4m, 2m), ("activeBuyers", 22m, 0m), ("conversion", 0.061m, 0m), ("marketingIndex", 90m, 0m), ("replyHours", 14m, 0m), ("onlineTrade", 5200m, 0m)],
            store.GetProperty("indicators").EnumerateArray().Select(i => (i.GetProperty("indicator").GetString(), i.GetProperty("value").GetDecimal(), i.GetProperty("gap").GetDecimal())));
        Assert.Equal(["potentialProducts", "premiumProducts"], store.GetProperty("waysUp")[0].GetProperty("raise").EnumerateArray().Select(r => r.GetString()));
    }

    [Fact]
    public void A_later_day_says_that_the_table_has_ended_and_an_earlier_one_that_there_is_none()
    {
        Assert.Equal(0, _console.Run("star", "--as-of", "2026-11-22"));
        Assert.Contains("The table ended on 2023-10-09", _console.Output, StringComparison.Ordinal);
        Assert.Equal(0, _console.Run("star", "--as-of", "2022-09-06"));
        Assert.StartsWith("shop.store.yaml: unknown\n  No thresholds are known for 2022-09-06, region TW", _console.Output, StringComparison.Ordinal);
        Assert.Contains("local after-sale service of machinery: 3 of 3 points", _console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_there_is_no_store_that_is_said()
    {
        Assert.Equal(2, _console.Run("star", "polo.listing.yaml"));
        Assert.Equal("listinglsp: no store in these files; it stands in a file whose name ends in .store.yaml\n", _console.Error);
    }
}
