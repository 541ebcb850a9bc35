using System.CommandLine;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Cli.Commands;

/// <summary><c>check</c>: reports what is wrong in listings.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Host host)
    {
        var paths = new Argument<string[]>("paths")
        {
            Description = "Files, folders or patterns (*, **) to report on; - for standard input. Default: the current folder. The whole workspace around them is read, so that references resolve",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var format = CommonOptions.Format("Form of the report", "text", "json");
        var asOf = CommonOptions.AsOf();
        var locale = CommonOptions.Locale("that of the settings, else en");
        var minSeverity = CommonOptions.Choice("--min-severity", "severity", "Lowest severity to show and to count", "hint", "error", "warning", "info", "hint");
        var failOn = CommonOptions.Choice("--fail-on", "severity", "Lowest severity, of those shown, that ends with exit code 1", "error", "error", "warning", "info", "hint", "never");
        var config = new Option<string?>("--config") { Description = "Settings to use in place of the workspace's own; its root stays", HelpName = "file" };
        var stdinName = new Option<string?>("--stdin-filename") { Description = "With -: the file that standard input is judged as, on disk or not", HelpName = "file" };
        var listFiles = new Option<bool>("--list-files") { Description = "List the files that would be checked, with their kinds, and check nothing" };
        var statistics = new Option<bool>("--statistics") { Description = "Count the findings by rule" };
        var quiet = new Option<bool>("--quiet") { Description = "Findings only, without the last lines" };
        var color = CommonOptions.Choice("--color", "choice", "Colour: auto is on a terminal only, and not where NO_COLOR is set", "auto", "auto", "always", "never");
        var command = new Command("check", "Check listings and report what is wrong, where, why, and how to mend it")
        {
            paths, format, asOf, locale, minSeverity, failOn, config, stdinName, listFiles, statistics, quiet, color,
        };
        command.SetAction(parsed => new CheckRun(host, new CheckOptions
        {
            Paths = parsed.GetValue(paths)!,
            StandardInputName = parsed.GetValue(stdinName),
            IsJson = parsed.GetValue(format) == "json",
            Shows = parsed.GetValue(listFiles) ? CheckOutput.Files : CheckOutput.Findings,
            MinSeverity = SeverityOf(parsed.GetValue(minSeverity)!),
            FailOn = parsed.GetValue(failOn) is { } word and not "never" ? SeverityOf(word) : null,
            ConfigFile = parsed.GetValue(config),
            AsOf = parsed.GetValue(asOf),
            Locale = parsed.GetValue(locale),
            IsQuiet = parsed.GetValue(quiet),
            HasStatistics = parsed.GetValue(statistics),
            Color = Enum.Parse<ColorMode>(parsed.GetValue(color)!, ignoreCase: true),
        }).Run());
        return command;
    }

    private static Severity SeverityOf(string word) => Enum.Parse<Severity>(word, ignoreCase: true);
}
