using System.Collections.Immutable;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Syntax.Tree;

/// <summary>A comment, from its sign to the end of the line.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="IsOwnLine">Nothing but blanks stands before it on its line.</param>
public readonly record struct CommentSyntax(TextSpan Span, bool IsOwnLine);

/// <summary>The comments of a file, and which member each belongs to.</summary>
public sealed class CommentList(SyntaxTree tree, ImmutableArray<CommentSyntax> comments)
{
    private readonly Lazy<int[]> _linesBelow = new(() => FindLinesBelow(tree.Text, comments));

    /// <summary>All comments in order.</summary>
    public ImmutableArray<CommentSyntax> All { get; } = comments;

    /// <summary>The comment lines directly above a place, without a blank line between: they belong to what follows.</summary>
    public ImmutableArray<CommentSyntax> Above(int offset)
    {
        var line = tree.Text.LineAt(offset);
        var at = IndexBefore(tree.Text.Line(line).Start);
        var first = at + 1;
        for (; at >= 0 && All[at].IsOwnLine && tree.Text.LineAt(All[at].Span.Start) == line - 1 && EndsLine(All[at], line - 1); at--, line--) first = at;
        return All[first..(IndexBefore(offset) + 1)];
    }

    /// <summary>The comment behind a place on the same line, or null.</summary>
    public CommentSyntax? Behind(int offset)
    {
        var at = IndexBefore(offset) + 1;
        return at < All.Length && tree.Text.LineAt(All[at].Span.Start) == tree.Text.LineAt(offset) ? All[at] : null;
    }

    /// <summary>
    /// The node that a comment of this file belongs to: a member below or before it, else the mapping or list it stands in; null
    /// for one that stands before all documents.
    /// </summary>
    public SyntaxNode? OwnerOf(CommentSyntax comment) => CommentOwner.Of(tree, comment);

    /// <summary>All comments that belong to a node.</summary>
    public ImmutableArray<CommentSyntax> Of(SyntaxNode node) => [.. All.Where(c => OwnerOf(c) == node)];

    /// <summary>The first line behind a comment that is no comment of its own line, zero-based; it may be one behind the last.</summary>
    public int LineBelow(CommentSyntax comment) => _linesBelow.Value[IndexBefore(comment.Span.Start + 1)];

    /// <summary>For each comment the line below its run, found from the last one up, so that a file of nothing but comments is read once.</summary>
    private static int[] FindLinesBelow(SourceText text, ImmutableArray<CommentSyntax> comments)
    {
        var below = new int[comments.Length];
        for (var (i, after) = (comments.Length - 1, -1); i >= 0; i--)
        {
            var line = text.LineAt(comments[i].Span.Start);
            var goesOn = after == line || (after == line + 1 && comments[i + 1].IsOwnLine);
            below[i] = goesOn ? below[i + 1] : line + 1;
            after = line;
        }

        return below;
    }

    /// <summary>Nothing but blanks stands behind a comment on a line: behind one of JSON a member may.</summary>
    private bool EndsLine(CommentSyntax comment, int line) =>
        comment.Span.End <= tree.Text.Line(line).End && tree.Text.Bytes[comment.Span.End..tree.Text.Line(line).End].IndexOfAnyExcept((byte)' ', (byte)'\t') < 0;

    /// <summary>Index of the last comment that starts before an offset.</summary>
    private int IndexBefore(int offset)
    {
        var (low, high) = (0, All.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (All[middle].Span.Start < offset) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }
}
