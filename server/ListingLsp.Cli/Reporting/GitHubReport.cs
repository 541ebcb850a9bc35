using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Cli.Reporting;

/// <summary>
/// Workflow commands of GitHub Actions, which become annotations of a change. GitHub shows ten of each level in a step, so the worst
/// go first and the rest is counted.
/// </summary>
internal static class GitHubReport
{
    private const int MostOfLevel = 10;

    private static readonly (string Level, Severity[] Severities)[] Levels =
        [("error", [Severity.Error]), ("warning", [Severity.Warning]), ("notice", [Severity.Info, Severity.Hint])];

    /// <summary>Writes the commands, and behind them lines that are none.</summary>
    public static void Write(ReportContext context, TextWriter output)
    {
        var shown = 0;
        foreach (var (level, severities) in Levels)
        {
            foreach (var finding in severities.SelectMany(s => context.Report.Findings.Where(f => f.Finding.Severity == s)).Take(MostOfLevel))
            {
                output.WriteLine(Command(level, finding, context));
                shown++;
            }
        }

        if (!context.IsQuiet) output.WriteLine(Summary.Line(context.Report));
        if (context.Report.Findings.Count > shown) output.WriteLine(ReportWords.MoreAnnotations.Fill([("n", context.Report.Findings.Count - shown)]).In(context.Locale));
    }

    /// <summary>The text of a command.</summary>
    internal static string EscapeMessage(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    /// <summary>The value of a property.</summary>
    internal static string EscapeProperty(string text) =>
        Steering.Visible(EscapeMessage(text)).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string Command(string level, ReportedFinding reported, ReportContext context)
    {
        var (finding, place) = (reported.Finding, Place.Of(reported));
        // GitHub takes columns only where they are of one line.
        var columns = place.StartLine == place.EndLine ? $",col={place.StartColumn},endColumn={place.EndColumn}" : "";
        var message = string.Join('\n', FindingNotes.Of(finding, context.Locale).Prepend(finding.Message.In(context.Locale)).Select(Steering.Visible));
        return $"::{level} file={EscapeProperty(context.PathInRepository(reported.File))},line={place.StartLine},endLine={place.EndLine}{columns},title={EscapeProperty($"{finding.Rule.Id} {finding.Rule.Slug}")}::{EscapeMessage(message)}";
    }
}
