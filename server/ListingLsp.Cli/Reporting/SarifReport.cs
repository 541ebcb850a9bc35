using System.Text.Json;
using ListingLsp.Workspace.Discovery;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Cli.Commands;

namespace ListingLsp.Cli.Reporting;

/// <summary>
/// A log in SARIF 2.1.0 (OASIS): one run with the rules that were found, the findings, those that a baseline knows, and those that the
/// files suppress.
/// </summary>
internal static class SarifReport
{
    /// <summary>Writes the log.</summary>
    public static void Write(ReportContext context, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        WriteRun(context, json);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteRun(ReportContext context, Utf8JsonWriter json)
    {
        var (report, findings) = (context.Report, context.Report.Everything);
        var rules = findings.Select(f => f.Finding.Rule).DistinctBy(r => r.Id).OrderBy(r => r.Id, StringComparer.Ordinal).ToList();
        var root = context.Repository ?? report.Base;
        var artifacts = new SarifArtifacts(root == report.Base ? "" : Path.GetRelativePath(root, report.Base).Replace('\\', '/') + "/", json);
        var results = new SarifResults(report, artifacts, rules.Select((r, i) => (r.Id, i)).ToDictionary(r => r.Id, r => r.i, StringComparer.Ordinal), json);
        json.WriteStartObject();
        WriteTool(context, rules, json);
        WriteInvocation(context, json);
        json.WriteString("language", context.Locale == Locale.Chinese ? "zh-CN" : "en");
        json.WriteString("columnKind", "unicodeCodePoints");
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(SarifArtifacts.BaseId);
        json.WriteString("uri", FileUri.OfFolder(root));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("results");
        foreach (var finding in findings) results.Write(finding);
        json.WriteEndArray();
        artifacts.WriteAll();
        json.WriteStartObject("properties");
        json.WriteString("asOf", JsonFinding.Day(report.AsOf));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteTool(ReportContext context, List<RuleInfo> rules, Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "ListingLsp");
        json.WriteString("version", ToolVersion.Number);
        json.WriteString("semanticVersion", ToolVersion.Number);
        if (context.Address.Repository is { } address) json.WriteString("informationUri", address);
        json.WriteString("language", context.Locale == Locale.Chinese ? "zh-CN" : "en");
        json.WriteStartArray("rules");
        foreach (var rule in rules) SarifRule.Write(rule, context, json);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(ReportContext context, Utf8JsonWriter json)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", context.ExitCode is ExitCode.Clean or ExitCode.Findings);
        json.WriteNumber("exitCode", context.ExitCode);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var file in context.Report.Unreadable)
        {
            json.WriteStartObject();
            json.WriteString("level", "error");
            json.WriteStartObject("message");
            json.WriteString("text", ReportWords.CannotRead.Fill([("path", file.Path), ("why", file.Why)]).In(context.Locale));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
