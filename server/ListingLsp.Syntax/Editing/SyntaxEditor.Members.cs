using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ListingLsp.Syntax.Yaml;

namespace ListingLsp.Syntax.Editing;

/// <summary>Entries of mappings and items of lists: insert, remove, reorder.</summary>
public static partial class SyntaxEditor
{
    /// <summary>Inserts a field behind an entry, or before all where that is null. The value is written as given.</summary>
    public static TextEdit InsertEntry(SyntaxTree tree, MappingSyntax mapping, EntrySyntax? after, string key, string value)
    {
        var json = tree.Format == SyntaxFormat.Json;
        var text = json ? $"{QuotedText.DoubleQuote(key)}: {value}" : $"{key}: {value}";
        if (mapping.Entries.IsEmpty) return new TextEdit(mapping.Span, mapping.IsFlow || json ? $"{{ {text} }}" : text);
        return Insert(tree, mapping.IsFlow, after, mapping.Entries[0], after == mapping.Entries[^1], text);
    }

    /// <summary>Gives a field that is written without a value one; the value is written as given.</summary>
    public static TextEdit FillEntry(EntrySyntax entry, string value) => entry.Value.Span.Length > 0
        ? new TextEdit(entry.Value.Span, value)
        : new TextEdit(TextSpan.At(entry.Span.End), (entry.Colon < 0 ? ": " : " ") + value);

    /// <summary>Adds an item at the end of a list. The value is written as given, on one line.</summary>
    public static TextEdit AppendItem(SyntaxTree tree, SequenceSyntax list, string value)
    {
        if (list.Items.IsEmpty) return new TextEdit(list.Span, $"[{value}]");
        return Insert(tree, list.IsFlow, list.Items[^1], list.Items[0], isLast: true, list.IsFlow ? value : $"- {value}");
    }

    /// <summary>Removes a field with the comments that belong to it; a mapping left empty becomes <c>{}</c>.</summary>
    public static TextEdit RemoveEntry(SyntaxTree tree, MappingSyntax mapping, EntrySyntax entry)
    {
        if (mapping.Entries.Length == 1) return Empty(tree, mapping, mapping.IsFlow, "{}");
        var index = mapping.Entries.IndexOf(entry);
        return Remove(tree, mapping.IsFlow, index, index, [.. mapping.Entries]);
    }

    /// <summary>Removes an item with the comments that belong to it; a list left empty becomes <c>[]</c>.</summary>
    public static TextEdit RemoveItem(SyntaxTree tree, SequenceSyntax list, ItemSyntax item) =>
        RemoveItems(tree, list, i => i == item)[0];

    /// <summary>Removes several items; neighbours go in one edit.</summary>
    public static TextEdit[] RemoveItems(SyntaxTree tree, SequenceSyntax list, Predicate<ItemSyntax> goes)
    {
        if (list.Items.All(i => goes(i))) return list.Items.IsEmpty ? [] : [Empty(tree, list, list.IsFlow, "[]")];
        var edits = new List<TextEdit>();
        for (var first = 0; first < list.Items.Length; first++)
        {
            if (!goes(list.Items[first])) continue;
            var last = first;
            while (last + 1 < list.Items.Length && goes(list.Items[last + 1])) last++;
            edits.Add(Remove(tree, list.IsFlow, first, last, [.. list.Items]));
            first = last;
        }

        return [.. edits];
    }

    /// <summary>
    /// Puts the items of a list into another order; each takes the comments above and behind it along. An item that does
    /// not move is not touched.
    /// </summary>
    /// <param name="tree">The tree of the file.</param>
    /// <param name="list">The list.</param>
    /// <param name="order">For each place, the index of the item that comes there.</param>
    public static TextEdit[] Reorder(SyntaxTree tree, SequenceSyntax list, IReadOnlyList<int> order)
    {
        var pieces = list.Items.Select(i => list.IsFlow ? WithCommentsAbove(tree, i) : WithComments(tree, i)).ToList();
        // In brackets a comma stands between an item and the comment behind it, so that one moves by itself.
        var remarks = list.Items.Select(i => list.IsFlow ? RemarkBehind(tree, i) : default).ToList();
        var edits = new List<TextEdit>();
        for (var place = 0; place < pieces.Count; place++)
        {
            var comes = order[place];
            if (comes == place) continue;
            edits.Add(new TextEdit(pieces[place], tree.Text.GetText(pieces[comes])));
            if (remarks[place].Length + remarks[comes].Length > 0) edits.Add(new TextEdit(remarks[place], tree.Text.GetText(remarks[comes])));
        }

        return [.. edits];
    }

    private static TextEdit Insert(SyntaxTree tree, bool isFlow, MemberSyntax? after, MemberSyntax first, bool isLast, string text)
    {
        var source = tree.Text;
        var ownLine = OwnsItsLine(source, first.Span.Start);
        var line = source.Line(source.LineAt(first.Span.Start));
        var indentation = ownLine ? source.GetText(line with { End = first.Span.Start }) : new string(' ', source.Column(first.Span.Start, ColumnUnit.Utf32));
        var newLine = source.NewLine + indentation;
        if (after is null)
        {
            var separator = !isFlow ? newLine : ownLine ? "," + newLine : ", ";
            return new TextEdit(TextSpan.At(WithCommentsAbove(tree, first).Start), text + separator);
        }

        if (!isFlow) return new TextEdit(TextSpan.At(EndOfMember(tree, after)), newLine + text);
        if (!ownLine) return new TextEdit(TextSpan.At(after.Span.End), ", " + text);
        var remark = RemarkBehind(tree, after);
        if (remark.Start > after.Span.End) return new TextEdit(TextSpan.At(remark.End), newLine + text + (isLast ? "" : ","));
        // The comma comes before the comment, the new member behind it.
        return new TextEdit(remark, "," + source.GetText(remark) + newLine + text);
    }

