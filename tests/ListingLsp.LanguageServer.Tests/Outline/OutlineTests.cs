using System.Text;
using ListingLsp.LanguageServer.Features;
using ListingLsp.LanguageServer.Features.Outline;
using ListingLsp.LanguageServer.Tests.Showing;
using ListingLsp.Syntax.Text;
using Xunit;

namespace ListingLsp.LanguageServer.Tests.Outline;

/// <summary>Contents, folds, selections and links of documents.</summary>
public sealed class OutlineTests
{
    [Theory]
    [InlineData("a.listing.yaml")]
    [InlineData("a.listing.json")]
    public void Listings_stand_by_their_ids_with_what_they_hold(string path)
    {
        var lines = Contents(Shown.View(path.EndsWith("json", StringComparison.Ordinal) ? Shown.PoloJson : Shown.Polo, path));
        Assert.StartsWith("polo-2201 (", lines[0], StringComparison.Ordinal);
        Assert.Contains("  trade", lines);
        Assert.Contains("    tiers (2)", lines.Select(l => l.Replace("(3)", "(2)", StringComparison.Ordinal)));
        Assert.Contains("      20 (9.00)", lines);
        Assert.Contains("    package", lines);
    }

    [Fact]
    public void Several_documents_and_what_has_no_name() => Assert.Equal(
        ["a", "  skus (2)", "    red (38)", "    #2", "#2 (箱)", "  trade"],
        Contents(Shown.View("id: a\nskus: [ { id: red, options: { Size: 38 } }, { stock: 4 } ]\n---\ntitle: 箱\ntrade: { }\n")));

    [Theory]
    [InlineData("a.cartons.yaml", "cartons:\n  - { id: \"1\", name: 大箱 }\n", "cartons (1)|  1 (大箱)")]
    [InlineData("a.freight.yaml", "templates:\n  - id: fast\n    lines: [ { markets: [US, CA], flat: 2 } ]\n", "templates (1)|  fast|    lines (1)|      US, CA")]
    [InlineData("a.rules.yaml", "pack: own\ntitle: { en: Own }\nentries: [ { id: e1, title: Straws } ]\n", "own (Own)|  entries (1)|    e1 (Straws)")]
    [InlineData("listinglsp.yaml", "rules: { LST1001: { severity: info } }\noverrides: [ { files: [a, b] } ]\n", "rules|  LST1001|overrides (1)|  a, b")]
    [InlineData("a.metrics.yaml", "listings: { polo-1: { qualityScore: 4.1 } }\n", "listings|  polo-1")]
    [InlineData("a.campaign.yaml", "campaigns: [ { id: autumn, kind: festival, offers: [ { listing: mug-1 } ] } ]\n", "campaigns (1)|  autumn (festival)|    offers (1)|      mug-1")]
    public void Every_kind_of_file_has_contents(string path, string text, string expected) => Assert.Equal(expected.Split('|'), Contents(Shown.View(text, path)));

    [Fact]
    public void Groups_lists_texts_and_comments_fold() => Assert.Equal(
        ["0-1 comment", "3-5", "6-9", "8-9"],
        Folds("a.listing.yaml", "# one\n# two\nid: a\ndescription: |\n  text\n  more\n\n\ntrade:\n  tiers:\n    - { from: 1, price: 2 }\n# last\n".Replace("\n\n\ntrade", "\ntrade", StringComparison.Ordinal).Replace("  tiers:\n", "  unit: piece\n  tiers:\n", StringComparison.Ordinal)));

    [Fact]
    public void In_brackets_the_line_of_the_closing_one_stays() => Assert.Equal(["0-5", "1-2", "4-5"], Folds("a.listing.json", "{\n  \"trade\": {\n    \"unit\": \"piece\"\n  },\n  \"markets\": [ \"US\",\n    \"CA\" ]\n}\n"));

    [Fact]
    public void Several_documents_fold() => Assert.Equal(["0-1", "3-4"], Folds("a.listing.yaml", "id: a\r\ntitle: b\r\n---\r\nid: c\r\ntitle: d\r\n"));

    [Fact]
    public void A_selection_grows_from_the_word_to_the_document() => Assert.Equal(
        ["GB", "'GB'", "[US, 'GB']", "markets: [US, 'GB']", "id: a\nmarkets: [US, 'GB']", "id: a\nmarkets: [US, 'GB']\n"],
        Selections("id: a\nmarkets: [US, 'G‸B']\n"));

    [Theory]
    [InlineData("‸")]
    [InlineData("# com‸ment\nid: a\n")]
    [InlineData("id: a\n\n‸\n")]
    public void A_selection_is_there_everywhere(string text) => Assert.NotEmpty(Selections(text));

    [Fact]
    public void Links_lead_to_what_is_there() => Assert.Equal(
        ["images/front.jpg -> images/front.jpg", "https://example.com/back.jpg -> https://example.com/back.jpg", "438004 -> shared.cartons.yaml:2", "express -> shared.freight.yaml:2"],
        Links("a.listing.yaml", Shown.Polo));

    [Theory]
    [InlineData("images: [images/none.jpg, ../../images/front.jpg, ftp://example.com/a]\ntrade: { carton: { spec: none } }\nkeywords: [see https://example.com]\n")]
    [InlineData("images: [\"https://\"]\n")]
    public void What_leads_nowhere_is_no_link(string text) => Assert.Empty(Links("a.listing.yaml", text));

    [Fact]
    public void Settings_lead_to_their_files() => Assert.Equal(
        ["shared/base.yaml -> shared/base.yaml", "own.rules.yaml -> own.rules.yaml"],
        Links("listinglsp.yaml", "extends: shared/base.yaml\npacks: [own.rules.yaml, 'packs/*.yaml']\nbaseline: gone.json\n", ("shared/base.yaml", "version: 1\n"), ("own.rules.yaml", "pack: own\nentries: []\n")));

    private static List<string> Contents(DocumentView view)
    {
        var lines = new List<string>();
        foreach (var node in OutlineFinder.Of(view)) Add(node, 0);
        return lines;

        void Add(OutlineNode node, int depth)
        {
            lines.Add(new string(' ', depth * 2) + node.Name + (string.IsNullOrEmpty(node.Detail) ? "" : $" ({node.Detail})"));
            foreach (var child in node.Children) Add(child, depth + 1);
        }
    }

    private static IEnumerable<string> Folds(string path, string text) => FoldFinder.Of(Shown.View(text, path).Tree).Select(f => $"{f.FirstLine}-{f.LastLine}{(f.IsComment ? " comment" : "")}");

    private static IEnumerable<string> Selections(string text)
    {
        var at = text.IndexOf('‸', StringComparison.Ordinal);
        var tree = Shown.View(text.Remove(at, 1)).Tree;
        return SelectionFinder.At(tree, Encoding.UTF8.GetByteCount(text.AsSpan(0, at))).Select(tree.Text.GetText);
    }

    private static IEnumerable<string> Links(string path, string text, params (string, string)[] others)
    {
        var view = Shown.View(text, path, Analysis.Catalogue.Locale.English, others);
        return LinkFinder.Of(view).Select(l => $"{view.Tree.Text.GetText(l.Span)} -> {l.Address ?? l.File}{(l.Line is { } line ? $":{line + 1}" : "")}");
    }
}
