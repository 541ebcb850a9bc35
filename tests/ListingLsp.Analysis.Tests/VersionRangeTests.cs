using ListingLsp.Analysis.Configuration;
using ListingLsp.Syntax.Text;
using Xunit;

namespace ListingLsp.Analysis.Tests;

public sealed class VersionRangeTests
{
    [Theory]
    [InlineData(">=1.0", "1.0.0 1.0.1 2.3.4", "0.9.9")]
    [InlineData(">1.2", "1.3.0 2.0.0", "1.2.0 1.2.9 1.1.0")]
    [InlineData("<=1.2", "1.2.9 0.1.0", "1.3.0")]
    [InlineData("<2", "1.99.0", "2.0.0 2.0.1")]
    [InlineData("=1.2.3", "1.2.3", "1.2.4")]
    [InlineData("1.2", "1.2.0 1.2.9", "1.1.9 1.3.0")]
    [InlineData(">= 1.0 , <1.5", "1.0.0 1.4.9", "0.9.0 1.5.0")]
    [InlineData(">1.10", "1.11.0", "1.9.0")]
    public void A_range_allows_what_all_its_comparisons_allow(string range, string allowed, string refused)
    {
        var parsed = VersionRange.Parse(range)!;
        Assert.All(allowed.Split(' '), v => Assert.True(parsed.Allows(Version.Parse(v)), v));
        Assert.All(refused.Split(' '), v => Assert.False(parsed.Allows(Version.Parse(v)), v));
    }

    [Theory]
    [InlineData("")]
    [InlineData(">=")]
    [InlineData("~1.0")]
    [InlineData("1.x")]
    [InlineData("v1")]
    [InlineData(">=1.0,")]
    [InlineData("=>1.0")]
    [InlineData("1.2.3.4")]
    [InlineData("-1")]
    [InlineData(">=1.0 <2")]
    [InlineData("99999999999")]
    public void What_is_no_range_is_said_to_be_none(string text) => Assert.Null(VersionRange.Parse(text));

    [Fact]
    public void Settings_for_another_version_say_both_and_nothing_else()
    {
        var findings = ConfigAnalyzer.Analyze("listinglsp.yaml", SourceText.From("requires: \">=1.4, <2\"\nlater: thing\n"), new Version(1, 3, 7, 0)).Findings;
        var finding = Assert.Single(findings);
        Assert.Equal("These settings are for version >=1.4, <2 of the tool; this one is 1.3.7", finding.Message.En);
        Assert.Equal("此设置要求工具版本>=1.4, <2，当前版本为1.3.7", finding.Message.Zh);
        Assert.Empty(ConfigAnalyzer.Analyze("listinglsp.yaml", SourceText.From("requires: \">=1.4, <2\"\n"), new Version(1, 4, 0, 0)).Findings);
    }
}
