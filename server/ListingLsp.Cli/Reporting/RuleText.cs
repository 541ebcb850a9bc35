using System.Globalization;
using System.Text.Json;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Rules;

namespace ListingLsp.Cli.Reporting;

/// <summary>Rules of the catalogue, for people and for programs.</summary>
internal static class RuleText
{
    /// <summary>One rule: its row of the catalogue, then its page.</summary>
    public static void Explain(RuleInfo rule, Locale locale, TextWriter output)
    {
        output.WriteLine($"{rule.Id} {rule.Slug} ({ReportWords.Of(rule.Severity)})");
        output.WriteLine();
        if (!BuiltRules.Contains(rule.Id)) Row(ReportWords.Note, ReportWords.NotBuilt);
        Row(ReportWords.Message, rule.Message);
        var page = RulePage.Of(rule, locale);
        // What is known in English alone is left to the page where that speaks the reader's language.
        var speaks = locale == Locale.English || RuleCatalogue.HasPage(rule, locale);
        if (locale == Locale.English || !speaks) Row(ReportWords.Fires, rule.When);
        foreach (var fix in rule.Fixes.OrderBy(f => f.Key, StringComparer.Ordinal)) Row(ReportWords.Of(fix.Value.Safety), fix.Value.Title);
        if (rule.Consequence.Text.En.Length > 0) Row(ReportWords.Consequence, rule.Consequence.Text);
        Row(ReportWords.Source, rule.Source.From is { } day ? new LocalizedText($"{rule.Source.Title.En}, {Day(day)}", $"{rule.Source.Title.Zh}，{Day(day)}") : rule.Source.Title);
        if (rule.From is { } from) Row(ReportWords.InForceFrom, Day(from));
        if (rule.Until is { } until) Row(ReportWords.InForceUntil, Day(until));
        if (rule.Note is not null && (locale == Locale.English || !speaks)) Row(ReportWords.Note, rule.Note);
        if (page is null) return;
        output.WriteLine();
        output.Write(page.Markdown);

        void Row(LocalizedText name, LocalizedText text) =>
            output.WriteLine(locale == Locale.Chinese ? $"{name.Zh}：{text.Zh}" : $"{char.ToUpperInvariant(name.En[0])}{name.En[1..]}: {text.En}");
    }

    /// <summary>All rules, a line each.</summary>
    public static void List(Locale locale, TextWriter output)
    {
        foreach (var family in RuleCatalogue.All.GroupBy(r => r.Family))
        {
            output.WriteLine(family.First().FamilyName.In(locale));
            foreach (var rule in family)
            {
                var state = BuiltRules.Contains(rule.Id) ? "" : $" [{ReportWords.NotBuilt.In(locale)}]";
                output.WriteLine($"  {rule.Id} {ReportWords.Of(rule.Severity),-8} {rule.Slug}: {rule.Message.In(locale)}{state}");
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
        json.WriteString("severity", ReportWords.Of(rule.Severity));
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
