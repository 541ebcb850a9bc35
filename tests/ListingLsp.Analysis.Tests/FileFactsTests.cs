using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Syntax.Text;
using Xunit;

namespace ListingLsp.Analysis.Tests;

/// <summary>What the rest of a workspace knows of a file.</summary>
public sealed class FileFactsTests
{
    [Fact]
    public void Of_a_file_of_listings_each_one_counts()
    {
        var facts = Of(FileKind.Listing, """
            { id: a, type: ready-to-ship, title: Red mug, category: Home, images: [a.jpg, "https://x.cn/b.jpg"], trade: { carton: { spec: c1 } }, logistics: { template: t1 } }
            ---
            { id: b, type: customization, title: Blue mug, category: Home, images: [c.jpg], logistics: { template: t2 } }
            ---
            { title: No id }
            """);
        Assert.Equal((3, 1, 1), (facts.Listings, facts.ReadyToShip, facts.SoldByCarton));
        Assert.Equal([("a", "Red mug"), ("b", "Blue mug"), (null, "No id")], facts.Headings.Select(h => (h.Id, h.Title)));
        Assert.Equal(["a.jpg", "c.jpg"], facts.Images.Select(i => i.Path));
        Assert.Equal([(DefinitionKind.CartonSpec, "c1", true), (DefinitionKind.FreightTemplate, "t1", true), (DefinitionKind.FreightTemplate, "t2", false)], facts.References.Select(r => (r.Kind, r.Id, r.IsReadyToShip ?? false)));
        Assert.Equal(["a", "b"], facts.Likenesses.Select(l => l.Id));
        Assert.Empty(facts.Mentions);
    }

    [Theory]
    [InlineData("METAL Mug, 350ml", "metal mug 350ML", true)]
    [InlineData("Metal mug", "ＭＥＴＡＬ　ｍｕｇ！", true)]
    [InlineData("金属 Mug", "金属mug", true)]
    [InlineData("Metal mug", "Metal mugs", false)]
    [InlineData("Zinc [mug]", "zinc {mug}", true)]
    [InlineData("Ärmel", "ärmel", true)]
    [InlineData("1@2", "1`2", true)]
    [InlineData("mug z", "mug Z", true)]
    public void Two_titles_are_the_same_whatever_their_case_width_and_signs(string one, string other, bool areSame)
    {
        var prints = Of(FileKind.Listing, $"{{ id: a, title: \"{one}\" }}\n---\n{{ id: b, title: \"{other}\" }}\n").Likenesses.Select(l => l.Copy).ToList();
        Assert.Equal(2, prints.Count);
        Assert.Equal(areSame, prints[0] == prints[1]);
    }

    [Theory]
    [InlineData("Steel", "STEEL", true)]
    [InlineData("18/8  steel", "１８/８ Steel ", true)]
    [InlineData("18/8 steel", "18-8 steel", false)]
    [InlineData("a@b", "a`b", false)]
    [InlineData("[x]", "{x}", false)]
    public void Of_attributes_the_signs_count_too(string one, string other, bool areSame)
    {
        var prints = Of(FileKind.Listing, $"{{ id: a, title: Mug, attributes: {{ Material: \"{one}\" }} }}\n---\n{{ id: b, title: Mug, attributes: {{ MATERIAL: \"{other}\" }} }}\n").Likenesses.Select(l => l.Copy).ToList();
        Assert.Equal(2, prints.Count);
        Assert.Equal(areSame, prints[0] == prints[1]);
    }

    [Theory]
    [InlineData(FileKind.Metrics, "listings: { a: { growthScore: 60 }, b: { growthScore: 60 } }", "a b")]
    [InlineData(FileKind.Campaign, "campaigns: [ { id: c, kind: festival, start: 2022-09-01, offers: [ { listing: a }, { listing: b }, { listing: a } ] } ]", "a b")]
    [InlineData(FileKind.Orders, "orders: [ { id: o, listing: a }, { id: p } ]", "a")]
    [InlineData(FileKind.Market, "benchmarks: []", "")]
    public void Other_files_speak_of_listings(FileKind kind, string text, string expected) =>
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), Of(kind, text + "\n").Mentions);

    private static FileFacts Of(FileKind kind, string text) => FileFacts.Of(FileAnalyzer.Analyze("a.yaml", kind, SourceText.From(text), RuleSettings.Default(new DateOnly(2026, 11, 22))));
}
