using ListingLsp.Analysis.Catalogue;
using ListingLsp.Cli.Reporting;

namespace ListingLsp.Cli.Commands;

/// <summary>What a command may know of the world around it.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="CurrentFolder">Absolute path of the current folder.</param>
/// <param name="Today">Today in UTC.</param>
/// <param name="Terminal">What stands behind the streams.</param>
/// <param name="Clock">Measures how long something takes.</param>
internal sealed record Host(Stream Input, TextWriter Output, TextWriter Error, string CurrentFolder, DateOnly Today, Terminal Terminal, TimeProvider Clock)
{
    /// <summary>Processors that the machine has for it.</summary>
    public int Processors { get; init; } = 2;

    /// <summary>The folder for what a run keeps for the next one, absolute; null where there is none.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>Standard output as bytes; nothing is written to <see cref="Output"/> where this is used.</summary>
    public Stream RawOutput { get; init; } = Stream.Null;

    /// <summary>Language of help and of what is wrong with the command line: that of <c>--locale</c>, whatever the machine speaks.</summary>
    public Locale Language { get; init; }

    /// <summary>Says a line on standard error, whatever it holds. Where nobody can be told, the exit code still tells.</summary>
    public void Tell(string words)
    {
        try
        {
            Error.WriteLine($"listinglsp: {Steering.Visible(words)}");
        }
        catch (IOException)
        {
            // The disk behind it is full.
        }
    }

    /// <summary>Words in that language.</summary>
    public string Say(string en, string zh) => Language == Locale.Chinese ? zh : en;
}

/// <summary>What the program's exit code says.</summary>
internal static class ExitCode
{
    /// <summary>Nothing at or above the failing severity.</summary>
    public const int Clean = 0;

    /// <summary>Findings at or above the failing severity.</summary>
    public const int Findings = 1;

    /// <summary>The command line or the settings are wrong, there is nothing to check, or a file is not there or could not be read.</summary>
    public const int Usage = 2;

    /// <summary>The tool itself failed.</summary>
    public const int Internal = 3;
}
