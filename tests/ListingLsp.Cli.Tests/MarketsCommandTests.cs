using System.Text.Json;
using Xunit;

namespace ListingLsp.Cli.Tests;

/// <summary>The market matrix; what it prints is shown in <c>tests/Scenarios/markets.md</c>.</summary>
public sealed class MarketsCommandTests : IDisposable
{
    private const string Straws = """
        id: straw-6001
        title: Disposable drinking straws
        type: ready-to-ship
        category: Packaging & Printing > Straws
        markets: [US, ES, NZ]
        trade: { unit: bag, tiers: [ { from: 10, price: 2.00 } ] }
        logistics:
          package: { length: 20, width: 10, height: 10, grossWeight: 0.4 }
          freight: { US: { cost: 9.00, deliveryGuarantee: true }, ES: { cost: 9.00, deliveryGuarantee: true } }
        compliance: { itemTypes: [drinking-straw], materials: [ { name: PP } ], singleUse: true }

        """;

    private readonly ConsoleRun _console = new();

    public void Dispose() => _console.Dispose();

    [Fact]
    public void Each_market_has_its_notes_with_their_rules()
    {
        _console.With("a.listing.yaml", Straws);
        Assert.Equal(0, _console.Run("markets", "a.listing.yaml", "--format", "json"));
        using var json = JsonDocument.Parse(_console.Output);
        var listing = Assert.Single(json.RootElement.GetProperty("listings").EnumerateArray());
        Assert.Equal(("straw-6001", "a.listing.yaml", true), (listing.GetProperty("id").GetString(), listing.GetProperty("file").GetString(), listing.GetProperty("marketsStated").GetBoolean()));
        var rows = listing.GetProperty("markets").EnumerateArray().Select(m => (
            Market: m.GetProperty("market").GetString(),
            Sold: m.GetProperty("sold").GetBoolean(),
            Notes: string.Join(' ', m.GetProperty("notes").EnumerateArray().Select(n => $"{n.GetProperty("status").GetString()}:{n.GetProperty("rule").GetString()}"))));
        Assert.Equal([("US", true, ""), ("ES", false, "blocked:LST4001"), ("NZ", false, "no-freight:LST3001")], rows);
    }

    [Theory]
    [InlineData("en", "  ES  Spain          blocked (LST4001)\n")]
    [InlineData("zh-CN", "  ES  西班牙  禁售（LST4001）\n")]
    public void People_read_it_in_their_language(string locale, string line)
    {
        _console.With("a.listing.yaml", Straws);
        Assert.Equal(0, _console.Run("markets", "--locale", locale));
        Assert.Contains(line, _console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_listing_without_markets_shows_the_core_10()
    {
        _console.With("a.listing.yaml", Straws.Replace("markets: [US, ES, NZ]\n", "", StringComparison.Ordinal));
        Assert.Equal(0, _console.Run("markets"));
        Assert.StartsWith("straw-6001 (a.listing.yaml)\n  the listing states no market; these are the core 10\n  US  United States", _console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_worldwide_listing_names_what_differs_and_counts_the_rest()
    {
        _console.With("a.listing.yaml", Straws.Replace("markets: [US, ES, NZ]", "markets: [worldwide]", StringComparison.Ordinal).Replace("freight: {", "freight: { worldwide: { free: true, deliveryGuarantee: true },", StringComparison.Ordinal));
        Assert.Equal(0, _console.Run("markets"));
        Assert.Contains("  GB  United Kingdom  blocked (LST4001)\n", _console.Output, StringComparison.Ordinal);
        Assert.Matches("  [0-9]{3} others: sold\n", _console.Output);
    }

    [Fact]
    public void Where_there_is_no_listing_that_is_said()
    {
        _console.With("a.cartons.yaml", Listings.Cartons);
        Assert.Equal(2, _console.Run("markets"));
        Assert.Equal("listinglsp: no listings in these files\n", _console.Error);
        _console.With("listinglsp.yaml", "exclude: [drafts]\n").With("drafts/a.listing.yaml", Straws);
        Assert.Equal(2, _console.Run("markets", "drafts/a.listing.yaml"));
        Assert.Equal("listinglsp: 'drafts/a.listing.yaml' is not checked: the settings exclude it\n", _console.Error);
    }
}