    /// <summary>Removes neighbours, from the first index to the last; at least one member stays.</summary>
    private static TextEdit Remove(SyntaxTree tree, bool isFlow, int first, int last, MemberSyntax[] members)
    {
        if (isFlow) return RemoveInBrackets(tree, first, last, members);
        // The first member may share its line with a dash; then the next one moves up into its place.
        if (first == 0) return new TextEdit(new TextSpan(WithComments(tree, members[0]).Start, WithComments(tree, members[last + 1]).Start), "");
        var start = WithComments(tree, members[first]).Start;
        var before = EndOfMember(tree, members[first - 1]);
        return new TextEdit(new TextSpan(StartOfLineBreakBefore(tree, start, before), EndOfMember(tree, members[last])), "");
    }

    private static TextEdit RemoveInBrackets(SyntaxTree tree, int first, int last, MemberSyntax[] members)
    {
        if (last + 1 < members.Length)
        {
            return new TextEdit(new TextSpan(WithCommentsAbove(tree, members[first]).Start, WithCommentsAbove(tree, members[last + 1]).Start), "");
        }

        // With the last member goes the comma behind the one before it, but not that one's comment.
        var before = members[first - 1];
        var remark = RemarkBehind(tree, before);
        return new TextEdit(new TextSpan(before.Span.End, RemarkBehind(tree, members[last]).End), tree.Text.GetText(remark));
    }

    /// <summary>Empties a collection; in block style the brackets move up behind the key or dash.</summary>
    private static TextEdit Empty(SyntaxTree tree, SyntaxNode node, bool isFlow, string brackets)
    {
        if (isFlow) return new TextEdit(node.Span, brackets);
        var behind = tree.Text.Bytes[..node.Span.Start].LastIndexOfAnyExcept(" \t\r\n"u8);
        if (behind >= 0 && tree.Text.Bytes[behind] is (byte)':' or (byte)'-' && tree.Text.LineAt(behind) < tree.Text.LineAt(node.Span.Start) && !IsMarker(tree, behind))
        {
            return new TextEdit(node.Span with { Start = behind + 1 }, " " + brackets);
        }

        // A list at its key's own column would leave the key as brackets there.
        return new TextEdit(node.Span, behind >= 0 && OwnsItsLine(tree.Text, node.Span.Start) && node is SequenceSyntax ? "  " + brackets : brackets);
    }

    private static bool IsMarker(SyntaxTree tree, int at) => tree.Text.Bytes[..(at + 1)].EndsWith("---"u8);

    private static bool OwnsItsLine(SourceText text, int at) =>
        text.Bytes[text.Line(text.LineAt(at)).Start..at].IndexOfAnyExcept((byte)' ', (byte)'\t') < 0;

    /// <summary>A member with the comment lines directly above and the comment behind it.</summary>
    private static TextSpan WithComments(SyntaxTree tree, MemberSyntax member) =>
        WithCommentsAbove(tree, member) with { End = EndOfMember(tree, member) };

    /// <summary>What stands above a dash belongs to its item, not to the entry that shares the dash's line.</summary>
    private static TextSpan WithCommentsAbove(SyntaxTree tree, MemberSyntax member)
    {
        if (!OwnsItsLine(tree.Text, member.Span.Start)) return member.Span;
        var above = tree.Comments.Above(member.Span.Start);
        return above.IsEmpty ? member.Span : member.Span with { Start = above[0].Span.Start };
    }

    private static int EndOfMember(SyntaxTree tree, MemberSyntax member) =>
        tree.Comments.Behind(member.Span.End) is { } comment ? comment.Span.End : member.Span.End;

    /// <summary>
    /// In brackets: the comment behind a member and its comma, with the blanks before it; empty, behind the comma where
    /// there is one, if there is no comment.
    /// </summary>
    private static TextSpan RemarkBehind(SyntaxTree tree, MemberSyntax member)
    {
        var bytes = tree.Text.Bytes;
        var start = member.Span.End;
        while (start < bytes.Length && bytes[start] is (byte)' ' or (byte)'\t') start++;
        start = start < bytes.Length && bytes[start] == ',' ? start + 1 : member.Span.End;
        return tree.Comments.Behind(start) is { } comment && bytes[start..comment.Span.Start].IndexOfAnyExcept((byte)' ', (byte)'\t') < 0
            ? new TextSpan(start, comment.Span.End)
            : TextSpan.At(start);
    }

    /// <summary>Blank lines above a removed member stay; only its own line goes.</summary>
    private static int StartOfLineBreakBefore(SyntaxTree tree, int start, int limit)
    {
        var at = tree.Text.Line(tree.Text.LineAt(start)).Start;
        if (at > limit && tree.Text.Bytes[at - 1] == '\n') at--;
        if (at > limit && tree.Text.Bytes[at - 1] == '\r') at--;
        return Math.Max(at, limit);
    }
}
