using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Editing;

/// <summary>What stands behind a member between brackets.</summary>
/// <param name="Comma">Offset of the comma, or -1.</param>
/// <param name="Remark">
/// The comment behind the comma, or behind the member where there is no comma, with the blanks before it; empty at that
/// place where there is none.
/// </param>
internal readonly record struct FlowTail(int Comma, TextSpan Remark)
{
    public static FlowTail Of(SyntaxTree tree, MemberSyntax member)
    {
        var comma = CommaBehind(tree, member.Span.End);
        var start = comma < 0 ? member.Span.End : comma + 1;
        var comment = tree.Comments.Behind(start);
        var belongs = comment is { } c && Extents.EndsItsLine(tree.Text, c.Span.End)
            && tree.Text.Bytes[start..c.Span.Start].IndexOfAnyExcept((byte)' ', (byte)'\t') < 0;
        return new FlowTail(comma, belongs ? new TextSpan(start, comment!.Value.Span.End) : TextSpan.At(start));
    }

    private static int CommaBehind(SyntaxTree tree, int at)
    {
        while (true)
        {
            at = Extents.NextText(tree.Text, at);
            if (at == tree.Text.Length) return -1;
            if (tree.Text.Bytes[at] == ',') return at;
            if (tree.Comments.Behind(at) is not { } comment || comment.Span.Start != at) return -1;
            at = comment.Span.End;
        }
    }
}
