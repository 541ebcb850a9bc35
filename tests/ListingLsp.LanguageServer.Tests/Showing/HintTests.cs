using System.Text;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.LanguageServer.Features.Hints;
using ListingLsp.Syntax.Text;
using Xunit;

namespace ListingLsp.LanguageServer.Tests.Showing;

/// <summary>What editors show behind tiers, cartons and codes: here between ‹ and ›.</summary>
public sealed class HintTests
{
    private static readonly HintOptions None = new() { Tiers = false, Cartons = false, Markets = false };

    [Fact]
    public void Behind_tiers_their_range_and_what_they_cost() => Assert.Equal(
        """
            - { from: 10, price: 10.00 }‹10 ~ 19 · from 100.00›
            - { from: 20, price: 9.00 }‹20 ~ 29 · from 180.00›
            - from: 30
              price: 8.00‹≥ 30 · from 240.00›
        """,
        Lines(With(Shown.Polo, None with { Tiers = true }), 10, 4));

    [Fact]
    public void In_chinese() => Assert.Equal(
        """
              - { from: 1, price: 8.50 }‹20件 · 170.00起›
              - { from: 2, price: 7.00 }‹40件 · 280.00起›
        """,
        Lines(With(Shown.Polo, None with { Cartons = true }, Locale.Chinese), 17, 2));

    [Fact]
    public void Behind_codes_the_names_of_markets() => Assert.Equal("markets: [US‹United States›, GB‹United Kingdom›, DE‹Germany›, FR‹France›]", Lines(With(Shown.Polo, None with { Markets = true }), 4, 1));

    [Theory]
    [InlineData("a.listing.yaml", "logistics: { origin: CN‹China›, freight: { US‹United States›: { free: true } } }")]
    [InlineData("a.listing.json", "{ \"markets\": [\"EU\"‹the European Union›, \"XX\", \"us\"] }")]
    [InlineData("a.freight.yaml", "templates: [ { id: a, lines: [ { markets: [JP‹Japan›], flat: 1 } ] } ]")]
    [InlineData("a.rules.yaml", "entries: [ { id: a, markets: [ES‹Spain›] } ]")]
    [InlineData("a.listing.yaml", "title: US\nmarkets: [\nkeywords: [US]")]
    public void Wherever_the_tables_say_that_a_market_stands(string path, string expected) =>
        Assert.Equal(expected, With(System.Text.RegularExpressions.Regex.Replace(expected, "‹[^›]*›", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)), None with { Markets = true }, path: path));

    [Fact]
    public void Each_can_be_switched_off() => Assert.Equal(Shown.Polo, With(Shown.Polo, None));

    [Fact]
    public void Prices_of_single_markets_have_them_too() =>
        Assert.Contains("{ from: 10, price: 10.50 }‹≥ 10 · from 105.00›", With("trade: { marketPrices: { JP: { tiers: [ { from: 10, price: 10.50 } ] } } }\n", None with { Tiers = true }), StringComparison.Ordinal);

    [Theory]
    [InlineData("trade: { tiers: [ { from: 10, price: 10 }, { from: 20, price: } ] }\n")]
    [InlineData("trade: { tiers: [ { from: 20, price: 10 }, { from: 10, price: 9 } ] }\n")]
    [InlineData("trade: { carton: { units: 20, tiers: [ { from: 1, price: free } ] } }\n")]
    public void What_is_not_certain_has_none(string text) => Assert.Equal(text, With(text, new HintOptions()));

    [Fact]
    public void Only_those_in_the_range_are_given()
    {
        var view = Shown.View(Shown.Polo);
        var line = view.Tree.Text.Line(11);
        var hint = Assert.Single(HintFinder.In(view, line, new HintOptions()));
        Assert.Equal((line.End, "20 ~ 29 · from 180.00"), (hint.Offset, hint.Label));
    }

    private static string With(string text, HintOptions options, Locale locale = Locale.English, string path = "a.listing.yaml")
    {
        var view = Shown.View(text, path, locale);
        var bytes = view.Tree.Text;
        var (result, at) = (new StringBuilder(), 0);
        foreach (var hint in HintFinder.In(view, new TextSpan(0, bytes.Length), options))
        {
            result.Append(bytes.GetText(new TextSpan(at, hint.Offset))).Append('‹').Append(hint.Label).Append('›');
            at = hint.Offset;
        }

        return result.Append(bytes.GetText(new TextSpan(at, bytes.Length))).ToString();
    }

    private static string Lines(string text, int first, int count) => string.Join('\n', text.Split('\n').Skip(first).Take(count));
}
