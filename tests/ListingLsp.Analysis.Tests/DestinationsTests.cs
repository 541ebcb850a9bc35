using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using Xunit;

namespace ListingLsp.Analysis.Tests;

/// <summary>Where a listing is sold, and how countries are taken out.</summary>
public sealed class DestinationsTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("markets: [US, DE]", "US DE")]
    [InlineData("markets: [US, EU, DE]\nnotMarkets: [FR, PL]", "US DE NL ES")]
    [InlineData("markets: [core10]\nnotMarkets: [EU]", "US GB")]
    [InlineData("markets: [worldwide]", "US GB FR DE NL PL ES BR")]
    [InlineData("markets: [worldwide]\nnotMarkets: [ES, core10]", "PL BR")]
    [InlineData("markets: []", "")]
    [InlineData("title: none", "")]
    [InlineData("markets: [us, Uk, 德国]", "US GB")]                     // letter case is beyond doubt, a name is not
    public void It_is_sold_to_its_markets_but_for_those_taken_out(string markets, string expected)
    {
        var destinations = Read(markets).Destinations;
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), destinations.Among(["US", "GB", "FR", "DE", "NL", "PL", "ES", "BR"]));
    }

    [Fact]
    public void The_union_has_its_members_of_the_day()
    {
        Assert.False(Read("markets: [EU]").Destinations.Contains("GB"));
        Assert.True(Read("markets: [EU]", new DateOnly(2020, 1, 31)).Destinations.Contains("GB"));
        Assert.False(Read("markets: [EU]", new DateOnly(2013, 6, 30)).Destinations.Contains("HR"));
        Assert.Equal(27, Read("markets: [EU]").Destinations.All.Length);
        Assert.Equal(28, Read("markets: [EU]", new DateOnly(2019, 1, 1)).Destinations.All.Length);
    }

    [Fact]
    public void Countries_named_by_their_own_code_are_told_once_and_without_those_taken_out() =>
        Assert.Equal(["JP", "US"], Read("markets: [JP, EU, US, JP, BR]\nnotMarkets: [BR]").Destinations.ByName.AsEnumerable());

    [Theory]
    [InlineData("markets: [US]", true, true, false)]
    [InlineData("markets: [worldwide]", true, true, true)]
    [InlineData("markets:", false, false, false)]
    [InlineData("markets: [US, Mars]", true, false, false)]
    [InlineData("markets: US", false, false, false)]
    [InlineData("markets: [US]\nnotMarkets: US", true, false, false)]
    public void What_is_known_of_them(string markets, bool areStated, bool areCertain, bool areWorldwide)
    {
        var destinations = Read(markets).Destinations;
        Assert.Equal((areStated, areCertain, areWorldwide), (destinations.AreStated, destinations.AreCertain, destinations.AreWorldwide));
    }

    [Fact]
    public void Absent_markets_are_told_from_misspelt_ones()
    {
        Assert.True(Read("keywords: [a]").Destinations.AreAbsent);
        Assert.True(Read("markets:").Destinations.AreAbsent);
        Assert.False(Read("market: [US]").Destinations.AreAbsent);
    }

    [Theory]
    [InlineData("markets: [US, DE, JP]   # 主要市场\n", "DE", "markets: [US, JP]   # 主要市场\n")]
    [InlineData("markets: [US, DE]\n", "DE US", null)]                                                     // no market would be left
    [InlineData("markets:\n  # 北美\n  - US\n  # 欧洲\n  - DE   # 德国仓\n  - JP\n", "DE", "markets:\n  # 北美\n  - US\n  - JP\n")]
    [InlineData("markets:\n  - US   # 美国\n  - DE\n", "DE", "markets:\n  - US   # 美国\n")]
    [InlineData("markets: [US, EU]\n", "FR", "markets: [US, EU]\nnotMarkets: [FR]\n")]
    [InlineData("markets: [worldwide]   # 全球\n", "FR NO", "markets: [worldwide]   # 全球\nnotMarkets: [FR, 'NO']\n")]
    [InlineData("markets: [worldwide]\nnotMarkets:\n", "FR", "markets: [worldwide]\nnotMarkets: [FR]\n")]
    [InlineData("markets: [worldwide]\nnotMarkets: []\n", "FR", "markets: [worldwide]\nnotMarkets: [FR]\n")]
    [InlineData("markets: [EU]\nnotMarkets: [ES, FR]   # 一次性塑料\n", "FR IT", "markets: [EU]\nnotMarkets: [ES, FR, IT]   # 一次性塑料\n")]
    [InlineData("markets: [EU]\nnotMarkets:\n  - ES   # 西班牙\n  # 其他\n  - PT\n", "FR IT", "markets: [EU]\nnotMarkets:\n  - ES   # 西班牙\n  # 其他\n  - PT\n  - FR\n  - IT\n")]
    [InlineData("markets: [US, DE, EU]\n", "DE", "markets: [US, EU]\nnotMarkets: [DE]\n")]                  // by its own code and by a group
    [InlineData("markets:\n  - EU\n  - DE\n", "DE", "markets:\n  - EU\nnotMarkets: [DE]\n")]
    [InlineData("markets: [US, core10]\nnotMarkets: [CA, GB, AU, NZ, FR, DE, NL, IT]\n", "ES", "markets: [US, core10]\nnotMarkets: [CA, GB, AU, NZ, FR, DE, NL, IT, ES]\n")]
    [InlineData("markets: [core10]\nnotMarkets: [US, CA, GB, AU, NZ, FR, DE, NL, IT]\n", "ES", null)]
    [InlineData("markets: [US, Mars]\n", "US", null)]
    [InlineData("markets: [EU]\nnotMarkets: [Mars]\n", "FR", null)]
    [InlineData("markets: [US，DE]\n", "US", null)]                                                        // LST0013: one text to YAML
    [InlineData("x-all: &all [US, DE]\nmarkets: *all\n", "US", null)]
    [InlineData("markets: [BR, US]\nnotMarkets: [US]\n", "BR", null)]
    public void Countries_are_taken_out(string markets, string gone, string? expected)
    {
        var (destinations, tree) = Read(markets);
        var edits = destinations.Without(gone.Split(' '), tree);
        if (expected is null)
        {
            Assert.Empty(edits);
            return;
        }

        var edited = tree.Text.WithEdits(edits).ToString();
        Assert.Equal(Head + expected + Tail, edited);
        Assert.Empty(Read(expected).Destinations.Among(gone.Split(' ')));
    }

    [Theory]
    [InlineData("\"markets\": [\"US\", \"DE\"]", "DE", "\"markets\": [\"US\"]")]
    [InlineData("\"markets\": [\"US\", \"EU\"]", "DE", "\"markets\": [\"US\", \"EU\"],\n  \"notMarkets\": [\"DE\"]")]
    [InlineData("\"markets\": [\"worldwide\"],\n  \"notMarkets\": [\n    \"FR\"\n  ]", "DE", "\"markets\": [\"worldwide\"],\n  \"notMarkets\": [\n    \"FR\",\n    \"DE\"\n  ]")]
    public void Countries_are_taken_out_of_JSON(string markets, string gone, string expected)
    {
        string Json(string field) => $"{{\n  \"id\": \"a\",\n  {field},\n  \"type\": \"ready-to-ship\"\n}}\n";
        var file = FileAnalyzer.Analyze("a.listing.json", FileKind.Listing, SourceText.From(Json(markets)), RuleSettings.Default(Today));
        var edits = new Destinations(Assert.Single(file.Listings), Today).Without([gone], file.Tree);
        Assert.Equal(Json(expected), file.Tree.Text.WithEdits(edits).ToString());
    }

    private const string Head = "id: a\n";

    private const string Tail = "type: ready-to-ship   # RTS\n";

    private static (Destinations Destinations, SyntaxTree Tree) Read(string markets, DateOnly? day = null)
    {
        var text = Head + markets + (markets.EndsWith('\n') ? "" : "\n") + Tail;
        var file = FileAnalyzer.Analyze("a.listing.yaml", FileKind.Listing, SourceText.From(text), RuleSettings.Default(day ?? Today));
        Assert.Empty(file.Tree.Errors);
        return (new Destinations(Assert.Single(file.Listings), day ?? Today), file.Tree);
    }
}
