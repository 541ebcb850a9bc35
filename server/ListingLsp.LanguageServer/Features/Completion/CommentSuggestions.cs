using System.Buffers;
using System.Text;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.LanguageServer.Features.Completion;

/// <summary>Suppressions in comments: their words, then rules, those first that were found near the comment.</summary>
internal static class CommentSuggestions
{
    private const string Word = "listinglsp-ignore";
    private static readonly SearchValues<char> Separators = SearchValues.Create(" \t,，、:：");

    /// <summary>The comment that a place is in, or null.</summary>
    public static CommentSyntax? CommentAt(SyntaxTree tree, int offset)
    {
        if (tree.Format == SyntaxFormat.Json) return null;
        var start = tree.Text.Line(tree.Text.LineAt(offset)).Start;
        return tree.Comments.Behind(start) is { } comment && comment.Span.Start < offset && offset <= comment.Span.End ? comment : null;
    }

    /// <summary>What can be written in a comment.</summary>
    public static IEnumerable<Suggestion> At(DocumentView view, CommentSyntax comment, int offset)
    {
        var text = view.Tree.Text.GetText(comment.Span with { End = offset });
        var said = text.TrimStart('#', ' ', '\t');
        var typed = said[(said.AsSpan().LastIndexOfAny(Separators) + 1)..];
        var span = new TextSpan(offset - Encoding.UTF8.GetByteCount(typed), offset);
        if (typed.Length == said.Length) return Word.StartsWith(typed, StringComparison.Ordinal) || typed.StartsWith(Word, StringComparison.Ordinal) ? Words(view, span) : [];
        if (!said.StartsWith(Word, StringComparison.Ordinal) || said.Contains("--", StringComparison.Ordinal)) return [];
        var named = RuleNames(said);
        return KnownRules.Suppressible(FoundNear(view, offset)).Where(k => k.Value == typed || !named.Contains(k.Value)).Select(k => new Suggestion
        {
            Label = k.Value,
            Kind = k.Kind,
            Span = span,
            NewText = k.Value,
            Detail = k.Detail?.In(view.Locale),
            Documentation = k.Documentation?.In(view.Locale),
            FilterText = $"{k.Value} {k.Detail}",
        });
    }

    private static HashSet<string> RuleNames(string said)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var range in said.AsSpan().SplitAny(Separators)) names.Add(said[range]);
        return names;
    }

    private static IEnumerable<Suggestion> Words(DocumentView view, TextSpan span)
    {
        var line = view.Locale == Analysis.Catalogue.Locale.Chinese ? "抑制下一行或本行的规则，须写理由" : "Suppresses rules on this or the next line, with a reason";
        var file = view.Locale == Analysis.Catalogue.Locale.Chinese ? "抑制整个文件的规则，须写理由；写在文件开头" : "Suppresses rules in the whole file, with a reason; at its top";
        yield return Of(Word, line);
        yield return Of($"{Word}-file", file);

        Suggestion Of(string word, string documentation) => new()
        {
            Label = word,
            Kind = SuggestionKind.Snippet,
            Span = span,
            NewText = word,
            Snippet = Fillable.Snippet($"{word} {Fillable.Place()} -- {Fillable.Place()}"),
            Documentation = documentation,
            FilterText = word,
        };
    }

    /// <summary>The rules that were found in the file: on this line and the next first.</summary>
    private static IEnumerable<string> FoundNear(DocumentView view, int offset)
    {
        var line = view.Tree.Text.LineAt(offset);
        return view.Findings.OrderBy(f => view.Tree.Text.LineAt(f.Span.Start) - line is 0 or 1 ? 0 : 1).Select(f => f.Rule.Id);
    }
}
