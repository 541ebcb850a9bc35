using System.Text;
using System.Text.RegularExpressions;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Testing;
using Xunit;

namespace ListingLsp.Analysis.Tests;

/// <summary>Every text of the catalogue, filled with sample arguments, in both languages.</summary>
public sealed partial class MessageTests
{
    /// <summary>What fills the placeholders that a number would not suit.</summary>
    private static readonly Dictionary<string, LocalizedText> Samples = new(StringComparer.Ordinal)
    {
        ["markets"] = new("ES, FR", "西班牙、法国"),
        ["market"] = new("NZ", "新西兰"),
        ["list"] = new("NZ, AU", "新西兰、澳大利亚"),
        ["item"] = new("Single-use plastic straws", "一次性塑料吸管"),
        ["fact"] = new("the material (compliance.materials)", "材质（compliance.materials）"),
        ["first"] = new("the material (compliance.materials)", "材质（compliance.materials）"),
        ["date"] = "2026-12-01",
        ["name"] = "chlorpyrifos",
        ["kind"] = new("carton spec", "箱规"),
        ["side"] = new("the left side", "左侧"),
        ["LST4003.x"] = new("medical device", "医疗器械"),
        ["LST5002.w"] = "polo",
        ["LST4008.w"] = "DDT",
        ["LST4015.w"] = "antibacterial",
        ["id"] = "438004",
        ["what"] = new("grossWeight", "毛重"),
        ["file"] = "polo.listing.yaml",
        ["value"] = "abc",
        ["nearest"] = "abd",
        ["source"] = new("Directive (EU) 2019/904", "指令(EU) 2019/904"),
    };

    public static TheoryData<string> Rules => [.. RuleCatalogue.All.Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_text_reads_as_it_should_in_both_languages(string id)
    {
        foreach (var (_, text) in Texts(RuleCatalogue.Get(id)))
        {
            var filled = Filled(id, text);
            Assert.DoesNotMatch(PlaceholderPattern(), filled.En + filled.Zh);
            Assert.DoesNotMatch(ChinesePattern(), filled.En.Replace("折", "", StringComparison.Ordinal));
            Assert.DoesNotContain("  ", filled.En + filled.Zh, StringComparison.Ordinal);
            Assert.False(filled.En.EndsWith('.') || filled.Zh.EndsWith('。'), filled.En);
            // Between Chinese characters Chinese signs.
            Assert.DoesNotMatch(HalfWidthPattern(), filled.Zh);
        }
    }

    [Theory]
    [InlineData(Locale.English, "messages.en")]
    [InlineData(Locale.Chinese, "messages.zh-CN")]
    public void All_texts_are_what_is_verified(Locale locale, string name)
    {
        var all = new StringBuilder();
        foreach (var rule in RuleCatalogue.All)
        {
            all.Append($"{rule.Id} {rule.Slug}\n");
            foreach (var (key, text) in Texts(rule)) all.Append($"  {key}: {Filled(rule.Id, text).In(locale)}\n");
        }

        Snapshot.Verify(all.ToString(), name);
    }

    private static IEnumerable<(string Key, LocalizedText Text)> Texts(RuleInfo rule) =>
    [
        ("message", rule.Message),
        .. rule.Variants.Select(v => ($"message {v.Key}", v.Value)),
        .. rule.Related.Select(r => ($"place {r.Key}", r.Value)),
        .. rule.Fixes.Select(f => ($"fix {f.Key}".TrimEnd(), f.Value.Title)),
    ];

    private static LocalizedText Filled(string rule, LocalizedText text) =>
        text.Fill([.. PlaceholderPattern().Matches(text.En + text.Zh).Select(m => m.Value[1..^1]).Distinct(StringComparer.Ordinal).Select(n => new MessageArgument(n, Samples.GetValueOrDefault($"{rule}.{n}") ?? Samples.GetValueOrDefault(n, "20")))]);

    [GeneratedRegex("\\{[A-Za-z0-9]+\\}")]
    private static partial Regex PlaceholderPattern();

    [GeneratedRegex("\\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex ChinesePattern();

    [GeneratedRegex("\\p{IsCJKUnifiedIdeographs}[,;:?!()]\\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex HalfWidthPattern();
}
