using System.Collections.Immutable;
using ListingLsp.Cli.Commands;
using ListingLsp.Cli.Reporting.Pages;

namespace ListingLsp.Cli.Reporting;

/// <summary>The table of formats.</summary>
internal static class ReportFormats
{
    /// <summary>For people.</summary>
    public static readonly ReportFormat Text = new("text", TextReport.Write)
    {
        Files = (context, output) => FileList.Write(context.Results, context.CurrentFolder, output),
        Markets = (context, output) => new MarketReport(context.Results, context.Locale).Write(context.CurrentFolder, output),
        Stars = (context, output) => new StarText(context).Write(output),
        Scores = (context, output) => new ScoreText(context).Write(output),
    };

    /// <summary>For programs: a contract.</summary>
    public static readonly ReportFormat Json = new("json", JsonReport.Write)
    {
        Files = (context, output) => FileList.WriteJson(context.Report, context.Results, output),
        Markets = (context, output) => new MarketReport(context.Results, context.Locale).WriteJson(context.Report.Base, output),
        Stars = StarJson.Write,
        Scores = ScoreJson.Write,
    };

    /// <summary>For people who would rather look than read: one page for a browser.</summary>
    public static readonly ReportFormat Html = new("html", CheckPage.Write)
    {
        Stars = StarPage.Write,
        Scores = ScorePage.Write,
    };

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<ReportFormat> All =
    [
        Text,
        Json,
        new("jsonl", JsonLinesReport.Write),
        new("sarif", SarifReport.Write),
        new("github", GitHubReport.Write),
        new("gitlab", GitLabReport.Write),
        new("junit", JUnitReport.Write),
        new("markdown", MarkdownReport.Write),
        Html,
    ];

    /// <summary>One by its name, or null.</summary>
    public static ReportFormat? Find(string name) => All.FirstOrDefault(f => f.Name == name);

    /// <summary>Names of those that can show something.</summary>
    public static string[] NamesOf(CheckOutput shows) => [.. All.Where(f => f.WriterOf(shows) is not null).Select(f => f.Name)];
}
