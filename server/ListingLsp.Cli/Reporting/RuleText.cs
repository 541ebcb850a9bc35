using System.Globalization;
using System.Text.Json;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Rules;

namespace ListingLsp.Cli.Reporting;

/// <summary>Rules of the catalogue, for people and for programs.</summary>
internal static class RuleText
{
    /// <summary>One rule: its row of the catalogue, then its page.</summary>
    public static void Explain(RuleInfo rule, Locale locale, TextWriter output)
    {
        output.WriteLine($"{rule.Id} {rule.Slug} ({RuleWords.Of(rule.Severity)})");
        output.WriteLine();
        var explanation = RuleExplanation.Of(rule, locale);
        foreach (var (name, text) in explanation.Facts) output.WriteLine(locale == Locale.Chinese ? $"{name.Zh}：{text.Zh}" : $"{char.ToUpperInvariant(name.En[0])}{name.En[1..]}: {text.En}");
        if (explanation.Page is null) return;
        output.WriteLine();
        output.Write(explanation.Page.Markdown);
    }

    /// <summary>All rules, a line each.</summary>
    public static void List(Locale locale, TextWriter output)
    {
        foreach (var family in RuleCatalogue.All.GroupBy(r => r.Family))
        {
            output.WriteLine(family.First().FamilyName.In(locale));
            foreach (var rule in family)
            {
                var state = BuiltRules.Contains(rule.Id) ? "" : $" [{RuleWords.NotBuilt.In(locale)}]";
                output.WriteLine($"  {rule.Id} {RuleWords.Of(rule.Severity),-8} {rule.Slug}: {rule.Message.In(locale)}{state}");
            }

            output.WriteLine();
        }

        var built = RuleCatalogue.All.Count(r => BuiltRules.Contains(r.Id));
        output.WriteLine(locale == Locale.Chinese ? $"共{RuleCatalogue.All.Count()}条规则，已实现{built}条" : $"{RuleCatalogue.All.Count()} rules, {built} of them built");
    }

    /// <summary>All rules as a JSON array.</summary>
    public static void ListAsJson(Locale locale, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartArray();
        foreach (var rule in RuleCatalogue.All) Write(rule, locale, json);
        json.WriteEndArray();
    });

    private static void Write(RuleInfo rule, Locale locale, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("slug", rule.Slug);
        json.WriteString("family", rule.Family);
        json.WriteString("severity", RuleWords.Of(rule.Severity));
        json.WriteBoolean("built", BuiltRules.Contains(rule.Id));
        json.WriteString("when", rule.When);
        json.WriteString("message", rule.Message.In(locale));
        json.WriteString("fix", rule.Fixes.TryGetValue("", out var fix) ? fix.Title.In(locale) : null);
        json.WriteString("effect", rule.Consequence.Effect);
        json.WriteString("consequence", rule.Consequence.Text.In(locale));
        json.WriteString("source", rule.Source.Title.In(locale));
        json.WriteString("from", rule.From is { } from ? Day(from) : null);
        json.WriteString("until", rule.Until is { } until ? Day(until) : null);
        json.WriteEndObject();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
