using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Editing;

/// <summary>
/// How far a member reaches with what belongs to it: comment lines directly above, a comment behind, and comments below
/// that are indented deeper than the member itself.
/// </summary>
internal static class Extents
{
    /// <summary>Nothing but blanks stands before a place on its line.</summary>
    public static bool OwnsItsLine(SourceText text, int at) =>
        text.Bytes[StartOfLine(text, at)..at].IndexOfAnyExcept((byte)' ', (byte)'\t') < 0;

    public static int StartOfLine(SourceText text, int at) => text.Line(text.LineAt(at)).Start;

    /// <summary>Nothing but blanks stands behind a place on its line.</summary>
    public static bool EndsItsLine(SourceText text, int at) =>
        text.Bytes[at..text.Line(text.LineAt(at)).End].IndexOfAnyExcept((byte)' ', (byte)'\t') < 0;

    public static int Column(SourceText text, int at) => text.Column(at, ColumnUnit.Utf8);

    /// <summary>What stands before a member on its line, spaces in place of a dash or bracket.</summary>
    public static string Indentation(SourceText text, MemberSyntax member) => OwnsItsLine(text, member.Span.Start)
        ? text.GetText(new TextSpan(StartOfLine(text, member.Span.Start), member.Span.Start))
        : new string(' ', text.Column(member.Span.Start, ColumnUnit.Utf32));

    /// <summary>
    /// Where a member begins with its comments: at the start of a line, or, where it shares its line with a dash or bracket,
    /// at itself. What stands above a dash belongs to its item, not to the entry that shares the dash's line.
    /// </summary>
    public static int Start(SyntaxTree tree, MemberSyntax member) => OwnsItsLine(tree.Text, member.Span.Start)
        ? StartOfLine(tree.Text, StartOfText(tree, member))
        : member.Span.Start;

    /// <summary>The same place, but behind the indentation.</summary>
    public static int StartOfText(SyntaxTree tree, MemberSyntax member)
    {
        var (first, column) = (member.Span.Start, Column(tree.Text, member.Span.Start));
        if (!OwnsItsLine(tree.Text, first)) return first;
        var above = tree.Comments.Above(first);
        for (var i = above.Length - 1; i >= 0 && Column(tree.Text, above[i].Span.Start) <= column; i--) first = above[i].Span.Start;
        return first;
    }

    /// <summary>Where a member of a block ends with its comments.</summary>
    public static int End(SyntaxTree tree, MemberSyntax member)
    {
        var text = tree.Text;
        var end = tree.Comments.Behind(member.Span.End) is { } comment ? comment.Span.End : member.Span.End;
        if (KeepsBlankLines(text, member)) end = EndOfBlankLines(text, end);
        var column = Column(text, member.Span.Start);
        for (var line = text.LineAt(end) + 1; line < text.LineCount; line++)
        {
            var start = text.Line(line).Start;
            if (EndsItsLine(text, start)) continue;
            if (tree.Comments.Behind(start) is not { IsOwnLine: true } below || Column(text, below.Span.Start) <= column) break;
            end = below.Span.End;
        }

        return end;
    }

    /// <summary>The ends of all members of a block.</summary>
    public static int[] Ends(SyntaxTree tree, IReadOnlyList<MemberSyntax> members) => Ends(tree, members, 0, members.Count - 1);

    /// <summary>
    /// The ends of some neighbours in a block, by their index; none lies behind the start of the next. Where blank lines may
    /// be part of a text, each member takes those below it along.
    /// </summary>
    public static int[] Ends(SyntaxTree tree, IReadOnlyList<MemberSyntax> members, int first, int last)
    {
        var ends = new int[members.Count];
        var keeps = false;
        for (var i = first; i <= last; i++) keeps |= KeepsBlankLines(tree.Text, members[i]);
        for (var i = first; i <= last; i++)
        {
            var end = End(tree, members[i]);
            if (keeps) end = EndOfBlankLines(tree.Text, end);
            ends[i] = i + 1 == members.Count ? end : Math.Min(end, Math.Max(members[i].Span.End, Start(tree, members[i + 1])));
        }

        return ends;
    }

    /// <summary>A literal or folded block is the last thing in a node.</summary>
    public static ScalarSyntax? BlockAtEnd(SyntaxNode node) => node switch
    {
        MemberSyntax member => BlockAtEnd(member.Value),
        MappingSyntax { IsFlow: false, Entries: [.., var last] } => BlockAtEnd(last),
        SequenceSyntax { IsFlow: false, Items: [.., var last] } => BlockAtEnd(last),
        ScalarSyntax { Style: ScalarStyle.Literal or ScalarStyle.Folded } block => block,
        _ => null,
    };

    /// <summary>The first byte that is no blank or line break, or the end of the text.</summary>
    public static int NextText(SourceText text, int at)
    {
        var next = text.Bytes[at..].IndexOfAnyExcept(" \t\r\n"u8);
        return next < 0 ? text.Length : at + next;
    }

    private static bool KeepsBlankLines(SourceText text, SyntaxNode node) =>
        BlockAtEnd(node) is { } block && BlockHeader.Of(text, block).Indicators.Contains('+', StringComparison.Ordinal);

    /// <summary>End of the last blank line below a place, before its line break; the place itself where none follows.</summary>
    private static int EndOfBlankLines(SourceText text, int at)
    {
        var end = at;
        for (var line = text.LineAt(at) + 1; line < text.LineCount - 1; line++)
        {
            var span = text.Line(line);
            if (text.Bytes[span.Start..span.End].IndexOfAnyExcept((byte)' ') >= 0) break;
            end = span.End;
        }

        return end;
    }
}
