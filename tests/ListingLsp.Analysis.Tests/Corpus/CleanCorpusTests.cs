using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Testing;
using Xunit;

namespace ListingLsp.Analysis.Tests.Corpus;

/// <summary>Nothing is wrong with the clean corpus, and the rules say so: a false alarm costs more trust than a missed hint.</summary>
public sealed class CleanCorpusTests
{
    private static readonly Lazy<IReadOnlyList<Finding>> Findings = new(() => CleanCorpus.Workspace.Check());

    [Fact]
    public void No_rule_reports_an_error_or_a_warning()
    {
        var alarms = Findings.Value.Where(f => f.Severity >= Severity.Warning).Select(f => $"{f.File}{f.Path} {f.Severity} {f.Rule.Id} {f.Message.En}").ToList();
        Assert.True(alarms.Count == 0, $"{alarms.Count} alarms\n{string.Join('\n', alarms.Take(60))}");
    }

    [Fact]
    public void It_is_large_and_wide_enough()
    {
        Assert.True(CleanCorpus.Listings.Length >= 320, $"{CleanCorpus.Listings.Length} listings");
        Assert.True(CleanCorpus.Listings.Select(l => l.Variant.Industry.Category).Distinct().Count() >= 30);
        Assert.Equal(CleanCorpus.Listings.Length, CleanCorpus.Listings.Select(l => l.Variant.Id).Distinct().Count());
    }
}
