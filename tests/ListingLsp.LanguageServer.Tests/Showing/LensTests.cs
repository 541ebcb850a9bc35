using ListingLsp.Analysis.Catalogue;
using ListingLsp.LanguageServer.Features;
using ListingLsp.LanguageServer.Features.Lenses;
using Xunit;

namespace ListingLsp.LanguageServer.Tests.Showing;

/// <summary>What editors show above listings and what listings share.</summary>
public sealed class LensTests
{
    [Theory]
    [InlineData(Locale.English, "2 errors, 3 warnings, 1 info", "4 markets: 4 blocked")]
    [InlineData(Locale.Chinese, "2个错误，3个警告，1条信息", "4个市场：4个禁售")]
    public void Above_a_listing_its_problems_and_its_markets(Locale locale, string problems, string markets) =>
        Assert.Equal([$"0: {problems}", $"0: {markets}"], Lenses(Shown.View(Shown.Polo, locale: locale)));

    [Fact]
    public void Markets_are_counted_by_what_hinders_most() =>
        Assert.Contains("0: 4 markets: 3 sold, 1 no freight", Lenses(Shown.View(Shown.Polo[..Shown.Polo.IndexOf("compliance", StringComparison.Ordinal)])));

    [Fact]
    public void A_listing_without_markets_says_so() => Assert.Contains(Lenses(Shown.View("id: a\ntype: customization\n")), l => l.StartsWith("0: no market stated; core 10: 10 sold", StringComparison.Ordinal));

    [Fact]
    public void Each_of_several_listings_has_its_own()
    {
        const string Sound = "trade: { unit: piece, tiers: [ { from: 1, price: 2 } ] }\n";
        var lenses = Lenses(Shown.View($"id: a\ntitle: x\ntype: nothing\ncategory: A > B\n{Sound}---\nid: b\n{Sound}", "two.listing.yaml"));
        Assert.Equal(4, lenses.Count);
        Assert.StartsWith("0: 1 error", lenses[0], StringComparison.Ordinal);
        Assert.StartsWith("6: 3 errors", lenses[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Above_what_listings_share_how_many_use_it_and_where()
    {
        var view = Shown.View("cartons:\n  - { id: box, length: 1, width: 1, height: 1 }\n  - { id: bin, length: 1, width: 1, height: 1 }\n", "own.cartons.yaml", Locale.English, ("b.listing.yaml", "id: b\ntrade: { carton: { spec: box } }\n"));
        Assert.Equal(["1: used by 1 listing", "2: used by 0 listings"], Lenses(view));
        var place = Assert.Single(LensFinder.Resolve(view, LensFinder.Of(view)[0])!.Places);
        Assert.Equal(("b.listing.yaml", "box"), (place.File, view.Workspace.TreeOf(place.File).Text.GetText(place.Span)));
    }

    [Fact]
    public void A_lens_whose_definition_is_gone_has_no_words() => Assert.Null(LensFinder.Resolve(Shown.View("id: a\n"), new Lens(new(0, 0), LensKind.Markets, 7)));

    private static List<string> Lenses(DocumentView view) => [.. LensFinder.Of(view).Select(l => $"{view.Tree.Text.LineAt(l.Span.Start)}: {LensFinder.Resolve(view, l)!.Title}")];
}
