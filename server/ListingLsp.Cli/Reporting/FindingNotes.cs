using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;

namespace ListingLsp.Cli.Reporting;

/// <summary>What the reports for people say below a finding.</summary>
internal static class FindingNotes
{
    /// <summary>A line for the consequence with its source, where there is one, and a line a fix.</summary>
    public static IEnumerable<string> Of(Finding finding, Locale locale)
    {
        var colon = ReportWords.Colon.In(locale);
        if (RuleWords.With(finding.Consequence, finding.Source).In(locale) is { Length: > 0 } consequence) yield return $"{RuleWords.Consequence.In(locale)}{colon}{consequence}";
        foreach (var fix in finding.Fixes) yield return $"{RuleWords.Of(fix.Safety).In(locale)}{colon}{fix.Title.In(locale)}";
    }
}
