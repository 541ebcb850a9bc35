using System.CommandLine;
using System.CommandLine.Completions;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Scores;
using ListingLsp.Cli.Reporting;

namespace ListingLsp.Cli.Commands;

/// <summary><c>explain RULE</c>: what a rule wants, why, and how to mend it; <c>explain star</c> and <c>explain score</c>: where their figures come from.</summary>
internal static class ExplainCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Host host, Option<Locale?> locale)
    {
        var name = new Argument<string>("rule")
        {
            Description = host.Say("Id or name of a rule: LST1001 or moq-differs-from-first-tier; star or score for the sources of their figures", "规则的编号或名称，如LST1001或moq-differs-from-first-tier；star或score显示其数据的来源"),
            HelpName = "rule",
            CompletionSources = { RuleNames.Completions, _ => FigureTopic.All.Select(t => new CompletionItem(t.Id)) },
        };
        var command = new Command("explain", host.Say("Explain a rule: what it wants, why, and how to mend it", "说明一条规则：要求、依据和修正方法")) { name };
        command.SetAction(parsed => Run(host, parsed.GetValue(name)!, parsed.GetValue(locale) ?? Locale.English));
        return command;
    }

    private static int Run(Host host, string name, Locale locale)
    {
        if (FigureTopic.Find(name) is { } topic)
        {
            FigureText.Explain(topic, locale, host.Output);
            return ExitCode.Clean;
        }

        if (RuleNames.Find(name) is not { } rule)
        {
            host.Tell(RuleNames.Unknown(host, name));
            return ExitCode.Usage;
        }

        RuleText.Explain(rule, locale, host.Output);
        return ExitCode.Clean;
    }
}
