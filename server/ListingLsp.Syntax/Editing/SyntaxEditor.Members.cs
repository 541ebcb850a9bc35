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
        return Insert(tree, mapping.IsFlow, after ?? (MemberSyntax?)null, mapping.Entries[0], text);
    }

    /// <summary>Gives a field that is written without a value one; the value is written as given.</summary>
    public static TextEdit FillEntry(EntrySyntax entry, string value) => entry.Value.Span.Length > 0
        ? new TextEdit(entry.Value.Span, value)
        : new TextEdit(TextSpan.At(entry.Span.End), (entry.Colon < 0 ? ": " : " ") + value);

    /// <summary>Adds an item at the end of a list. The value is written as given, on one line.</summary>
    public static TextEdit AppendItem(SyntaxTree tree, SequenceSyntax list, string value)
    {
        if (list.Items.IsEmpty) return new TextEdit(list.Span, $"[{value}]");
        return Insert(tree, list.IsFlow, list.Items[^1], list.Items[0], list.IsFlow ? value : $"- {value}");
    }

    /// <summary>Removes a field with the comments that belong to it; a block mapping left empty becomes <c>{}</c>.</summary>
    public static TextEdit RemoveEntry(SyntaxTree tree, MappingSyntax mapping, EntrySyntax entry) =>
        mapping.Entries.Length == 1 ? new TextEdit(mapping.Span, "{}") : Remove(tree, mapping.IsFlow, mapping.Entries.IndexOf(entry), [.. mapping.Entries]);

    /// <summary>Removes an item with the comments that belong to it; a list left empty becomes <c>[]</c>.</summary>
    public static TextEdit RemoveItem(SyntaxTree tree, SequenceSyntax list, ItemSyntax item) =>
        list.Items.Length == 1 ? new TextEdit(list.Span, "[]") : Remove(tree, list.IsFlow, list.Items.IndexOf(item), [.. list.Items]);

    /// <summary>Removes several items; edits of neighbours do not overlap.</summary>
    public static TextEdit[] RemoveItems(SyntaxTree tree, SequenceSyntax list, Predicate<ItemSyntax> goes)
    {
        var edits = new List<TextEdit>();
        foreach (var item in list.Items.Where(i => goes(i)))
        {
            var edit = RemoveItem(tree, list, item);
            // Where both neighbours claim the text between them, the second one starts behind the first.
            if (edits.Count > 0 && edit.Span.Start < edits[^1].Span.End) edit = new TextEdit(edit.Span with { Start = edits[^1].Span.End }, edit.NewText);
            edits.Add(edit);
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
        var pieces = list.Items.Select(i => list.IsFlow ? i.Span : WithComments(tree, i)).ToList();
        var edits = new List<TextEdit>();
        for (var place = 0; place < pieces.Count; place++)
        {
            if (order[place] == place) continue;
            edits.Add(new TextEdit(pieces[place], tree.Text.GetText(pieces[order[place]])));
        }

        return [.. edits];
    }

    private static TextEdit Insert(SyntaxTree tree, bool isFlow, MemberSyntax? after, MemberSyntax first, string text)
    {
        var source = tree.Text;
        var column = new string(' ', source.Column(first.Span.Start, ColumnUnit.Utf32));
        var ownLines = source.Line(source.LineAt(first.Span.Start)) is var line && source.GetText(line with { End = first.Span.Start }).All(char.IsWhiteSpace);
        var indentation = ownLines ? source.GetText(line with { End = first.Span.Start }) : column;
        if (isFlow)
        {
            var separator = ownLines ? $",{source.NewLine}{indentation}" : ", ";
            return after is null ? new TextEdit(TextSpan.At(first.Span.Start), text + separator) : new TextEdit(TextSpan.At(after.Span.End), separator + text);
        }

        if (after is null) return new TextEdit(TextSpan.At(first.Span.Start), text + source.NewLine + column);
        var end = EndOfMember(tree, after);
        return new TextEdit(TextSpan.At(end), source.NewLine + column + text);
    }

    private static TextEdit Remove(SyntaxTree tree, bool isFlow, int index, MemberSyntax[] members)
    {
        var member = members[index];
        if (isFlow)
        {
            return index + 1 < members.Length
                ? new TextEdit(new TextSpan(member.Span.Start, members[index + 1].Span.Start), "")
                : new TextEdit(new TextSpan(members[index - 1].Span.End, member.Span.End), "");
        }

        var piece = WithComments(tree, member);
        // The first member may share its line with a dash; then the next one moves up into its place.
        if (index == 0) return new TextEdit(new TextSpan(piece.Start, WithComments(tree, members[1]).Start), "");
        var before = EndOfMember(tree, members[index - 1]);
        return new TextEdit(new TextSpan(StartOfLineBreakBefore(tree, piece.Start, before), piece.End), "");
    }

    /// <summary>A member with the comment lines directly above and the comment behind it.</summary>
    private static TextSpan WithComments(SyntaxTree tree, MemberSyntax member)
    {
        var above = tree.Comments.Above(member.Span.Start);
        var start = above.IsEmpty ? member.Span.Start : above[0].Span.Start;
        return new TextSpan(start, EndOfMember(tree, member));
    }

    private static int EndOfMember(SyntaxTree tree, MemberSyntax member) =>
        tree.Comments.Behind(member.Span.End) is { } comment ? comment.Span.End : member.Span.End;

    /// <summary>Blank lines above a removed member stay; only its own line goes.</summary>
    private static int StartOfLineBreakBefore(SyntaxTree tree, int start, int limit)
    {
        var at = tree.Text.Line(tree.Text.LineAt(start)).Start;
        if (at > limit && tree.Text.Bytes[at - 1] == '\n') at--;
        if (at > limit && tree.Text.Bytes[at - 1] == '\r') at--;
        return Math.Max(at, limit);
    }
}
