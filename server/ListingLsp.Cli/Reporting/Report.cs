using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Syntax.Tree;
using ListingLsp.Workspace.Discovery;
using ListingLsp.Workspace.Snapshots;

namespace ListingLsp.Cli.Reporting;

/// <summary>A finding with the workspace it comes from.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Workspace">Its workspace.</param>
/// <param name="Prefix">What stands before its paths so that they are relative to the report's base; empty or ending in <c>/</c>.</param>
internal sealed record ReportedFinding(Finding Finding, WorkspaceResult Workspace, string Prefix)
{
    /// <summary>Why the file suppresses it, empty where it does not say; null where it does not suppress it.</summary>
    public string? Suppression { get; init; }

    /// <summary>Whether a baseline knows it.</summary>
    public bool IsBaselined { get; init; }

    /// <summary>The file's path in the report.</summary>
    public string File => Prefix + Finding.File;

    /// <summary>The tree of a file of the same workspace.</summary>
    public SyntaxTree Tree(string file) => Workspace.Tree(file);
}

/// <summary>What is to be reported: the findings of one or several workspaces, sorted.</summary>
internal sealed class Report
{
    /// <summary>Gathers results.</summary>
    /// <param name="results">What came out of each workspace.</param>
    /// <param name="locale">Language of the words.</param>
    /// <param name="minSeverity">Findings of lower severities are left out.</param>
    public Report(IReadOnlyList<WorkspaceResult> results, Locale locale, Severity minSeverity)
    {
        Locale = locale;
        MinSeverity = minSeverity;
        AsOf = results[0].AsOf;
        Base = results.Select(r => r.Root).Aggregate(CommonFolder);
        FilesChecked = results.Sum(r => r.Files.Length);
        Listings = results.Sum(r => r.Listings);
        Suppressed = results.Sum(r => r.Suppressed.Length);
        Findings = Sort(results.SelectMany(r => r.Findings.Select(f => Of(f, r))));
        Baselined = Sort(results.SelectMany(r => r.Baselined.Select(f => Of(f, r) with { IsBaselined = true })));
        SuppressedFindings = Sort(results.SelectMany(r => r.Suppressed.Select(s => Of(s.Finding, r) with { Suppression = s.Reason })));
        HasBaseline = results.Any(r => r.Baseline is { IsThere: true });
        Unreadable = [.. results.SelectMany(r => r.Unreadable.Select(u => u with { Path = PrefixOf(r.Root) + u.Path }))];
    }

    /// <summary>Absolute path of the folder that paths in the report are relative to: the workspace root, or what several have in common.</summary>
    public string Base { get; }

    /// <summary>Language of the words.</summary>
    public Locale Locale { get; }

    /// <summary>Findings of lower severities are left out.</summary>
    public Severity MinSeverity { get; }

    /// <summary>The day that decided which dated rules are in force.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Number of files reported on.</summary>
    public int FilesChecked { get; }

    /// <summary>Number of listings in these files.</summary>
    public int Listings { get; }

    /// <summary>Number of findings that comments and fields in the files hide.</summary>
    public int Suppressed { get; }

    /// <summary>The findings, by file, place and rule.</summary>
    public IReadOnlyList<ReportedFinding> Findings { get; }

    /// <summary>Findings that baselines know, in the same order; they are not among the others.</summary>
    public IReadOnlyList<ReportedFinding> Baselined { get; }

    /// <summary>Findings that comments and fields in the files hide, in the same order; they are not among the others. Those of lower severities are left out.</summary>
    public IReadOnlyList<ReportedFinding> SuppressedFindings { get; }

    /// <summary>Whether the findings of a workspace were held against a baseline.</summary>
    public bool HasBaseline { get; }

    /// <summary>All of them in the order of reports: found, known to a baseline, suppressed.</summary>
    public IReadOnlyList<ReportedFinding> Everything => Sort(Findings.Concat(Baselined).Concat(SuppressedFindings));

    /// <summary>Files and folders that could not be read.</summary>
    public IReadOnlyList<Unread> Unreadable { get; }

    /// <summary>Number of findings of a severity.</summary>
    public int Count(Severity severity) => Findings.Count(f => f.Finding.Severity == severity);

    /// <summary>How often each rule was found, the most frequent first.</summary>
    public IReadOnlyList<(RuleInfo Rule, int Count)> ByRule =>
        [.. Findings.CountBy(f => f.Finding.Rule.Id).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => (RuleCatalogue.Get(c.Key), c.Value))];

    private ReportedFinding Of(Finding finding, WorkspaceResult result) => new(finding, result, PrefixOf(result.Root));

    private List<ReportedFinding> Sort(IEnumerable<ReportedFinding> findings) =>
    [
        .. findings.Where(f => f.Finding.Severity >= MinSeverity)
            .OrderBy(f => f.File, StringComparer.Ordinal)
            .ThenBy(f => f.Finding, Finding.Order),
    ];

    /// <summary>What stands before the paths of a workspace, so that they are relative to the report's base.</summary>
    public string PrefixOf(string root) => root == Base ? "" : Path.GetRelativePath(Base, root).Replace('\\', '/') + "/";

    private static string CommonFolder(string a, string b)
    {
        while (!WorkspaceRoot.Holds(a, b)) a = Path.GetDirectoryName(a) ?? a;
        return a;
    }
}
