namespace ListingLsp.Cli.Commands;

/// <summary>When to use colour.</summary>
internal enum ColorMode
{
    /// <summary>On a terminal that shows it, unless the environment asks for none.</summary>
    Auto,

    /// <summary>Always.</summary>
    Always,

    /// <summary>Never.</summary>
    Never,
}

/// <summary>What stands behind the standard streams.</summary>
/// <param name="ShowsColor">Standard output is a terminal that understands colours.</param>
/// <param name="ShowsProgress">Standard error is a terminal on which a line can be written over.</param>
/// <param name="NoColor">The environment asks for no colour (<c>NO_COLOR</c>).</param>
internal sealed record Terminal(bool ShowsColor = false, bool ShowsProgress = false, bool NoColor = false)
{
    /// <summary>Reads the environment.</summary>
    /// <param name="isOutput">Standard output is a terminal.</param>
    /// <param name="isError">Standard error is a terminal.</param>
    /// <param name="understandsCodes">Terminals of this system understand ANSI codes.</param>
    /// <param name="variable">A variable of the environment, or null.</param>
    public static Terminal Of(bool isOutput, bool isError, bool understandsCodes, Func<string, string?> variable)
    {
        var isDumb = variable("TERM") == "dumb";
        return new Terminal(isOutput && understandsCodes && !isDumb, isError && !isDumb, NoColor: !string.IsNullOrEmpty(variable("NO_COLOR")));
    }

    /// <summary>Whether to use colour; what the command line says goes before the environment.</summary>
    public bool UsesColor(ColorMode mode) => mode switch
    {
        ColorMode.Always => true,
        ColorMode.Never => false,
        _ => ShowsColor && !NoColor,
    };
}
