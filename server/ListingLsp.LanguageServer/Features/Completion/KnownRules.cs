using System.Text.RegularExpressions;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Rules;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.LanguageServer.Features.Completion;

/// <summary>Rules as settings and suppressions name them.</summary>
internal static partial class KnownRules
{
    /// <summary>All rules that are built.</summary>
    public static IEnumerable<Known> All => RuleCatalogue.All.Where(r => BuiltRules.Contains(r.Id)).Select(Of);

    /// <summary>Rules that a suppression can name, those that were found in the file first.</summary>
    /// <param name="found">Their ids, the nearest first.</param>
    public static IEnumerable<Known> Suppressible(IEnumerable<string> found)
    {
        var first = found.Distinct(StringComparer.Ordinal).ToList();
        return All.Where(k => !RuleCatalogue.Get(k.Value).IsNeverHidden).OrderBy(k => first.IndexOf(k.Value) is >= 0 and var index ? index : int.MaxValue);
    }

    /// <summary>Keys of a group <c>rules</c> in settings: a severity is their value.</summary>
    public static IEnumerable<Known> Keys(SyntaxFormat format) => All.Where(k => k.Value is not ("LST9000" or "LST9004")).Select(k => k with
    {
        Fill = NewValue.Written(format == SyntaxFormat.Json ? $"\"{Fillable.Place(Names)}\"" : Fillable.Place(Names)),
    });

    /// <summary>Severities, the one that the rule has by itself marked.</summary>
    /// <param name="rule">The rule, or null.</param>
    public static IEnumerable<Known> Severities(RuleInfo? rule) => Enum.GetValues<Severity>().Select(s => new Known(NameOf(s), SuggestionKind.Value, s == rule?.Severity ? new("as it is by default", "默认级别") : null));

    /// <summary>Keys of the group of one rule.</summary>
    /// <param name="rule">The rule.</param>
    public static IEnumerable<Known> Options(RuleInfo rule) => rule.Options
        .Select(o => new Known(o.Name, SuggestionKind.Key, new("option of the rule", "规则选项")))
        .Prepend(new Known("severity", SuggestionKind.Key, new("severity", "级别")));

    private static IEnumerable<string> Names => Enum.GetValues<Severity>().Select(NameOf);

    private static string NameOf(Severity severity) => severity.ToString().ToLowerInvariant();

    /// <summary>A message without the names of its values.</summary>
    private static string Open(string message) => Argument().Replace(message, "…");

    [GeneratedRegex("{[^{}]*}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Argument();

    private static Known Of(RuleInfo rule) => new(rule.Id, SuggestionKind.Rule, rule.Slug)
    {
        Documentation = new($"{Open(rule.Message.En)}\n\n{rule.Consequence.Text.En}".TrimEnd(), $"{Open(rule.Message.Zh)}\n\n{rule.Consequence.Text.Zh}".TrimEnd()),
        Names = [rule.Slug],
    };
}
