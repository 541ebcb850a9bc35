using ListingLsp.Cli.Commands;

namespace ListingLsp.Cli.Reporting;

/// <summary>Writes one report, its last line break included.</summary>
internal delegate void ReportWriter(ReportContext context, TextWriter output);

/// <summary>A form that reports can have.</summary>
/// <param name="Name">As the command line calls it.</param>
/// <param name="Findings">Writes the findings.</param>
internal sealed record ReportFormat(string Name, ReportWriter Findings)
{
    /// <summary>Writes the list of files; null where there is none in this form.</summary>
    public ReportWriter? Files { get; init; }

    /// <summary>Writes the market matrix; null where there is none in this form.</summary>
    public ReportWriter? Markets { get; init; }

    /// <summary>Writes the star level of stores; null where there is none in this form.</summary>
    public ReportWriter? Stars { get; init; }

    /// <summary>Writes how listings stand; null where there is none in this form.</summary>
    public ReportWriter? Scores { get; init; }

    /// <summary>What writes that which a run is to show; null where it cannot be shown in this form.</summary>
    public ReportWriter? WriterOf(CheckOutput shows) => shows switch
    {
        CheckOutput.Files => Files,
        CheckOutput.Markets => Markets,
        CheckOutput.Stars => Stars,
        CheckOutput.Scores => Scores,
        _ => Findings,
    };
}
