using ListingLsp.Analysis.Catalogue;
using ListingLsp.LanguageServer.Features.Matrix;
using ListingLsp.LanguageServer.Features.Rules;
using ListingLsp.Testing;
using Xunit;

namespace ListingLsp.LanguageServer.Tests.Showing;

/// <summary>The market matrix and the pages of rules as Markdown.</summary>
public sealed class MatrixTests
{
    [Theory]
    [InlineData(Locale.English, "matrix.en")]
    [InlineData(Locale.Chinese, "matrix.zh-CN")]
    public void Of_a_listing(Locale locale, string name) => Snapshot.Verify(string.Join('\n', MarketTable.Of(Shown.View(Shown.Polo, locale: locale)).Select(t => t.ToMarkdown())), name);

    [Fact]
    public void Worldwide_those_that_are_sold_share_a_line()
    {
        var text = Assert.Single(MarketTable.Of(Shown.View("id: a\ntype: ready-to-ship\nmarkets: [worldwide]\nlogistics: { freight: { worldwide: { free: true } } }\ncompliance: { itemTypes: [drinking-straw], materials: [ { name: PP } ], singleUse: true }\n"))).ToMarkdown();
        Assert.InRange(text.Split('\n').Length, 5, 40);
        Assert.Contains("others: sold", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_has_the_rule_in_its_head() => Assert.StartsWith(
        "# By carton a unit costs more than by the piece\n\n**LST2009** carton-price-above-piece-price · error\n\n- **Message**: Carton unit price {c}",
        RuleMarkdown.Page(RuleCatalogue.Get("LST2009"), Locale.English),
        StringComparison.Ordinal);

    /// <summary>A page begins with its heading once, and has what a reader wants to know.</summary>
    [Theory]
    [InlineData(Locale.English, "- **Source**: ")]
    [InlineData(Locale.Chinese, "- **来源**：")]
    public void All_rules_have_one(Locale locale, string source)
    {
        foreach (var rule in RuleCatalogue.All)
        {
            var page = RuleMarkdown.Page(rule, locale);
            Assert.StartsWith($"# {RuleMarkdown.Title(rule, locale)}\n", page, StringComparison.Ordinal);
            Assert.Contains(source, page, StringComparison.Ordinal);
            Assert.Equal(1, page.Split('\n').Count(l => l.StartsWith("# ", StringComparison.Ordinal) && l[2..] == RuleMarkdown.Title(rule, locale)));
        }
    }
}
