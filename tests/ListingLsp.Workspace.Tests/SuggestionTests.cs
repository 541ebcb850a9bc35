using ListingLsp.Analysis;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Syntax.Text;
using ListingLsp.Workspace.Configuration;
using ListingLsp.Workspace.Snapshots;
using Xunit;

namespace ListingLsp.Workspace.Tests;

/// <summary>What is wrong in settings, baselines and rule packs by a slip is told with what was probably meant, in both languages.</summary>
public sealed class SuggestionTests
{
    [Theory]
    [InlineData("versoin: 1", "version")]
    [InlineData("lokale: en", "locale")]
    [InlineData("as-of: today", "asOf")]
    [InlineData("extend: a.yaml", "extends")]
    [InlineData("require: \">=0.1\"", "requires")]
    [InlineData("pack: []", "packs")]
    [InlineData("pack_entries: {}", "packEntries")]
    [InlineData("not-suppressible: []", "notSuppressible")]
    [InlineData("base-line: a.json", "baseline")]
    [InlineData("overrides: [ { file: [a], rules: {} } ]", "files")]
    [InlineData("overrides: [ { files: [a], rule: {} } ]", "rules")]
    [InlineData("profile: strickt", "strict")]
    [InlineData("profile: adoptt", "adopt")]
    [InlineData("locale: zh-cn", "zh-CN")]
    [InlineData("locale: zh_CN", "zh-CN")]
    [InlineData("files: { listings: [a] }", "listing")]
    [InlineData("files: { carton: [a] }", "cartons")]
    [InlineData("rules: { LST1OO1: off }", "LST1001")]
    [InlineData("rules: { lst1001: off }", "LST1001")]
    [InlineData("rules: { moq_differs_from_first_tier: off }", "moq-differs-from-first-tier")]
    [InlineData("rules: { moq-differs: off }", "moq-differs-from-first-tier")]
    [InlineData("rules: { LST1001: eror }", "error")]
    [InlineData("rules: { LST1001: warn }", "warning")]
    [InlineData("rules: { LST1001: Warning }", "warning")]
    [InlineData("rules: { LST1001: { severity: hnit } }", "hint")]
    [InlineData("rules: { LST1001: { severty: hint } }", "severity")]
    [InlineData("rules: { LST1011: { dropp: 1 } }", "drop")]
    [InlineData("rules: { LST5003: { character: 1 } }", "characters")]
    [InlineData("rules: { LST3003: { market: [US] } }", "markets")]
    [InlineData("rules: { LST3003: { markets: [UK] } }", "GB")]
    [InlineData("rules: { LST3003: { markets: [us] } }", "US")]
    [InlineData("rules: { LST3003: { markets: [Germany] } }", "DE")]
    [InlineData("rules: { LST3003: { markets: [core-10] } }", "core10")]
    [InlineData("rules: { LST3003: { markets: [worldwid] } }", "worldwide")]
    [InlineData("overrides: [ { files: [a], rules: { LST1001: infos } } ]", "info")]
    [InlineData("notSuppressible: [LST4O01]", "LST4001")]
    [InlineData("notSuppressible: [item-baned-in-market]", "item-banned-in-market")]
    [InlineData("packEntries: { eu-uk-single-use-plastics/sup99: off }", "eu-uk-single-use-plastics/sup09")]
    [InlineData("packEntries: { eu-uk-single-use-plastics/sup01: Off }", "off")]
    public void A_slip_in_the_settings(string text, string meant) => IsTold(ConfigAnalyzer.Analyze("listinglsp.yaml", SourceText.From(text + "\n")).Findings, "LST9004", meant);

    [Theory]
    [InlineData("shared/bsae.yaml", "shared/base.yaml")]
    [InlineData("shared/base.yml", "shared/base.yaml")]
    [InlineData("comon.yaml", "common.yaml")]
    public void A_slip_in_the_name_of_extended_settings(string extends, string meant)
    {
        using var folder = new TemporaryFolder();
        folder.Write("shared/base.yaml", "");
        folder.Write("common.yaml", "");
        folder.Write("listinglsp.yaml", $"extends: {extends}\n");
        IsTold(WorkspaceSettings.Read(folder.Path).Findings, "LST9004", meant);
        IsTold(WorkspaceCheck.Run(folder.Path, new CheckRequest { IsReported = _ => true, Today = new DateOnly(2026, 11, 22) }).ConfigFindings, "LST9004", meant);
    }

    [Fact]
    public void Extended_settings_that_resemble_nothing_are_not_there()
    {
        using var folder = new TemporaryFolder();
        folder.Write("listinglsp.yaml", "extends: nowhere/base.yaml\n");
        Assert.Equal("There is no settings file 'nowhere/base.yaml' in the workspace", Assert.Single(WorkspaceSettings.Read(folder.Path).Findings).Message.En);
    }

    [Theory]
    [InlineData("{ \"version\": 1, \"entires\": [] }", "entries")]
    [InlineData("{ \"version\": 1, \"entries\": [ { \"rules\": \"LST1001\", \"file\": \"a\", \"fingerprint\": \"d8c8fcaf6075e071dcbd197e24764e49\", \"count\": 1 } ] }", "rule")]
    public void A_slip_in_a_baseline(string text, string meant) => IsTold(BaselineAnalyzer.Analyze(".listinglsp-baseline.json", SourceText.From(text)).Faults, "LST9004", meant);

    [Theory]
    [InlineData("title: T", "titel: T", "title")]
    [InlineData("verdict: banned", "verdict: baned", "banned")]
    [InlineData("verdict: banned", "verdict: markings-required", "marking-required")]
    [InlineData("markets: [GB]", "market: [GB]", "markets")]
    [InlineData("markets: [GB]", "markets: [UK]", "GB")]
    [InlineData("itemType: [toy]", "itemTypes: [toy]", "itemType")]
    [InlineData("tier: law", "tier: laws", "law")]
    [InlineData("verdict: banned", "verdict: banned\n    covers: [tots]", "toys")]
    public void A_slip_in_a_rule_pack(string right, string wrong, string meant)
    {
        using var folder = new TemporaryFolder();
        const string Pack = "pack: shop\ntitle: T\nsource: { title: S, tier: law }\nentries:\n  - id: toys\n    title: t\n    verdict: banned\n    markets: [GB]\n    match: { itemType: [toy] }\n";
        folder.Write("shop.rules.yaml", Pack);
        var request = new CheckRequest { IsReported = _ => true, Today = new DateOnly(2026, 11, 22) };
        Assert.Empty(WorkspaceCheck.Run(folder.Path, request).Findings);
        folder.Write("shop.rules.yaml", Pack.Replace(right, wrong, StringComparison.Ordinal));
        IsTold(WorkspaceCheck.Run(folder.Path, request).Findings, "LST9005", meant);
    }

    private static void IsTold(IEnumerable<Finding> findings, string rule, string meant)
    {
        var all = findings.ToList();
        Assert.Contains(all, f => f.Rule.Id == rule && f.Message.En.EndsWith($"; did you mean '{meant}'?", StringComparison.Ordinal) && f.Message.Zh.EndsWith($"是否应为“{meant}”？", StringComparison.Ordinal));
        Assert.DoesNotContain(all, f => f.Message.Zh.Contains('{', StringComparison.Ordinal));
    }
}
