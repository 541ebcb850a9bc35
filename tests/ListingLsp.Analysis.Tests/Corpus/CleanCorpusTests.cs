using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Tests.Corpus.Data;
using ListingLsp.Analysis.Tests.Corpus.Mutations;
using ListingLsp.Analysis.Tests.Corpus.Writing;
using Xunit;

namespace ListingLsp.Analysis.Tests.Corpus;

/// <summary>Nothing is wrong with the clean corpus, and the rules say so: a false alarm costs more trust than a missed hint.</summary>
public sealed class CleanCorpusTests
{
    /// <summary>Infos and hints of one rule in the whole corpus. A rule that has more to say about clean listings is noise.</summary>
    private const int MostOfOneRule = 12;

    private static readonly Lazy<IReadOnlyList<Finding>> Findings = new(() => CleanCorpus.Workspace.Check());

    public static TheoryData<string> Temptations => [.. ProductFiles.Temptations];

    [Fact]
    public void No_rule_reports_an_error_or_a_warning()
    {
        var alarms = Findings.Value.Where(f => f.Severity >= Severity.Warning).ToList();
        Assert.True(alarms.Count == 0, $"{alarms.Count} alarms\n{string.Join('\n', alarms.Take(60).Select(Line))}");
    }

    [Fact]
    public void Infos_and_hints_are_few()
    {
        var rules = Findings.Value.GroupBy(f => f.Rule.Id).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        var counts = string.Join('\n', rules.Select(g => $"{g.Count(),4} {g.Key} {g.First().Rule.Slug}, such as {Line(g.First())}"));
        Assert.True(rules.TrueForAll(g => g.Count() <= MostOfOneRule), counts);
    }

    /// <summary>Where nothing is declared, words alone decide; they are those of goods that nobody bans.</summary>
    [Fact]
    public void Without_declarations_a_rule_only_asks_for_the_cords_of_window_coverings()
    {
        var bare = CleanCorpus.WorkspaceOf(CleanCorpus.Listings.Select(l => l with { Text = new Bench(CleanCorpus.WorkspaceOf([l]), l, l.Path).Remove("/compliance").Workspace.Files[l.Path] }));
        var alarms = bare.Check().Where(f => f.Severity >= Severity.Warning).ToLookup(f => f.Rule.Id == "LST4013");
        Assert.True(!alarms[false].Any(), string.Join('\n', alarms[false].Select(Line)));
        Assert.Equal(CleanCorpus.Listings.Count(l => l.Has("/compliance/itemTypes/0") && l.At("/compliance/itemTypes/0") == "window-covering"), alarms[true].Count());
    }

    [Fact]
    public void It_is_large_and_wide_enough()
    {
        var listings = CleanCorpus.Listings;
        Assert.True(listings.Length >= 320, $"{listings.Length} listings");
        Assert.True(listings.Select(l => l.Variant.Industry.Category).Distinct().Count() >= 30);
        Assert.Equal(listings.Length, listings.Select(l => l.Variant.Id).Distinct().Count());
        Assert.All(Enum.GetValues<Style>(), style => Assert.True(listings.Count(l => l.Variant.Style == style) >= 30, $"{style}"));
        Assert.All([true, false], chinese => Assert.All([true, false], ready =>
            Assert.True(listings.Count(l => l.Variant.IsChinese == chinese && l.Variant.IsReadyToShip == ready) >= 60, $"Chinese {chinese}, ready to ship {ready}")));
        Assert.True(Count("carton") >= 20 && Count("price: ") >= 320 && Count("lotSize") >= 2 && Count("marketPrices") >= 10 && Count("overseas") >= 4 && Count("range") >= 2);
    }

    [Theory]
    [MemberData(nameof(Temptations))]
    public void A_word_that_tempts_stands_in_it(string word) => Assert.True(Count(word) > 0, $"no listing says '{word}'");

    private static int Count(string word) => Texts.Value.Count(t => t.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>All texts, on lines that are not broken.</summary>
    private static readonly Lazy<IReadOnlyList<string>> Texts = new(() =>
        [.. CleanCorpus.Listings.Select(l => string.Join(' ', l.Text.ToString().Replace("\"", "", StringComparison.Ordinal).Split((char[])['\n', ' '], StringSplitOptions.RemoveEmptyEntries)))]);

    private static string Line(Finding finding) => $"{finding.File}{finding.Path} {finding.Severity} {finding.Rule.Id} {finding.Message.En}";
}
