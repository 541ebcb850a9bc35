using System.Globalization;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Cli.Reporting;

/// <summary>A code quality report as GitLab reads it.</summary>
internal static class GitLabReport
{
    /// <summary>Writes one JSON array.</summary>
    public static void Write(ReportContext context, TextWriter output) => JsonText.Write(output, json =>
    {
        // GitLab keeps one of several entries with the same fingerprint.
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        json.WriteStartArray();
        foreach (var reported in context.Report.Findings)
        {
            var (finding, place) = (reported.Finding, Place.Of(reported));
            var count = seen[finding.Fingerprint] = seen.GetValueOrDefault(finding.Fingerprint) + 1;
            json.WriteStartObject();
            json.WriteString("description", $"{finding.Rule.Id} {finding.Message.In(context.Locale)}");
            json.WriteString("check_name", finding.Rule.Id);
            json.WriteString("fingerprint", count == 1 ? finding.Fingerprint : $"{finding.Fingerprint}-{count.ToString(CultureInfo.InvariantCulture)}");
            json.WriteString("severity", SeverityOf(finding.Severity));
            json.WriteStartObject("location");
            json.WriteString("path", context.PathInRepository(reported.File));
            json.WriteStartObject("lines");
            json.WriteNumber("begin", place.StartLine);
            json.WriteNumber("end", place.EndLine);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static string SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => "critical",
        Severity.Warning => "major",
        Severity.Info => "minor",
        _ => "info",
    };
}
