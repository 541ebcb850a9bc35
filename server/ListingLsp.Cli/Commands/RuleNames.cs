using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Reference;

namespace ListingLsp.Cli.Commands;

/// <summary>Rules as people name them on a command line: by id, whatever its letter case, or by slug.</summary>
internal static class RuleNames
{
    /// <summary>The rule, or null.</summary>
    public static RuleInfo? Find(string name) => RuleCatalogue.Find(name.ToUpperInvariant()) ?? RuleCatalogue.All.FirstOrDefault(r => r.Slug == name);

    /// <summary>What is wrong with a name that is none.</summary>
    public static string Unknown(Host host, string name)
    {
        var nearest = Nearest.Of(name, RuleCatalogue.All.SelectMany(r => new[] { r.Id, r.Slug }));
        return host.Say(
            $"there is no rule '{name}'{(nearest is null ? "" : $"; did you mean '{nearest}'?")}",
            $"没有名为“{name}”的规则{(nearest is null ? "" : $"，是否应为“{nearest}”？")}");
    }

    /// <summary>The ids and slugs that a shell may offer.</summary>
    public static IEnumerable<CompletionItem> Completions(CompletionContext context) => RuleCatalogue.All.SelectMany(r => new[] { r.Id, r.Slug }).Select(n => new CompletionItem(n));

    /// <summary>An option that takes rules: several times, or several with commas between.</summary>
    public static Option<ImmutableArray<string>> Option(Host host, string name, string description)
    {
        var option = new Option<ImmutableArray<string>>(name)
        {
            Description = description,
            HelpName = "rule",
            Arity = ArgumentArity.OneOrMore,
            CustomParser = result => [.. result.Tokens.SelectMany(t => Names(t.Value)).Select(n => Find(n)?.Id).OfType<string>()],
            DefaultValueFactory = _ => [],
            CompletionSources = { Completions },
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.SelectMany(t => Names(t.Value)).FirstOrDefault(n => Find(n) is null) is { } wrong) result.AddError($"{name}: {Unknown(host, wrong)}");
        });
        return option;
    }

    private static string[] Names(string word) => word.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
