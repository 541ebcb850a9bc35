using ListingLsp.Syntax.Json;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ListingLsp.Syntax.Yaml;

namespace ListingLsp.Syntax.Incremental;

/// <summary>
/// Makes the tree of an edited text from the old one. Reading is resumed at the first member of a collection (or document
/// of the file) that had looked at what changed, and stops at the first one behind the edit that would be read as before; what
/// stands around it is taken over, moved. The innermost collection where that works is taken. The parsers keep the score:
/// every member knows how far they had looked for it.
/// </summary>
internal static class IncrementalParser
{
    /// <summary>The tree of the edited text.</summary>
    public static SyntaxTree Apply(SyntaxTree tree, TextEdit edit)
    {
        var text = tree.Text.WithEdit(edit);
        var change = Change.Of(edit);
        if (!CanResume(tree, text, change)) return SyntaxTree.Parse(text, tree.Format);
        var path = ResumePoint.Find(tree, change);
        for (var i = path.Count - 1; i >= 0; i--)
        {
            var piece = tree.Format == SyntaxFormat.Json ? JsonParser.Resume(text, tree, path[i], change) : YamlParser.Resume(text, tree, path[i], change);
            if (piece is null) continue;
            return piece.LacksBracket || piece.Errors.Any(e => IsGlobal(e.Kind)) ? SyntaxTree.Parse(text, tree.Format) : new Splice(tree, text, path[i], piece, change).Make();
        }

        return SyntaxTree.Parse(text, tree.Format);
    }

    private static bool CanResume(SyntaxTree tree, SourceText text, Change change) =>
        change.Start > text.ContentStart
        && text.ContentStart == tree.Text.ContentStart
        && !tree.LacksBracket
        && !tree.ParseErrors.Any(e => IsGlobal(e.Kind))
        // What a directive declares holds for the whole document.
        && !tree.Marks.Any(m => m.Kind == MarkKind.Directive);

    /// <summary>Errors whose handling looks at the whole file: rare, and then it is read afresh.</summary>
    private static bool IsGlobal(SyntaxErrorKind kind) =>
        kind is SyntaxErrorKind.TooDeep or SyntaxErrorKind.TabIndentation or SyntaxErrorKind.MergeConflict;
}
