using System.Text.Json;
using ListingLsp.Testing;
using Xunit;

namespace ListingLsp.Cli.Tests;

/// <summary>How listings stand, as the command line shows it; what it follows from is tested in the analysis.</summary>
public sealed class ScoreCommandTests : IDisposable
{
    private readonly ConsoleRun _console = new();

    public ScoreCommandTests() =>
        _console.With("polo.listing.yaml", Listings.Polo).With("box.cartons.yaml", Listings.Cartons)
            .With("shop.metrics.yaml", "listings: { polo-2201: { qualityScore: 4.1, growthScore: 66, payingBuyers: 3, negativeReviews90d: 0, lateShipments180d: 1 } }\n")
            .With("mug.listing.yaml", "id: mug-1\ntitle: Mug mug mug mug\ntype: customization\ncategory: Home & Garden\ntrade: { unit: piece, moq: 10, range: { min: 1.00, max: 2.00 } }\n");

    public void Dispose() => _console.Dispose();

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public void People_read_what_fails_where_and_what_to_do(string locale)
    {
        Assert.Equal(0, _console.Run("score", "--locale", locale, "--as-of", "2023-09-01"));
        Snapshot.Verify(_console.Output, $"Score.{locale}");
    }

    [Fact]
    public void Programs_read_every_item_with_its_place()
    {
        Assert.Equal(0, _console.Run("score", "polo.listing.yaml", "--format", "json", "--as-of", "2026-11-22"));
        using var json = JsonDocument.Parse(_console.Output);
        var listing = Assert.Single(json.RootElement.GetProperty("listings").EnumerateArray());
        Assert.Equal(("polo-2201", "polo.listing.yaml", 4.1m, 66m, JsonValueKind.Null), (listing.GetProperty("id").GetString(), listing.GetProperty("file").GetString(), listing.GetProperty("qualityScore").GetDecimal(), listing.GetProperty("growthScore").GetDecimal(), listing.GetProperty("stratum").ValueKind));
        Assert.Equal(["information failed", "effect unknown", "service failed"], listing.GetProperty("steps").EnumerateArray().Select(s => $"{s.GetProperty("step")} {s.GetProperty("state")}"));
        Assert.All(listing.GetProperty("items").EnumerateArray().Where(i => i.GetProperty("rule").ValueKind != JsonValueKind.Null), i => Assert.True(i.GetProperty("range").GetProperty("start").GetProperty("line").GetInt32() > 0));
    }

    [Fact]
    public void Where_there_is_no_listing_that_is_said()
    {
        Assert.Equal(2, _console.Run("score", "shop.metrics.yaml"));
        Assert.Equal("listinglsp: no listings in these files\n", _console.Error);
    }
}
