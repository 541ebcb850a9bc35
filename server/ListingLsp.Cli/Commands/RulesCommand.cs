using System.CommandLine;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Cli.Reporting;

namespace ListingLsp.Cli.Commands;

/// <summary><c>rules</c>: the whole catalogue, with what is built and what is not yet.</summary>
internal static class RulesCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Host host, Option<Locale?> locale)
    {
        var format = CommonOptions.Format(host, host.Say("Form of the list", "输出格式"), "text", "json");
        var command = new Command("rules", host.Say("List every rule with its severity, and whether this version has built it", "列出所有规则及其级别，以及此版本是否已实现")) { format };
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
