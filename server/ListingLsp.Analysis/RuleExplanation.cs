using System.Collections.Immutable;
using System.Globalization;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Rules;

namespace ListingLsp.Analysis;

/// <summary>A rule as it is explained to somebody: what the catalogue says of it, then its page.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Facts">Its row of the catalogue, as far as it says something to readers of the language: names with what is said.</param>
/// <param name="Page">Its page, in English where it is not there in the language; null where the rule is not built yet.</param>
public sealed record RuleExplanation(RuleInfo Rule, ImmutableArray<(LocalizedText Name, LocalizedText Text)> Facts, RulePage? Page)
{
    /// <summary>The explanation of a rule.</summary>
    public static RuleExplanation Of(RuleInfo rule, Locale locale)
    {
        // What is known in English alone is left to the page where that speaks the reader's language.
        var tellsMore = locale == Locale.English || !RuleCatalogue.HasPage(rule, locale);
        var facts = ImmutableArray.CreateBuilder<(LocalizedText, LocalizedText)>();
        if (!BuiltRules.Contains(rule.Id)) facts.Add((RuleWords.Note, RuleWords.NotBuilt));
        facts.Add((RuleWords.Message, rule.Message));
        if (tellsMore) facts.Add((RuleWords.Fires, rule.When));
        foreach (var fix in rule.Fixes.OrderBy(f => f.Key, StringComparer.Ordinal)) facts.Add((RuleWords.Of(fix.Value.Safety), fix.Value.Title));
        if (rule.Consequence.Text.En.Length > 0) facts.Add((RuleWords.Consequence, rule.Consequence.Text));
        facts.Add((RuleWords.Source, rule.Source.From is { } day ? new LocalizedText($"{rule.Source.Title.En}, {Day(day)}", $"{rule.Source.Title.Zh}，{Day(day)}") : rule.Source.Title));
        if (rule.From is { } from) facts.Add((RuleWords.InForceFrom, Day(from)));
        if (rule.Until is { } until) facts.Add((RuleWords.InForceUntil, Day(until)));
        if (rule.Note is not null && tellsMore) facts.Add((RuleWords.Note, rule.Note));
        return new RuleExplanation(rule, facts.DrainToImmutable(), RulePage.Of(rule, locale));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
