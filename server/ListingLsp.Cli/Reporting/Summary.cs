using System.Globalization;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Cli.Reporting;

/// <summary>The lines that end a text report.</summary>
internal static class Summary
{
    private static readonly Severity[] Severities = [Severity.Error, Severity.Warning, Severity.Info, Severity.Hint];

    /// <summary>What was checked, and how much was found.</summary>
    public static string Line(Report report) => Checked(report) + ReportWords.Colon.In(report.Locale) + Found(report);

    /// <summary>What was checked.</summary>
    public static string Checked(Report report)
    {
        var locale = report.Locale;
        MessageArgument[] words =
        [
            ("files", ReportWords.Count(report.FilesChecked, "file", "files", "个文件", locale)),
            ("listings", ReportWords.Count(report.Listings, "listing", "listings", "个商品", locale)),
            ("day", report.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ];
        return ReportWords.Checked.Fill(words).In(locale);
    }

    /// <summary>How much was found.</summary>
    public static string Found(Report report)
    {
        var locale = report.Locale;
        var found = new List<string>();
        foreach (var severity in Severities)
        {
            if (report.Count(severity) is > 0 and var count) found.Add(RuleWords.Count(severity, count).In(locale));
        }

        if (found.Count == 0) found.Add(NoProblems(report.MinSeverity).In(locale));
        if (report.Suppressed > 0) found.Add(ReportWords.Suppressed.Fill([("n", report.Suppressed)]).In(locale));
        if (report.Baselined.Count > 0) found.Add(ReportWords.Baselined.Fill([("n", report.Baselined.Count)]).In(locale));
        return string.Join(locale == Locale.Chinese ? "，" : ", ", found);
    }

    /// <summary>What was not looked for is not called absent.</summary>
    private static LocalizedText NoProblems(Severity lowest) => lowest switch
    {
        Severity.Hint => RuleWords.NoProblems,
        Severity.Error => ReportWords.NoErrors,
        _ => ReportWords.NoProblemsFrom.Fill([("severity", RuleWords.Of(lowest))]),
    };

    /// <summary>How often each rule was found, the most frequent first.</summary>
    public static void WriteStatistics(Report report, TextWriter output)
    {
        var counts = report.ByRule;
        if (counts.Count == 0) return;
        output.WriteLine(ReportWords.Statistics.In(report.Locale) + ReportWords.Colon.In(report.Locale).TrimEnd());
        var width = counts[0].Count.ToString(CultureInfo.InvariantCulture).Length + 2;
        foreach (var (rule, count) in counts) output.WriteLine($"{count.ToString(CultureInfo.InvariantCulture).PadLeft(width)}  {rule.Id}  {rule.Slug}");
        output.WriteLine();
    }
}
