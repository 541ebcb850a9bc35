using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Cli.Reporting;

/// <summary>Colours of a text report, as ANSI codes; or none.</summary>
/// <param name="isOn">Whether to colour.</param>
internal sealed class Paint(bool isOn)
{
    /// <summary>A word in the colour of a severity.</summary>
    public string Severe(string text, Severity severity) => Wrap(text, $"1;{CodeOf(severity)}");

    /// <summary>What marks a place, in the colour of a severity.</summary>
    public string Mark(string text, Severity severity) => Wrap(text, CodeOf(severity));

    /// <summary>What is to stand out.</summary>
    public string Strong(string text) => Wrap(text, "1");

    /// <summary>What is to stand back.</summary>
    public string Faint(string text) => Wrap(text, "2");

    private static string CodeOf(Severity severity) => severity switch { Severity.Error => "31", Severity.Warning => "33", Severity.Info => "36", _ => "90" };

    private string Wrap(string text, string code) => isOn && text.Length > 0 ? $"\u001B[{code}m{text}\u001B[0m" : text;
}
