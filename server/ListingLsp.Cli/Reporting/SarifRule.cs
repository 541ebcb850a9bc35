using System.Text.Json;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Cli.Reporting;

/// <summary>A rule as SARIF describes it, with its page.</summary>
internal static class SarifRule
{
    /// <summary>Writes one object.</summary>
    public static void Write(RuleInfo rule, ReportContext context, Utf8JsonWriter json)
    {
        var locale = context.Locale;
        var page = RulePage.Of(rule, locale);
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", string.Concat(rule.Slug.Split('-').Select(w => char.ToUpperInvariant(w[0]) + w[1..])));
        WriteText("shortDescription", Sentence(page?.Title ?? rule.Message.In(locale), locale), json);
        WriteText("fullDescription", Sentence(page?.Lead(locale) ?? rule.When, locale), json);
        if (page is not null)
        {
            json.WriteStartObject("help");
            // Markdown is read as plain text as well.
            json.WriteString("text", page.Markdown);
            json.WriteString("markdown", page.Markdown);
            json.WriteEndObject();
        }

        if (context.Address.PageOf(rule, locale) is { } address) json.WriteString("helpUri", address);
        json.WriteStartObject("defaultConfiguration");
        if (rule.Severity == Severity.Off) json.WriteBoolean("enabled", false);
        SarifLevel.Write(rule.Severity, json);
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteStartArray("tags");
        json.WriteStringValue(rule.Family);
        json.WriteEndArray();
        json.WriteString("family", rule.FamilyName.In(locale));
        JsonFinding.Write(rule.Source, locale, json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteText(string name, string text, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Sentence(string text, Locale locale) =>
        text is [.., '.' or '。' or '?' or '？' or '!'] ? text : text.TrimEnd(':', '：') + (locale == Locale.Chinese ? '。' : '.');
}
