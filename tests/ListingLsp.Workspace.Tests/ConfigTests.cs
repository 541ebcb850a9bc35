using ListingLsp.Analysis;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Syntax.Text;
using ListingLsp.Workspace.Configuration;
using Xunit;

namespace ListingLsp.Workspace.Tests;

public sealed class ConfigTests
{
    private static readonly RuleInfo Moq = RuleCatalogue.Get("LST1001");

    [Fact]
    public void Every_setting_of_the_format_is_read_without_a_finding()
    {
        var (config, _, findings) = Read("""
            version: 1
            asOf: today
            requires: ">=1.0"
            profile: default
            locale: zh-CN
            horizon: 90
            files: { listing: ["catalog/**/*.yaml"] }
            exclude: ["drafts/**"]
            packs: [ "compliance/*.rules.yaml" ]
            rules:
              LST1011: { severity: warning, drop: 0.5 }
              moq-differs-from-first-tier: info
            overrides:
              - { files: ["samples/**"], rules: { LST3001: off } }
            notSuppressible: [LST4001, LST4007]
            baseline: .listinglsp-baseline.json
            """);
        Assert.Empty(findings);
        Assert.Null(config.AsOf);
        Assert.Equal(Locale.Chinese, config.Locale);
        Assert.Equal(["requires", "horizon", "packs", "notSuppressible", "baseline"], config.Unused.AsEnumerable());
    }

    [Fact]
    public void Severities_come_from_the_general_rules_and_then_from_overrides()
    {
        var (config, _, _) = Read("rules: { LST1001: warning }\noverrides:\n  - { files: [\"samples/**\"], rules: { LST1001: off } }\n  - { files: [\"*.draft.listing.yaml\"], rules: { LST1001: hint } }\n");
        var settings = new EffectiveConfig(config).RulesAsOf(new DateOnly(2026, 11, 22));
        Assert.Equal(Severity.Warning, settings.SeverityOf(Moq, "a.listing.yaml"));
        Assert.Equal(Severity.Off, settings.SeverityOf(Moq, "samples/deep/a.listing.yaml"));
        Assert.Equal(Severity.Hint, settings.SeverityOf(Moq, "samples/deep/a.draft.listing.yaml"));
        Assert.Equal(Severity.Error, settings.SeverityOf(RuleCatalogue.Get("LST1002"), "a.listing.yaml"));
    }

    [Fact]
    public void A_day_is_read_quoted_or_not()
    {
        Assert.Equal(new DateOnly(2022, 8, 9), Read("asOf: 2022-08-09\n").Config.AsOf);
        Assert.Equal(new DateOnly(2022, 8, 9), Read("asOf: \"2022-08-09\"\n").Config.AsOf);
    }

    [Theory]
    [InlineData("lokale: en", "Unknown field 'lokale'; did you mean 'locale'?")]
    [InlineData("locale: fr", "'fr' is not one of en, zh-CN")]
    [InlineData("asOf: 2022-09-31", "'2022-09-31' is no day; write today or a date such as 2026-11-22")]
    [InlineData("rules: { LST1OO1: off }", "There is no rule 'LST1OO1'; did you mean 'LST1001'?")]
    [InlineData("rules: { moq-difers-from-first-tier: off }", "There is no rule 'moq-difers-from-first-tier'; did you mean 'moq-differs-from-first-tier'?")]
    [InlineData("rules: { LST1001: eror }", "'eror' is no severity; did you mean 'error'?")]
    [InlineData("rules: { LST1011: { severity: warning, dropp: 1 } }", "LST1011 has no option 'dropp'; did you mean 'drop'?")]
    [InlineData("rules: { LST1001: [off] }", "'LST1001' takes a severity, or a group with severity and options")]
    [InlineData("files: { listings: [a] }", "There is no kind of file 'listings'; did you mean 'listing'?")]
    [InlineData("exclude: drafts", "'exclude' takes a list, not 'drafts'")]
    [InlineData("version: 2", "This version of the tool reads settings of version 1, not 2")]
    [InlineData("locale: 'en", "This text begins with ' but never ends; add ' at its end")]
    public void Every_fault_is_LST9004_at_its_place(string text, string message)
    {
        var finding = Assert.Single(Read(text + "\n").Findings);
        Assert.Equal(("LST9004", Severity.Error, message), (finding.Rule.Id, finding.Severity, finding.Message.En));
    }

    private static (Analysis.Model.Config Config, Syntax.Tree.SyntaxTree Tree, System.Collections.Immutable.ImmutableArray<Analysis.Diagnostics.Finding> Findings) Read(string text) =>
        ConfigAnalyzer.Analyze("listinglsp.yaml", SourceText.From(text));
}
