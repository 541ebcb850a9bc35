using System.Text;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.LanguageServer.Features.Rules;

/// <summary>Rules as Markdown: the whole page, or a few lines.</summary>
internal static class RuleMarkdown
{
    /// <summary>What <c>explain</c> prints: the rule's row of the catalogue and its page, in the language where it is there, else in English.</summary>
    public static string Page(RuleInfo rule, Locale locale)
    {
        var explanation = RuleExplanation.Of(rule, locale);
        var text = new StringBuilder($"# {Title(rule, locale)}\n\n**{rule.Id}** {rule.Slug} · {RuleWords.Of(rule.Severity)}\n\n");
        foreach (var (name, words) in explanation.Facts)
        {
            text.Append(locale == Locale.Chinese ? $"- **{name.Zh}**：{MarkdownText.Of(words.Zh)}\n" : $"- **{char.ToUpperInvariant(name.En[0])}{name.En[1..]}**: {MarkdownText.Of(words.En)}\n");
        }

        if (explanation.Page is { } page) text.Append('\n').Append(page.Body);
        return text.ToString();
    }

    /// <summary>What a rule is called: the heading of its page, else its message.</summary>
    public static string Title(RuleInfo rule, Locale locale) => RulePage.Of(rule, locale)?.Title ?? MarkdownText.Of(rule.Message.In(locale));

    /// <summary>In a line or two: severity, id and title, then what the platform does and who says so.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="severity">The severity that holds.</param>
    /// <param name="consequence">What the platform does.</param>
    /// <param name="source">Who says so.</param>
    /// <param name="locale">The language.</param>
    /// <param name="address">Address of its page; null where it has none.</param>
    public static string Summary(RuleInfo rule, Severity severity, Consequence consequence, RuleSource source, Locale locale, string? address)
    {
        var id = address is null ? $"**{rule.Id}**" : $"[**{rule.Id}**]({address})";
        var words = RuleWords.With(consequence, source).In(locale);
        if (words.Length == 0 && source.Tier != "tool") words = $"{RuleWords.Source.In(locale)}{(locale == Locale.Chinese ? "：" : ": ")}{source.Title.In(locale)}";
        return $"{id} {RuleWords.Of(severity)} · {Title(rule, locale)}{(words.Length == 0 ? "" : $"  \n{MarkdownText.Of(words)}")}";
    }
}
