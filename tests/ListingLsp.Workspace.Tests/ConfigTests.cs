using ListingLsp.Analysis;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
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
            requires: ">=0.1"
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
        Assert.Equal(Profile.Default, config.Profile);
        Assert.Equal(90, config.Horizon);
        Assert.Equal(["compliance/*.rules.yaml"], config.Packs!.Value.AsEnumerable());
        Assert.Equal(["LST4001", "LST4007"], config.NotSuppressible.AsEnumerable());
        Assert.Equal(".listinglsp-baseline.json", config.Baseline);
    }

    [Fact]
    public void What_is_not_set_has_its_default()
    {
        var (config, _, findings) = Read("version: 1\n");
        Assert.Empty(findings);
        Assert.Equal((Profile.Default, 90, null, null), (config.Profile, config.Horizon, config.Packs, config.Baseline));
        Assert.Equal(["LST4001", "LST4007"], config.NotSuppressible.AsEnumerable());
    }

    [Fact]
    public void Options_are_read_by_the_type_of_their_default()
    {
        var rules = RulesOf("""
            rules:
              LST1011: { drop: 0.3 }
              price-far-from-market: { lo: 0.5, severity: error }
              LST2019: { divisor: 5000 }
              LST3003: { markets: [US, NO] }
              LST5010: { near: true }
              LST5003: { characters: 0 }
              LST1017: { k: null }
            """);
        Assert.Equal((0.5m, 3m), (rules.Number(RuleCatalogue.Get("LST1016"), "lo"), rules.Number(RuleCatalogue.Get("LST1016"), "hi")));
        Assert.Equal(0.3m, rules.Number(RuleCatalogue.Get("LST1011"), "drop"));
        Assert.Equal(5000m, rules.Number(RuleCatalogue.Get("LST2019"), "divisor"));
        Assert.Equal(["US", "NO"], rules.Texts(RuleCatalogue.Get("LST3003"), "markets").AsEnumerable());
        Assert.True(rules.Flag(RuleCatalogue.Get("LST5010"), "near"));
        Assert.Equal(0m, rules.Number(RuleCatalogue.Get("LST5003"), "characters"));
        Assert.Equal(3m, rules.Number(RuleCatalogue.Get("LST5003"), "images"));
        Assert.Equal(3m, rules.Number(RuleCatalogue.Get("LST1017"), "k"));
        Assert.Null(RulesOf("version: 1").Number(RuleCatalogue.Get("LST2019"), "divisor"));
    }

    [Fact]
    public void Overrides_merge_severities_and_options_each_for_itself_and_the_last_one_wins()
    {
        var (config, _, findings) = Read("""
            rules:
              LST5003: { severity: info, characters: 100, images: 2 }
            overrides:
              - { files: ["samples/**"], rules: { detail-weak: { characters: 50 } } }
              - { files: ["samples/old/**", "archive/**"], rules: { LST5003: { characters: 10, severity: hint } } }
              - { files: ["**/new/**"], rules: { LST5003: { images: 1 } } }
            """);
        Assert.Empty(findings);
        var settings = new EffectiveConfig(config).RulesAsOf(new DateOnly(2026, 11, 22));
        Assert.Equal((Severity.Info, 100m, 2m), Of("a.listing.yaml"));
        Assert.Equal((Severity.Info, 50m, 2m), Of("samples/a.listing.yaml"));
        Assert.Equal((Severity.Hint, 10m, 2m), Of("samples/old/a.listing.yaml"));
        Assert.Equal((Severity.Hint, 10m, 2m), Of("archive/a.listing.yaml"));
        Assert.Equal((Severity.Hint, 10m, 1m), Of("samples/old/new/a.listing.yaml"));

        (Severity Severity, decimal? Characters, decimal? Images) Of(string file)
        {
            var (rules, rule) = (settings.Of(file), RuleCatalogue.Get("LST5003"));
            return (rules.SeverityOf(rule), rules.Number(rule, "characters"), rules.Number(rule, "images"));
        }
    }

    [Fact]
    public void Adopt_makes_infos_of_warnings_but_for_what_the_settings_name()
    {
        var (config, _, _) = Read("""
            profile: adopt
            rules: { LST2010: warning, LST5003: { images: 2 }, LST1002: info }
            overrides: [ { files: ["new/**"], rules: { LST2018: warning } } ]
            """);
        var settings = new EffectiveConfig(config).RulesAsOf(new DateOnly(2026, 11, 22));
        Assert.Equal(
            [Severity.Error, Severity.Warning, Severity.Warning, Severity.Info, Severity.Info, Severity.Hint],
            new[] { "LST1001", "LST2010", "LST5003", "LST1002", "LST2018", "LST0010" }.Select(id => settings.SeverityOf(RuleCatalogue.Get(id), "a.listing.yaml")));
        Assert.Equal(Severity.Warning, settings.SeverityOf(RuleCatalogue.Get("LST2018"), "new/a.listing.yaml"));
        Assert.Equal(Severity.Info, settings.SeverityOf(RuleCatalogue.Get("LST0012"), "new/a.listing.yaml"));
    }

    [Fact]
    public void A_finding_that_matters_less_than_its_rule_usually_does_keeps_what_the_settings_say()
    {
        var rule = RuleCatalogue.Get("LST3001");
        Assert.Equal(Severity.Warning, RulesOf("locale: en").SeverityOf(rule, Severity.Warning));
        Assert.Equal(Severity.Error, RulesOf("rules: { LST3001: error }").SeverityOf(rule, Severity.Warning));
        Assert.Equal(Severity.Hint, RulesOf("rules: { LST3001: hint }").SeverityOf(rule, Severity.Warning));
        Assert.Equal(Severity.Info, RulesOf("profile: adopt").SeverityOf(rule, Severity.Warning));
        Assert.Equal(Severity.Error, RulesOf("profile: adopt").SeverityOf(rule, Severity.Error));
        Assert.Equal(["JP", "EU"], RulesOf("rules: { LST3003: { markets: [JP, EU] } }").Texts(RuleCatalogue.Get("LST3003"), "markets").AsEnumerable());
    }

    [Fact]
    public void Strict_makes_what_is_undeclared_an_error_unless_the_settings_say_otherwise()
    {
        var (config, _, findings) = Read("profile: strict\nrules: { LST4016: hint }\n");
        Assert.Empty(findings);
        var settings = new EffectiveConfig(config).RulesAsOf(new DateOnly(2026, 11, 22));
        Assert.Equal(
            [Severity.Error, Severity.Error, Severity.Hint, Severity.Warning, Severity.Error],
            new[] { "LST4002", "LST4013", "LST4016", "LST4004", "LST4001" }.Select(id => settings.SeverityOf(RuleCatalogue.Get(id), "a.listing.yaml")));
        Assert.Equal(["LST4002", "LST4013", "LST4016"], RuleCatalogue.All.Where(r => r.StrictSeverity is not null).Select(r => r.Id));
    }

    [Fact]
    public void Packs_and_their_entries_are_switched_by_the_settings()
    {
        var (config, _, findings) = Read("""
            horizon: 30
            packs: ["compliance/*.yaml"]
            packEntries: { eu-uk-single-use-plastics/sup12: off, eu-uk-single-use-plastics/law-gb-oxo-degradable-wales: on, our-own/anything: off }
            """);
        Assert.Empty(findings);
        var effective = new EffectiveConfig(config);
        var packs = effective.RulesAsOf(new DateOnly(2026, 11, 22)).Packs;
        Assert.Equal(30, packs.Horizon);
        Assert.Equal([true, false], new[] { "compliance/a.rules.yaml", "other/b.rules.yaml" }.Select(f => packs.IsLoaded(f)));
        Assert.Equal(Analysis.Model.FileKind.Rules, effective.KindOf("compliance/eu.yaml"));
        Assert.False(packs.IsOn("eu-uk-single-use-plastics", "sup12", byDefault: true));
        Assert.True(packs.IsOn("eu-uk-single-use-plastics", "law-gb-oxo-degradable-wales", byDefault: false));
        Assert.True(packs.IsOn("eu-uk-single-use-plastics", "sup01", byDefault: true));
    }

    [Theory]
    [InlineData("packEntries: { eu-uk-single-use-plastics/sup99: off }", "There is no entry 'eu-uk-single-use-plastics/sup99' in the built-in rule packs; did you mean 'eu-uk-single-use-plastics/sup09'?")]
    [InlineData("packEntries: { sup01: off }", "There is no entry 'sup01' in the built-in rule packs; write pack/entry")]
    [InlineData("packEntries: { our-own/a: maybe }", "'maybe' is not one of on, off")]
    public void An_entry_that_is_not_there_is_said(string text, string message) => Assert.Equal([message], Read(text + "\n").Findings.Select(f => f.Message.En));

    [Fact]
    public void What_may_not_be_suppressed_goes_by_id_or_slug()
    {
        Assert.Equal(["LST1001", "LST2009"], Read("notSuppressible: [moq-differs-from-first-tier, LST2009, LST1001]\n").Config.NotSuppressible.AsEnumerable());
        Assert.Empty(Read("notSuppressible: []\n").Config.NotSuppressible);
    }

    [Fact]
    public void A_merged_base_gives_way_to_the_groups_own_words_under_any_name()
    {
        var (config, _, findings) = Read("""
            overrides:
              - { files: [a], rules: &base { LST1001: off, LST1002: info } }
              - { files: [b], rules: { <<: *base, moq-differs-from-first-tier: hint } }
            """);
        Assert.Empty(findings);
        Assert.Equal([("LST1001", Severity.Hint), ("LST1002", Severity.Info)], config.Overrides[1].Rules.Select(r => (r.Rule.Id, r.Severity!.Value)).Order());
    }

    [Fact]
    public void Settings_in_json_say_the_same()
    {
        var (config, _, findings) = ConfigAnalyzer.Analyze("listinglsp.json", SourceText.From("""{ "requires": ">=0.1, <2", "rules": { "LST1011": { "severity": "info", "drop": 0.25 }, "LST1001": "off" } }"""));
        Assert.Empty(findings);
        Assert.Equal([("LST1001", Severity.Off), ("LST1011", Severity.Info)], config.Rules.Select(r => (r.Rule.Id, r.Severity!.Value)).Order());
        Assert.Equal(new NumberOption(0.25m), config.Rules.Single(r => r.Rule.Id == "LST1011").Options["drop"]);
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
    [InlineData("rules: { LST1001: }", "'LST1001' takes a severity, or a group with severity and options")]
    [InlineData("rules: { LST1001: false }", "'false' is no severity; choose off, hint, info, warning or error")]
    [InlineData("rules: { LST1001: { severity: [off] } }", "'severity' takes off, hint, info, warning or error, not a list")]
    [InlineData("rules: { LST1001: off, moq-differs-from-first-tier: info }", "'moq-differs-from-first-tier' and 'LST1001' are one rule, which is set twice here")]
    [InlineData("rules: { LST9000: off }", "LST9000 reports that the tool or its settings failed, and cannot be set")]
    [InlineData("rules: { LST1001: { moq: 1 } }", "LST1001 has no option 'moq'")]
    [InlineData("rules: { LST1011: { drop: half } }", "'drop' of LST1011 takes a number from 0 to 1, not 'half'")]
    [InlineData("rules: { LST1011: { drop: 50 } }", "'drop' of LST1011 takes a number from 0 to 1, not '50'")]
    [InlineData("rules: { LST1011: { drop: \"0.5\" } }", "'drop' of LST1011 takes a number from 0 to 1, not the text \"0.5\"")]
    [InlineData("rules: { LST2017: { min: -1 } }", "'min' of LST2017 takes a number from 0 to 1000, not '-1'")]
    [InlineData("rules: { LST2019: { divisor: 0 } }", "'divisor' of LST2019 takes a number from 1 to 1000000, not '0'")]
    [InlineData("rules: { LST3003: { markets: US } }", "'markets' of LST3003 takes a list of words, not 'US'")]
    [InlineData("rules: { LST3003: { markets: [[US]] } }", "'markets' of LST3003 takes a list of words, not a list")]
    [InlineData("rules: { LST3003: { markets: [JP, uk] } }", "'uk' is not a country code (ISO 3166-1); did you mean 'GB'?")]
    [InlineData("rules: { LST3003: { markets: [XX] } }", "'XX' is not a country code (ISO 3166-1) nor a group of markets")]
    [InlineData("rules: { LST5010: { near: 1 } }", "'near' of LST5010 takes true or false, not '1'")]
    [InlineData("overrides: [ { files: [a], rules: { LST1011: { drop: 2 } } } ]", "'drop' of LST1011 takes a number from 0 to 1, not '2'")]
    [InlineData("profile: adopted", "'adopted' is not one of default, strict, adopt; did you mean 'adopt'?")]
    [InlineData("requires: \">=99.0\"", "These settings are for version >=99.0 of the tool; this one is 0.2.0")]
    [InlineData("requires: \"~1.0\"", "'~1.0' is no range of versions; write for example >=1.0 or >=1.0, <2 (this version is 0.2.0)")]
    [InlineData("requires: \">=99.0\"\nnewSetting: true", "These settings are for version >=99.0 of the tool; this one is 0.2.0")]
    [InlineData("requires: >=0.1", "Text after '>' must start on the next line; a value that begins with '>' needs quotes")]
    [InlineData("notSuppressible: [LST4O01]", "There is no rule 'LST4O01'; did you mean 'LST4001'?")]
    [InlineData("notSuppressible: LST4001", "'notSuppressible' takes a list, not 'LST4001'")]
    [InlineData("horizon: -1", "'horizon' takes a whole number of days from 0 to 3650, not -1")]
    [InlineData("horizon: 1.5", "'horizon' takes a whole number of days from 0 to 3650, not 1.5")]
    [InlineData("files: { listings: [a] }", "There is no kind of file 'listings'; did you mean 'listing'?")]
    [InlineData("exclude: drafts", "'exclude' takes a list, not 'drafts'")]
    [InlineData("baseline: ../known.json", "'../known.json' leads out of the workspace; keep the baseline inside it")]
    [InlineData("baseline: /srv/known.json", "'/srv/known.json' leads out of the workspace; keep the baseline inside it")]
    [InlineData("baseline: shop/../../known.json", "'shop/../../known.json' leads out of the workspace; keep the baseline inside it")]
    [InlineData("version: 2", "This version of the tool reads settings of version 1, not 2")]
    [InlineData("locale: 'en", "This text begins with ' but never ends; add ' at its end")]
    public void Every_fault_is_LST9004_at_its_place(string text, string message)
    {
        var finding = Assert.Single(Read(text + "\n").Findings);
        Assert.Equal(("LST9004", Severity.Error, message), (finding.Rule.Id, finding.Severity, finding.Message.En));
        Assert.DoesNotContain('{', finding.Message.Zh);
    }

    private static FileRules RulesOf(string text) => new EffectiveConfig(Read(text).Config).RulesAsOf(new DateOnly(2026, 11, 22)).Of("a.listing.yaml");

    private static (Analysis.Model.Config Config, Syntax.Tree.SyntaxTree Tree, System.Collections.Immutable.ImmutableArray<Finding> Findings) Read(string text) =>
        ConfigAnalyzer.Analyze("listinglsp.yaml", SourceText.From(text));
}
