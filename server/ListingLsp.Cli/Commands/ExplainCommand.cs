using System.CommandLine;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Reference;
using ListingLsp.Cli.Reporting;

namespace ListingLsp.Cli.Commands;

/// <summary><c>explain RULE</c>: what a rule wants, why, and how to mend it.</summary>
internal static class ExplainCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Host host)
    {
        var name = new Argument<string>("rule") { Description = "Id or name of a rule: LST1001 or moq-differs-from-first-tier" };
        var locale = CommonOptions.Locale("en");
        var command = new Command("explain", "Explain a rule: what it wants, why, and how to mend it") { name, locale };
        command.SetAction(parsed => Run(host, parsed.GetValue(name)!, parsed.GetValue(locale) ?? Locale.English));
        return command;
    }

    private static int Run(Host host, string name, Locale locale)
    {
        if ((RuleCatalogue.Find(name.ToUpperInvariant()) ?? RuleCatalogue.All.FirstOrDefault(r => r.Slug == name)) is not { } rule)
        {
            var nearest = Nearest.Of(name, RuleCatalogue.All.SelectMany(r => new[] { r.Id, r.Slug }));
            host.Error.WriteLine($"listinglsp: there is no rule '{name}'{(nearest is null ? "" : $"; did you mean '{nearest}'?")}");
            return ExitCode.Usage;
        }

        RuleText.Explain(rule, locale, host.Output);
        return ExitCode.Clean;
    }
}
