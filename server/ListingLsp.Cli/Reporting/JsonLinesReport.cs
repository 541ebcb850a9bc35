namespace ListingLsp.Cli.Reporting;

/// <summary>The JSON report line by line: a finding a line, each the same object as there, then all that stands around them.</summary>
internal static class JsonLinesReport
{
    /// <summary>Writes the lines.</summary>
    public static void Write(ReportContext context, TextWriter output)
    {
        foreach (var finding in context.Report.Findings) JsonText.WriteLine(output, json => JsonFinding.Write(finding, context.Locale, json));
        JsonText.WriteLine(output, json =>
        {
            json.WriteStartObject();
            JsonReport.WriteSummary(context.Report, json);
            if (context.HasStatistics) JsonReport.WriteStatistics(context.Report, json);
            json.WriteEndObject();
        });
    }
}
