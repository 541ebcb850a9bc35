using System.Text.RegularExpressions;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Rules;
using ListingLsp.Testing;
using ListingLsp.Testing.Fixtures;
using Xunit;

namespace ListingLsp.Analysis.Tests;

/// <summary>What holds of every rule of the catalogue.</summary>
public sealed partial class CatalogueTests
{
    /// <summary>Rules whose findings no text file can show; they have tests of their own in C#.</summary>
    private static readonly string[] WithoutFixture = ["LST0011", "LST0014", "LST9000", "LST9004"];

    public static TheoryData<string> BuiltRules => new(RuleCatalogue.All.Where(r => Rules.BuiltRules.Contains(r.Id)).Select(r => r.Id));

    [Fact]
    public void All_139_rules_are_known_with_unique_ids_and_slugs()
    {
        var rules = RuleCatalogue.All.ToList();
        Assert.Equal(139, rules.Count);
        Assert.Equal(139, rules.Select(r => r.Id).Distinct().Count());
        Assert.Equal(139, rules.Select(r => r.Slug).Distinct().Count());
        Assert.All(rules, r => Assert.Matches("^LST[0-79][0-9]{3}$", r.Id));
    }

    [Fact]
    public void Every_text_exists_in_both_languages_and_ends_without_a_full_stop()
    {
        foreach (var rule in RuleCatalogue.All)
        {
            foreach (var text in Texts(rule))
            {
                Assert.True(text.En.Length > 0 && text.Zh.Length > 0, rule.Id);
                Assert.False(text.En.EndsWith('.') || text.Zh.EndsWith('。'), $"{rule.Id}: {text.En} / {text.Zh}");
                Assert.True(ChinesePattern().IsMatch(text.Zh) || text.En == text.Zh, $"{rule.Id}: {text.Zh}");
            }
        }
    }

    [Fact]
    public void The_two_languages_use_placeholders_of_one_set()
    {
        foreach (var rule in RuleCatalogue.All)
        {
            foreach (var text in Texts(rule))
            {
                var (en, zh) = (Placeholders(text.En), Placeholders(text.Zh));
                Assert.True(en.IsSubsetOf(zh) || zh.IsSubsetOf(en), $"{rule.Id}: {text.En} / {text.Zh}");
            }
        }
    }

    [Fact]
    public void Every_id_is_in_the_release_list_with_its_slug()
    {
        var released = File.ReadAllLines(Repository.PathOf("server", "ListingLsp.Analysis", "Catalogue", "released.txt"))
            .Where(l => l.StartsWith("LST", StringComparison.Ordinal))
            .Select(l => l.Split(' '))
            .ToList();
        Assert.Equal(RuleCatalogue.All.Select(r => (r.Id, r.Slug)), released.Select(r => (r[0], r[1])));
        Assert.All(released, r => Assert.Equal(Rules.BuiltRules.Contains(r[0]), r[2] != "reserved"));
    }

