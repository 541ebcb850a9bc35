using System.Text;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Testing;
using Xunit;

namespace ListingLsp.Analysis.Tests;

/// <summary>The index of all rules in <c>docs</c>, in both languages, is the catalogue's. <c>LISTINGLSP_UPDATE=1</c> writes it anew.</summary>
public sealed class RuleIndexTests
{
    [Theory]
    [InlineData("rules.md", Locale.English)]
    [InlineData("rules.zh-CN.md", Locale.Chinese)]
    public void The_index_is_that_of_the_catalogue(string file, Locale locale)
    {
        var path = Repository.PathOf("docs", file);
        var index = Index(locale);
        if (Snapshot.IsUpdating) File.WriteAllText(path, index);
        Assert.Equal(File.ReadAllText(path), index);
    }

    private static string Index(Locale locale)
    {
        var isChinese = locale == Locale.Chinese;
        var text = new StringBuilder(isChinese
            ? "# 规则\n\n每条规则的编号、级别和消息；已实现的规则附有说明页。本页由规则目录生成，请勿手工修改。[English](rules.md)\n"
            : "# Rules\n\nEvery rule with its severity and its message; built rules have a page. Made from the catalogue: do not edit. [中文](rules.zh-CN.md)\n");
        foreach (var family in RuleCatalogue.All.GroupBy(r => r.Family))
        {
            text.Append($"\n## {family.First().FamilyName.In(locale)}\n\n{(isChinese ? "| 规则 | 级别 | 消息 |" : "| rule | severity | message |")}\n|---|---|---|\n");
            foreach (var rule in family) text.Append($"| {Name(rule, locale)} | {rule.Severity.ToString().ToLowerInvariant()} | {rule.Message.In(locale).Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        }

        return text.ToString();
    }

    private static string Name(RuleInfo rule, Locale locale)
    {
        if (!Rules.BuiltRules.Contains(rule.Id)) return $"{rule.Id} {rule.Slug} ({(locale == Locale.Chinese ? "尚未实现" : "not built yet")})";
        var folder = char.ToUpperInvariant(rule.Family[0]) + rule.Family[1..];
        return $"[{rule.Id} {rule.Slug}](../server/ListingLsp.Analysis/Rules/{folder}/{rule.Slug}{(locale == Locale.Chinese ? ".zh-CN" : "")}.md)";
    }
}
