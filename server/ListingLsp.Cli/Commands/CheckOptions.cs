using ListingLsp.Analysis.Catalogue;
using ListingLsp.Cli.Reporting;
using ListingLsp.Workspace.Fixing;

namespace ListingLsp.Cli.Commands;

/// <summary>What a run is to show.</summary>
internal enum CheckOutput
{
    /// <summary>The findings.</summary>
    Findings,

    /// <summary>The files that would be checked; nothing is.</summary>
    Files,

    /// <summary>The market matrix.</summary>
    Markets,

    /// <summary>The star level of stores.</summary>
    Stars,

    /// <summary>How listings stand by what the platform looks at.</summary>
    Scores,
}

/// <summary>What a command line of <c>check</c> asks for.</summary>
internal sealed record CheckOptions
{
    /// <summary>The sign that stands for standard input among the paths.</summary>
    public const string StandardInput = "-";

    /// <summary>Files, folders, patterns with <c>*</c>, or <see cref="StandardInput"/>; as they were given.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The file that standard input is judged as.</summary>
    public string? StandardInputName { get; init; }

    /// <summary>Form of what goes to standard output.</summary>
    public ReportFormat Format { get; init; } = ReportFormats.Text;

    /// <summary>What goes to files beside it.</summary>
    public IReadOnlyList<OutputFile> OutputFiles { get; init; } = [];

    /// <summary>What is wanted.</summary>
    public CheckOutput Shows { get; init; }

    /// <summary>Lower severities are neither shown nor counted.</summary>
    public Severity MinSeverity { get; init; } = Severity.Hint;

    /// <summary>From which severity on a finding fails the run; null for never.</summary>
    public Severity? FailOn { get; init; } = Severity.Error;

    /// <summary>Settings that take the place of the workspaces' own.</summary>
    public string? ConfigFile { get; init; }

    /// <summary>Whether what the baseline knows is set apart.</summary>
    public bool UsesBaseline { get; init; }

    /// <summary>Whether what earlier runs have learned is used, and what this one learns kept.</summary>
    public bool UsesCache { get; init; } = true;

    /// <summary>The day asked for.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The language asked for.</summary>
    public Locale? Locale { get; init; }

    /// <summary>Whether to write the findings and nothing else.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Whether to count the findings by rule.</summary>
    public bool HasStatistics { get; init; }

    /// <summary>Only what has changed since this commit is reported; null for everything.</summary>
    public string? Since { get; init; }

    /// <summary>Only what is staged is reported, as it is staged.</summary>
    public bool IsStaged { get; init; }

    /// <summary>Only findings that the earlier state does not have are reported.</summary>
    public bool NewOnly { get; init; }

    /// <summary>The fixes to apply; null for none.</summary>
    public FixRequest? Fixes { get; init; }

    /// <summary>Whether to show what fixes would change instead of writing it.</summary>
    public bool ShowsDiff { get; init; }

    /// <summary>When to use colour.</summary>
    public ColorMode Color { get; init; }
}
