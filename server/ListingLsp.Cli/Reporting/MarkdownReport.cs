using System.Text;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Cli.Reporting;

/// <summary>A comment for a pull request: a headline, and a table a file. What no comment can hold is counted at the end.</summary>
internal static class MarkdownReport
{
    /// <summary>So many characters GitHub takes in a comment.</summary>
    public const int MostCharacters = 65_536;

    /// <summary>Kept free for the last sentence.</summary>
    private const int Reserve = 300;

    /// <summary>Writes the comment.</summary>
    public static void Write(ReportContext context, TextWriter output)
    {
        var (report, locale) = (context.Report, context.Locale);
        var text = new StringBuilder($"### ListingLsp{ReportWords.Colon.In(locale)}{Summary.Found(report)}\n\n{Summary.Checked(report)}\n");
        var (shown, file) = (0, (string?)null);
        foreach (var finding in report.Findings)
        {
            var part = (finding.File == file ? "" : Head(finding, context)) + Row(finding, context);
            if (text.Length + part.Length > MostCharacters - Reserve) break;
            text.Append(part);
            (shown, file) = (shown + 1, finding.File);
        }

        if (shown < report.Findings.Count) text.Append($"\n{ReportWords.MoreThanComment.Fill([("n", report.Findings.Count - shown)]).In(locale)}\n");
        output.Write(text.ToString());
    }

    /// <summary>
    /// A text as Markdown shows it in a cell of a table, on one line. Names and numbers behind <c>@</c> and <c>#</c> must not call
    /// anybody, so an empty comment parts them.
    /// </summary>
    internal static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in Steering.Visible(text))
        {
            _ = c switch
            {
                '&' => result.Append("&amp;"),
                '<' => result.Append("&lt;"),
                '>' => result.Append("&gt;"),
                '@' or '#' => result.Append(c).Append("<!-- -->"),
                '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '$' => result.Append('\\').Append(c),
                _ => result.Append(c),
            };
        }

        return result.ToString();
    }

    private static string Head(ReportedFinding reported, ReportContext context)
    {
        LocalizedText[] columns = [ReportWords.Place, ReportWords.Severity, ReportWords.Rule, RuleWords.Message];
        return $"\n#### {Escape(context.PathOf(reported.File))}\n\n| {string.Join(" | ", columns.Select(c => c.In(context.Locale)))} |\n|{string.Concat(Enumerable.Repeat("---|", columns.Length))}\n";
    }

    private static string Row(ReportedFinding reported, ReportContext context)
    {
        var (finding, place) = (reported.Finding, Place.Of(reported));
        var rule = context.Address.PageOf(finding.Rule, context.Locale) is { } page ? $"[{finding.Rule.Id}]({page})" : finding.Rule.Id;
        var lines = FindingNotes.Of(finding, context.Locale).Prepend(finding.Message.In(context.Locale)).Select(Escape);
        return $"| {place.StartLine}:{place.StartColumn} | {RuleWords.Of(finding.Severity)} | {rule} | {string.Join("<br>", lines)} |\n";
    }
}
