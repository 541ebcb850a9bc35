using System.Text.Json;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Cli.Reporting;

/// <summary>
/// The JSON report, version 1: a contract, described in <c>docs/json-report.md</c>. Lines and columns are 1-based, columns count
/// Unicode code points, offsets count bytes of UTF-8, ends are exclusive.
/// </summary>
internal static class JsonReport
{
    /// <summary>Writes one object and a line break.</summary>
    public static void Write(ReportContext context, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        WriteSummary(context.Report, json);
        json.WriteStartArray("findings");
        foreach (var finding in context.Report.Findings) JsonFinding.Write(finding, context.Locale, json);
        json.WriteEndArray();
        if (context.HasStatistics) WriteStatistics(context.Report, json);
        json.WriteEndObject();
    });

    /// <summary>Writes the fields about the run.</summary>
    public static void WriteSummary(Report report, Utf8JsonWriter json)
    {
        json.WriteNumber("version", 1);
        json.WriteString("tool", ToolVersion.Number);
        json.WriteString("asOf", JsonFinding.Day(report.AsOf));
        json.WriteNumber("filesChecked", report.FilesChecked);
        json.WriteStartObject("summary");
        foreach (var severity in new[] { Severity.Error, Severity.Warning, Severity.Info, Severity.Hint }) json.WriteNumber(RuleWords.Of(severity), report.Count(severity));
        json.WriteNumber("suppressed", report.Suppressed);
        json.WriteNumber("baselined", report.Baselined.Count);
        json.WriteEndObject();
    }

    /// <summary>Writes how often each rule was found, as field <c>statistics</c>.</summary>
    public static void WriteStatistics(Report report, Utf8JsonWriter json)
    {
        json.WriteStartArray("statistics");
        foreach (var (rule, count) in report.ByRule)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteString("slug", rule.Slug);
            json.WriteNumber("count", count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