    [Fact]
    public void Every_rule_class_is_registered_and_carries_its_slug()
    {
        var classes = typeof(Rule).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Rule)) && !t.IsAbstract).ToList();
        Assert.Equal(classes.Select(c => c.Name).Order(), RuleList.All.Select(r => r.GetType().Name).Order());
        foreach (var rule in RuleList.All)
        {
            var info = RuleCatalogue.Get(rule.Id);
            Assert.Equal(string.Concat(info.Slug.Split('-').Select(w => char.ToUpperInvariant(w[0]) + w[1..])), rule.GetType().Name);
            Assert.EndsWith("." + char.ToUpperInvariant(info.Family[0]) + info.Family[1..], rule.GetType().Namespace, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Rules_are_registered_in_the_order_of_their_ids()
    {
        Assert.Equal(RuleList.OfListings.Select(r => r.Id).Order(StringComparer.Ordinal), RuleList.OfListings.Select(r => r.Id));
        Assert.Equal(RuleList.OfCartonSpecs.Select(r => r.Id).Order(StringComparer.Ordinal), RuleList.OfCartonSpecs.Select(r => r.Id));
        Assert.Equal(RuleList.Produced.Order(StringComparer.Ordinal), RuleList.Produced);
    }

    [Theory]
    [MemberData(nameof(BuiltRules))]
    public void A_built_rule_has_a_page_with_all_sections(string id)
    {
        var page = RuleCatalogue.Page(RuleCatalogue.Get(id));
        Assert.NotNull(page);
        Assert.StartsWith("# ", page, StringComparison.Ordinal);
        Assert.All(["## Why", "## Fix", "## When to suppress"], heading => Assert.Contains(heading, page, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(BuiltRules))]
    public void A_built_rule_has_a_Chinese_page_with_the_same_examples(string id)
    {
        var rule = RuleCatalogue.Get(id);
        Assert.True(RuleCatalogue.HasPage(rule, Locale.Chinese), rule.Slug);
        var page = RuleCatalogue.Page(rule, Locale.Chinese)!;
        Assert.All(["## 依据", "## 如何修正", "## 何时可以抑制"], heading => Assert.Contains(heading, page, StringComparison.Ordinal));
        Assert.Equal(Examples(rule.Slug + ".md"), Examples(rule.Slug + ".zh-CN.md"));

        IEnumerable<string> Examples(string file) => Fixture
            .Load(Directory.EnumerateFiles(Repository.PathOf("server", "ListingLsp.Analysis", "Rules"), file, SearchOption.AllDirectories).Single())
            .Sections.SelectMany(s => s.Blocks).Select(b => $"{b.File}\n{Markers.Strip(b.Lines)}");
    }

    [Theory]
    [MemberData(nameof(BuiltRules))]
    public void A_built_rule_has_a_fixture_that_fires_and_one_that_is_silent(string id)
    {
        if (WithoutFixture.Contains(id)) return;
        var rule = RuleCatalogue.Get(id);
        var folder = char.ToUpperInvariant(rule.Family[0]) + rule.Family[1..];
        var fixture = Fixture.Load(Repository.PathOf("tests", "Fixtures", folder, rule.Slug + ".md"));
        var fires = fixture.Sections.ToLookup(s => s.Blocks.Any(b => b.Lines.Any(l => l.Contains($"[{id}]", StringComparison.Ordinal))));
        Assert.NotEmpty(fires[true]);
        Assert.NotEmpty(fires[false]);
    }

    [Fact]
    public void The_default_of_every_number_lies_within_its_limits()
    {
        foreach (var rule in RuleCatalogue.All)
        {
            Assert.All(rule.Options, o => Assert.True(o.Default is not NumberOption { Value: { } number } || o.Takes(number), $"{rule.Id} {o.Name}"));
        }

        Assert.Equal((0m, 1m), RuleCatalogue.Get("LST1011").Options.Select(o => (o.AtLeast, o.AtMost)).Single());
        Assert.Equal((1m, 1_000_000m), RuleCatalogue.Get("LST2019").Options.Select(o => (o.AtLeast, o.AtMost)).Single());
    }

    [Fact]
    public void A_rule_outside_its_dates_is_not_in_force()
    {
        var industries = RuleCatalogue.Get("LST2002");
        Assert.False(industries.IsInForce(new DateOnly(2022, 8, 8)));
        Assert.True(industries.IsInForce(new DateOnly(2022, 8, 9)));
        Assert.True(industries.IsInForce(new DateOnly(2022, 9, 30)));
        Assert.False(industries.IsInForce(new DateOnly(2022, 10, 1)));
    }

    private static IEnumerable<LocalizedText> Texts(RuleInfo rule) =>
        [rule.Message, .. rule.Variants.Values, .. rule.Related.Values, .. rule.Fixes.Values.Select(f => f.Title)];

    private static HashSet<string> Placeholders(string text) => [.. PlaceholderPattern().Matches(text).Select(m => m.Value)];

    [GeneratedRegex("\\{[A-Za-z0-9]+\\}")]
    private static partial Regex PlaceholderPattern();

    [GeneratedRegex("\\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex ChinesePattern();
}
