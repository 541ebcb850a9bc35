using System.Text.RegularExpressions;

namespace ListingLsp.Analysis.Catalogue;

/// <summary>A rule's page as readers see it.</summary>
/// <param name="Markdown">The whole, without what stands in it for the tests that run its examples.</param>
public sealed partial record RulePage(string Markdown)
{
    /// <summary>Its heading.</summary>
    public string Title => Markdown.Split('\n')[0].TrimStart('#', ' ');

    /// <summary>What stands below its heading.</summary>
    public string Body => Markdown[(Markdown.IndexOf('\n', StringComparison.Ordinal) + 1)..].TrimStart('\n');

    /// <summary>Its first paragraph, on one line.</summary>
    public string Lead(Locale locale) =>
        string.Join(locale == Locale.Chinese ? "" : " ", Markdown.Split('\n').Skip(1).SkipWhile(l => l.Length == 0).TakeWhile(l => l.Length > 0));

    /// <summary>The page of a rule, in English where it is not there in another language; null where the rule is not built yet.</summary>
    public static RulePage? Of(RuleInfo rule, Locale locale) =>
        RuleCatalogue.Page(rule, locale) is { } page ? new RulePage(MarkPattern().Replace(FilePattern().Replace(NotePattern().Replace(page, ""), "${fence}"), "${comment} ")) : null;

    /// <summary>The name behind a fence is for the tests that run the examples.</summary>
    [GeneratedRegex("(?<fence>```[a-z]+) file=\\S+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FilePattern();

    /// <summary>Notes to the tests, with the blank line behind.</summary>
    [GeneratedRegex("^<!-- .* -->\\n+", RegexOptions.CultureInvariant | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotePattern();

    /// <summary>Where a finding that cannot be marked below its line begins and ends is for the tests.</summary>
    [GeneratedRegex("^(?<comment> *(#|//))@\\S+ ", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MarkPattern();
}
