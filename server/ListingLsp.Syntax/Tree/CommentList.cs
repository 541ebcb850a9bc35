using System.Collections.Immutable;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Syntax.Tree;

/// <summary>A comment, from its sign to the end of the line.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="IsOwnLine">Nothing but blanks stands before it on its line.</param>
public readonly record struct CommentSyntax(TextSpan Span, bool IsOwnLine);

/// <summary>The comments of a file, and which member each belongs to.</summary>
public sealed class CommentList(SourceText text, ImmutableArray<CommentSyntax> comments)
{
    /// <summary>All comments in order.</summary>
    public ImmutableArray<CommentSyntax> All { get; } = comments;

    /// <summary>The comment lines directly above a place, without a blank line between: they belong to what follows.</summary>
    public ImmutableArray<CommentSyntax> Above(int offset)
    {
        var line = text.LineAt(offset);
        var at = IndexBefore(text.Line(line).Start);
        var first = at + 1;
        for (; at >= 0 && All[at].IsOwnLine && text.LineAt(All[at].Span.Start) == line - 1; at--, line--) first = at;
        return All[first..(IndexBefore(offset) + 1)];
    }

    /// <summary>The comment behind a place on the same line, or null.</summary>
    public CommentSyntax? Behind(int offset)
    {
        var at = IndexBefore(offset) + 1;
        return at < All.Length && text.LineAt(All[at].Span.Start) == text.LineAt(offset) ? All[at] : null;
    }

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
