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
        if (finding.Consequence.Text.En.Length > 0)
        {
            var source = finding.Source.Title.In(locale);
            yield return $"{ReportWords.Consequence.In(locale)}{colon}{finding.Consequence.Text.In(locale)}{(locale == Locale.Chinese ? $"（{source}）" : $" ({source})")}";
        }

        foreach (var fix in finding.Fixes) yield return $"{ReportWords.Of(fix.Safety).In(locale)}{colon}{fix.Title.In(locale)}";
    }
}
