using System.Collections.Immutable;
using ListingLsp.Syntax.Text;
using ListingLsp.Testing.Fixtures;
using Xunit;

namespace ListingLsp.Analysis.Tests;

/// <summary>One workspace on several days: rules and entries of rule packs begin and end on their own.</summary>
public sealed class TimelineTests
{
    private const string Carton = """
        id: camera
        title: Dome camera
        type: ready-to-ship
        category: Consumer Electronics > Cameras
        markets: [US]
        trade:
          unit: piece
          tiers: [ { from: 10, price: 10.00 }, { from: 20, price: 9.00 } ]
          carton: { spec: "438004", units: 20, tiers: [ { from: 1, price: 9.50 } ] }

        """;

    private const string Cartons = """
        cartons:
          - { id: "438004", name: 3号标准3层, length: 43, width: 21, height: 27, emptyWeight: 0.6, maxUnits: 20 }

        """;

    private const string Straw = """
        id: straw
        title: Flexible drinking straws
        type: ready-to-ship
        category: Home & Garden > Barware
        markets: [ES, DE]
        trade: { unit: piece, tiers: [ { from: 1000, price: 0.01 } ] }
        compliance: { itemTypes: [drinking-straw], materials: [ { name: PP } ], singleUse: true }

        """;

    private const string Weed = """
        id: weed
        title: Weed control, 5 l
        type: ready-to-ship
        category: Chemicals > Agrochemicals > Herbicides
        markets: [DE]
        trade: { unit: piece, tiers: [ { from: 100, price: 6.00 } ] }

        """;

    private const string Blind = """
        id: blind
        title: Roller shade, 90 cm
        type: ready-to-ship
        category: Home & Garden > Blinds
        markets: [US]
        trade: { unit: piece, tiers: [ { from: 100, price: 6.00 } ] }
        compliance: { cords: [ { side: left, pull: 25 } ] }

        """;

    private const string Wipe = """
        id: wipe
        title: Cleaning wipes, 80 sheets
        type: ready-to-ship
        category: Home & Garden > Cleaning
        markets: [IT, GB]
        trade: { unit: pack, tiers: [ { from: 100, price: 0.60 } ] }
        compliance: { itemTypes: [wet-wipe], materials: [ { name: polyester } ] }

        """;

    private static readonly string[] Files = ["carton", "straw", "weed", "blind", "wipe"];

    [Theory]
    // Sale by carton begins on 2022-08-09.
    [InlineData("2022-08-08", "", "LST4017 LST4018", "LST4017", "LST4017", "LST4017")]
    [InlineData("2022-08-09", "LST2002 LST2009", "LST4017 LST4018", "LST4017", "LST4017", "LST4017")]
    // What the platform says of destinations holds from 2022-08-25.
    [InlineData("2022-08-24", "LST2002 LST2009", "LST4017 LST4018", "LST4017", "LST4017", "LST4017")]
    [InlineData("2022-08-25", "LST2002 LST2009", "LST4001 LST4018", "LST4005", "LST4010", "LST4004")]
    // The list of industries ended with September 2022.
    [InlineData("2023-06-01", "LST2009", "LST4001 LST4018", "LST4005", "LST4010", "LST4004")]
    // Wales bans wet wipes with plastic from 2026-12-18.
    [InlineData("2026-11-22", "LST2009", "LST4001 LST4018", "LST4005", "LST4010", "LST4004 LST4017")]
    [InlineData("2026-12-18", "LST2009", "LST4001 LST4018", "LST4005", "LST4010", "LST4004 LST4018")]
    public void Rules_and_entries_hold_on_their_days(string day, params string[] expected)
    {
        var found = Workspace($"asOf: {day}\npackEntries: {{ eu-uk-single-use-plastics/law-gb-wet-wipes-wales: on }}\n").Check();
        Assert.Equal(expected, Files.Select(f => string.Join(' ', found
            .Where(d => d.File == $"{f}.listing.yaml" && (d.Rule.Family == (f == "carton" ? "carton" : "destination")))
            .Select(d => d.Rule.Id)
            .Distinct()
            .Order(StringComparer.Ordinal))));
    }

    [Fact]
    public void Before_the_directive_there_is_not_even_a_note()
    {
        Assert.DoesNotContain(Workspace("asOf: 2021-07-02\nhorizon: 0\n").Check(), f => f.Rule.Family == "destination");
        Assert.Equal("LST4018", Assert.Single(Workspace("asOf: 2021-07-03\nhorizon: 0\n").Check(), f => f.Rule.Family == "destination").Rule.Id);
    }

    private static FixtureWorkspace Workspace(string settings) => new(
        new[] { ("listinglsp.yaml", settings), ("carton.listing.yaml", Carton), ("standard.cartons.yaml", Cartons), ("straw.listing.yaml", Straw), ("weed.listing.yaml", Weed), ("blind.listing.yaml", Blind), ("wipe.listing.yaml", Wipe) }
            .ToImmutableSortedDictionary(f => f.Item1, f => SourceText.From(f.Item2), StringComparer.Ordinal),
        []);
}
