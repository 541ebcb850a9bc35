using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.LanguageServer.Features.Completion;
using ListingLsp.LanguageServer.Features.Rules;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.LanguageServer.Features.Hovering;

/// <summary>A rule that settings or a suppression name.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">The severity that holds for the file.</param>
/// <param name="Span">Where it is named.</param>
internal sealed record RuleMention(RuleInfo Rule, Severity Severity, TextSpan Span)
{
    private const string Sign = "listinglsp-ignore";

    /// <summary>The rule that is named at a place, or null.</summary>
    public static RuleMention? At(DocumentView view, int offset)
    {
        var tree = view.Tree;
        if (CommentSuggestions.CommentAt(tree, offset) is { } comment) return tree.Text.GetText(comment.Span).Contains(Sign, StringComparison.Ordinal) ? In(view, comment.Span, offset) : null;
        if (TypedWord.PathTo(tree, offset) is not [.., ScalarSyntax leaf] path) return null;
        var isNamed = view.Kind == FileKind.Config
            ? path.OfType<EntrySyntax>().Any(e => e.KeyText is "rules" or "notSuppressible")
            : path.OfType<EntrySyntax>().LastOrDefault() is { KeyText: { } key } entry && entry.Key != leaf && key.StartsWith("x-" + Sign, StringComparison.Ordinal);
        return isNamed ? In(view, leaf.Span, offset) : null;
    }

    /// <summary>In words.</summary>
    public string Describe(Locale locale, Func<RuleInfo, Locale, string?> pageOf) =>
        RuleMarkdown.Summary(Rule, Severity, Rule.Consequence, Rule.Source, locale, pageOf(Rule, locale));

    private static RuleMention? In(DocumentView view, TextSpan around, int offset)
    {
        var bytes = view.Tree.Text.Bytes;
        var (start, end) = (offset, offset);
        while (start > around.Start && IsLetter(bytes[start - 1])) start--;
        while (end < around.End && IsLetter(bytes[end])) end++;
        var span = new TextSpan(start, end);
        return span.Length > 0 && RuleCatalogue.FindByName(view.Tree.Text.GetText(span)) is { } rule ? new RuleMention(rule, view.Workspace.Settings.SeverityOf(rule, view.Path), span) : null;
    }

    private static bool IsLetter(byte b) => b is (byte)'-' or (>= (byte)'0' and <= (byte)'9') or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'a' and <= (byte)'z');
}
