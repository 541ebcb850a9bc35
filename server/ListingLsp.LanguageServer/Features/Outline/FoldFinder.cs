using System.Collections.Immutable;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.LanguageServer.Features.Outline;

/// <summary>What can be folded: groups, lists, texts over several lines, comments, and whole documents where there are several.</summary>
internal static class FoldFinder
{
    /// <summary>The folds of a document in the order of their first lines, one a line: the longest. Never throws on any content.</summary>
    public static ImmutableArray<Fold> Of(SyntaxTree tree)
    {
        var folds = new Dictionary<int, Fold>();
        foreach (var document in tree.Documents)
        {
            if (tree.Documents.Length > 1) Add(folds, LinesOf(tree.Text, document.Root.Span), isComment: false);
            AddNodes(folds, document.Root);
        }

        AddComments(folds, tree);
        return [.. folds.Values.OrderBy(f => f.FirstLine)];
    }

    /// <summary>Brackets may be nested without end, so this is no recursion.</summary>
    private static void AddNodes(Dictionary<int, Fold> folds, SyntaxNode root)
    {
        var waiting = new Stack<SyntaxNode>([root]);
        while (waiting.TryPop(out var node))
        {
            var text = node.Tree.Text;
            var (first, last) = LinesOf(text, node.Span);
            if (first == last) continue;
            var isFolded = node is MemberSyntax or ScalarSyntax or MappingSyntax { IsFlow: true } or SequenceSyntax { IsFlow: true };
            if (isFolded) Add(folds, (first, StaysOpen(node) ? last - 1 : last), isComment: false);
            foreach (var child in node.Children) waiting.Push(child);
        }
    }

    /// <summary>The line of a closing bracket stays, where it begins with that bracket.</summary>
    private static bool StaysOpen(SyntaxNode node)
    {
        var text = node.Tree.Text;
        var span = node.Span;
        if (text.Bytes[span.Start..span.End].TrimEnd(" \t\r\n"u8) is not [.., (byte)'}' or (byte)']'] shown) return false;
        var end = span.Start + shown.Length - 1;
        return text.Bytes[text.Line(text.LineAt(end)).Start..end].IndexOfAnyExcept((byte)' ', (byte)'\t') < 0;
    }

    private static void AddComments(Dictionary<int, Fold> folds, SyntaxTree tree)
    {
        var (first, last) = (-1, -2);
        foreach (var comment in tree.Comments.All.Where(c => c.IsOwnLine))
        {
            var line = tree.Text.LineAt(comment.Span.Start);
            if (line != last + 1)
            {
                Add(folds, (first, last), isComment: true);
                first = line;
            }

            last = line;
        }

        Add(folds, (first, last), isComment: true);
    }

    private static void Add(Dictionary<int, Fold> folds, (int First, int Last) lines, bool isComment)
    {
        if (lines.Last <= lines.First || lines.First < 0) return;
        if (!folds.TryGetValue(lines.First, out var known) || known.LastLine < lines.Last) folds[lines.First] = new Fold(lines.First, lines.Last, isComment);
    }

    /// <summary>Blank lines at the end of a text do not count.</summary>
    private static (int First, int Last) LinesOf(SourceText text, TextSpan span)
    {
        var shown = text.Bytes[span.Start..span.End].TrimEnd(" \t\r\n"u8);
        return (text.LineAt(span.Start), text.LineAt(span.Start + Math.Max(shown.Length - 1, 0)));
    }
}
