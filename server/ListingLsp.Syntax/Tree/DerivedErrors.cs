using System.Collections.Immutable;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Syntax.Tree;

/// <summary>Errors that the finished tree shows, and that no parser needs to know while it reads.</summary>
internal static class DerivedErrors
{
    /// <summary>The parser's errors with unknown aliases and control characters, in the order of the text.</summary>
    public static ImmutableArray<SyntaxError> AddTo(SyntaxTree tree)
    {
        var derived = new List<SyntaxError>();
        if (tree.HasAliases) AddUnknownAliases(tree, derived);
        ControlCharacters.Report(tree.Text, tree.Format, derived);
        return derived.Count == 0 ? tree.ParseErrors : [.. tree.ParseErrors.Concat(derived).OrderBy(e => e.Span.Start)];
    }

    private static void AddUnknownAliases(SyntaxTree tree, List<SyntaxError> errors)
    {
        var text = tree.Text;
        var taken = tree.ParseErrors.Select(e => text.LineAt(e.Span.Start)).ToHashSet();
        var rows = tree.Table.Rows;
        for (var row = 0; row < rows.Length; row++)
        {
            if (rows[row].Kind != NodeKind.Alias) continue;
            var span = new TextSpan(rows[row].Start, rows[row].End);
            var sign = text.GetText(span);
            if (tree.Table.TargetOf(row, sign[1..]) < 0 && taken.Add(text.LineAt(span.Start))) errors.Add(new SyntaxError(SyntaxErrorKind.UnknownAlias, span, sign));
        }
    }
}
