using System.CommandLine;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Cli.Reporting;

namespace ListingLsp.Cli.Commands;

/// <summary><c>rules</c>: the whole catalogue, with what is built and what is not yet.</summary>
internal static class RulesCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Host host)
    {
        var format = CommonOptions.Format("Form of the list", "text", "json");
        var locale = CommonOptions.Locale("en");
        var command = new Command("rules", "List every rule with its severity, and whether this version has built it") { format, locale };
        command.SetAction(parsed =>
        {
            var language = parsed.GetValue(locale) ?? Locale.English;
            if (parsed.GetValue(format) == "json") RuleText.ListAsJson(language, host.Output);
            else RuleText.List(language, host.Output);
            return ExitCode.Clean;
        });
        return command;
    }
}
