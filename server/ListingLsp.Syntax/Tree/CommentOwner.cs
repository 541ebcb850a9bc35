using ListingLsp.Syntax.Text;

namespace ListingLsp.Syntax.Tree;

/// <summary>
/// Which node a comment belongs to. Directly above a member, without a blank line between, it is that member's; behind
/// something on a line it is the member's that ends there, or whose key stands there; else it belongs to the mapping or list
/// that it stands in, by its place and its column.
/// </summary>
internal static class CommentOwner
{
    /// <summary>The owner, or null for a comment that belongs to no document.</summary>
    public static SyntaxNode? Of(SyntaxTree tree, CommentSyntax comment) =>
        (comment.IsOwnLine ? MemberBelow(tree, comment) : MemberBefore(tree, comment)) ?? CollectionAround(tree, comment);

    private static MemberSyntax? MemberBelow(SyntaxTree tree, CommentSyntax comment)
    {
        var text = tree.Text;
        var line = tree.Comments.LineBelow(comment);
        if (line >= text.LineCount) return null;
        var span = text.Line(line);
        var blanks = text.Bytes[span.Start..span.End].IndexOfAnyExcept((byte)' ', (byte)'\t');
        return blanks < 0 ? null : MemberAt(tree, span.Start + blanks);
    }

    /// <summary>The outermost member that begins at a place.</summary>
    private static MemberSyntax? MemberAt(SyntaxTree tree, int place)
    {
        foreach (var node in PathTo.Place(tree, place))
        {
            if (node is MemberSyntax member && node.Span.Start == place) return member;
        }

        return null;
    }

    private static MemberSyntax? MemberBefore(SyntaxTree tree, CommentSyntax comment)
    {
        var bytes = tree.Text.Bytes;
        var end = bytes[..comment.Span.Start].LastIndexOfAnyExcept((byte)' ', (byte)'\t') + 1;
        var isSeparator = end > 0 && bytes[end - 1] == ',';
        if (isSeparator) end = bytes[..(end - 1)].LastIndexOfAnyExcept(" \t\r\n"u8) + 1;
        var lineStart = tree.Text.Line(tree.Text.LineAt(comment.Span.Start)).Start;
        MemberSyntax? begins = null, ends = null;
        foreach (var node in PathTo.Place(tree, Math.Max(end - 1, 0)))
        {
            if (node is not MemberSyntax member) continue;
            if (member.Span.End == end && member.Span.Start >= lineStart) return member;
            if (member.Span.End == end) ends = member;
            if (member.Span.Start >= lineStart) begins = member;
        }

        return ends ?? (isSeparator ? null : begins);
    }

    private static SyntaxNode? CollectionAround(SyntaxTree tree, CommentSyntax comment)
    {
        SyntaxNode? owner = null;
        foreach (var node in PathTo.Place(tree, comment.Span.Start))
        {
            if (owner is null) owner = node;
            var isFlow = node is MappingSyntax { IsFlow: true } or SequenceSyntax { IsFlow: true };
            if (node is MemberSyntax or ScalarSyntax or AliasSyntax or ErrorSyntax || (isFlow && node.Span.End <= comment.Span.Start)) continue;
            if (!isFlow && Column(tree.Text, comment.Span.Start) < Column(tree.Text, node.Span.Start)) break;
            owner = node;
        }

        return owner;
    }

    private static int Column(SourceText text, int at) => text.Column(at, ColumnUnit.Utf8);
}
