using System.CommandLine;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Cli.Commands;

/// <summary><c>markets</c>: what holds for listings in each of their markets.</summary>
internal static class MarketsCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Host host)
    {
        var paths = new Argument<string[]>("listings")
        {
            Description = "Files, folders or patterns (*, **) of listings. Default: the current folder. The whole workspace around them is read",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var format = CommonOptions.Format("Form of the matrix", "text", "json");
        var asOf = CommonOptions.AsOf();
        var locale = CommonOptions.Locale("that of the settings, else en");
        var command = new Command("markets", "Show for each market of a listing: sold, blocked, display only, marking needed, no freight, no guarantee") { paths, format, asOf, locale };
        command.SetAction(parsed => new CheckRun(host, new CheckOptions
        {
            Paths = parsed.GetValue(paths)!,
            IsJson = parsed.GetValue(format) == "json",
            Shows = CheckOutput.Markets,
            MinSeverity = Severity.Hint,
            AsOf = parsed.GetValue(asOf),
            Locale = parsed.GetValue(locale),
        }).Run());
        return command;
    }
}
