using ListingLsp.Analysis.Catalogue;
using ListingLsp.Workspace.Discovery;
using ListingLsp.Workspace.Snapshots;

namespace ListingLsp.Cli.Reporting;

/// <summary>What a report is written from.</summary>
internal sealed record ReportContext
{
    /// <summary>What is to be reported.</summary>
    public required Report Report { get; init; }

    /// <summary>What came out of each workspace.</summary>
    public required IReadOnlyList<WorkspaceResult> Results { get; init; }

    /// <summary>Absolute path of the current folder.</summary>
    public required string CurrentFolder { get; init; }

    /// <summary>How the run ends.</summary>
    public int ExitCode { get; init; }

    /// <summary>From which severity on a finding fails the run; null for never.</summary>
    public Severity? FailOn { get; init; } = Severity.Error;

    /// <summary>Whether to count the findings by rule, in the forms that do.</summary>
    public bool HasStatistics { get; init; }

    /// <summary>Whether to leave out what is said behind the findings, in the forms for people.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Colours of the text report.</summary>
    public Paint Paint { get; init; } = new(isOn: false);

    /// <summary>Where pages about rules stand.</summary>
    public ToolAddress Address { get; init; } = ToolAddress.OfThisProgram;

    /// <summary>Language of the words.</summary>
    public Locale Locale => Report.Locale;

    /// <summary>Absolute path of the top of the git repository that the report is about; null where there is none.</summary>
    public string? Repository => Disk.RepositoryOf(Report.Base);

    /// <summary>A file as the current folder sees it, with <c>/</c>: what a terminal can open.</summary>
    /// <param name="file">Relative to the base of the report.</param>
    public string PathOf(string file) => PathFrom(CurrentFolder, file);

    /// <summary>A file as those see it who show a repository: relative to its top, whatever the current folder; without one as the current folder sees it.</summary>
    /// <param name="file">Relative to the base of the report.</param>
    public string PathInRepository(string file) => PathFrom(Repository ?? CurrentFolder, file);

    private string PathFrom(string folder, string file) => Path.GetRelativePath(folder, Path.Combine(Report.Base, file)).Replace('\\', '/');
}
