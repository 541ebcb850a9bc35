using ListingLsp.Analysis.Catalogue;
using ListingLsp.Cli.Reporting;
using ListingLsp.Workspace.Snapshots;

namespace ListingLsp.Cli.Commands;

/// <summary>What is wrong with settings or baselines, so that nothing can be checked: on standard error.</summary>
internal static class SettingFaults
{
    /// <summary>Writes the faults of those results that have some, and what follows.</summary>
    public static void Write(IReadOnlyList<WorkspaceResult> results, Host host, Locale locale)
    {
        var faulty = results.Where(r => !r.ConfigFindings.IsEmpty).Select(r => r with { Findings = r.ConfigFindings, Files = [] }).ToList();
        TextReport.WriteFindings(new ReportContext { Report = new Report(faulty, locale, Severity.Hint), Results = faulty, CurrentFolder = host.CurrentFolder }, host.Error);
        var words = faulty.TrueForAll(r => r.Baseline is not null) ? ReportWords.BadBaseline : ReportWords.BadConfig;
        host.Tell(words.In(locale));
    }
}
