using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Editing;

/// <summary>Entries and items that change their places; each takes the comments above and behind it along.</summary>
public static partial class SyntaxEditor
{
    /// <summary>Moves an entry behind another one of its mapping, or before all where that is null.</summary>
    public static TextEdit[] MoveEntry(SyntaxTree tree, MappingSyntax mapping, EntrySyntax entry, EntrySyntax? after)
    {
        var from = mapping.Entries.IndexOf(entry);
        var to = after is null ? 0 : mapping.Entries.IndexOf(after) + 1;
        return Move(tree, mapping, from, to > from && after is not null ? to - 1 : to);
    }

    /// <summary>Moves an item so that it stands at an index.</summary>
    public static TextEdit[] MoveItem(SyntaxTree tree, SequenceSyntax list, ItemSyntax item, int index) =>
        Move(tree, list, list.Items.IndexOf(item), index);

    /// <summary>Puts the items of a list into another order. An item that does not move is not touched.</summary>
    /// <param name="tree">The tree of the file.</param>
    /// <param name="list">The list.</param>
    /// <param name="order">For each place, the index of the item that comes there.</param>
    public static TextEdit[] Reorder(SyntaxTree tree, SequenceSyntax list, IReadOnlyList<int> order) => Rearrange(tree, list, order);

    /// <summary>Puts the entries of a mapping into another order. An entry that does not move is not touched.</summary>
    /// <param name="tree">The tree of the file.</param>
    /// <param name="mapping">The mapping.</param>
    /// <param name="order">For each place, the index of the entry that comes there.</param>
    public static TextEdit[] Reorder(SyntaxTree tree, MappingSyntax mapping, IReadOnlyList<int> order) => Rearrange(tree, mapping, order);

    private static TextEdit[] Move(SyntaxTree tree, SyntaxNode collection, int from, int to)
    {
        if (from == to) return [];
        var members = Members(collection);
        if (IsInBrackets(collection))
        {
            var order = Enumerable.Range(0, members.Count).ToList();
            order.RemoveAt(from);
            order.Insert(to, from);
            return RearrangeInBrackets(tree, members, order);
        }

        var ends = Extents.Ends(tree, members);
        var behind = to == 0 ? -1 : ends[to > from ? to : to - 1];
        var piece = Piece(tree, members[from], ends[from], behind);
        var (text, first) = (tree.Text, members[0]);
        var indentation = Extents.Indentation(text, first);
        var paste = to > 0 ? new TextEdit(TextSpan.At(behind), text.NewLine + indentation + piece)
            : Extents.OwnsItsLine(text, first.Span.Start) ? new TextEdit(TextSpan.At(Extents.Start(tree, first)), indentation + piece + text.NewLine)
            : new TextEdit(TextSpan.At(first.Span.Start), piece + text.NewLine + indentation);
        return [RemoveLines(tree, members, ends, from, from), paste];
    }

    private static TextEdit[] Rearrange(SyntaxTree tree, SyntaxNode collection, IReadOnlyList<int> order) => IsInBrackets(collection)
        ? RearrangeInBrackets(tree, Members(collection), order)
        : RearrangeLines(tree, Members(collection), order);

    private static TextEdit[] RearrangeLines(SyntaxTree tree, IReadOnlyList<MemberSyntax> members, IReadOnlyList<int> order)
    {
        var ends = Extents.Ends(tree, members);
        var edits = new List<TextEdit>();
        for (var place = 0; place < members.Count; place++)
        {
            if (order[place] == place) continue;
            edits.Add(Put(tree, members[place], ends[place], Piece(tree, members[order[place]], ends[order[place]], ends[place])));
        }

        return [.. edits];
    }

    private static TextEdit[] RearrangeInBrackets(SyntaxTree tree, IReadOnlyList<MemberSyntax> members, IReadOnlyList<int> order)
    {
        // A comma stands between a member and the comment behind it, so that one moves by itself.
        var text = tree.Text;
        var remarks = members.Select(m => FlowTail.Of(tree, m).Remark).ToList();
        var onOwnLine = members.FirstOrDefault(m => Extents.OwnsItsLine(text, m.Span.Start)) ?? members[0];
        var edits = new List<TextEdit>();
        for (var place = 0; place < members.Count; place++)
        {
            var comes = order[place];
            if (comes == place) continue;
            edits.Add(Put(tree, members[place], members[place].Span.End, TextOf(tree, members[comes], members[comes].Span.End)));
            if (remarks[place].Length + remarks[comes].Length == 0) continue;
            var (remark, rest) = (remarks[place], text.GetText(remarks[comes]));
            if (rest.Length > 0 && !Extents.EndsItsLine(text, remark.End))
            {
                // What follows on the line must not become part of the comment.
                remark = remark with { End = Extents.NextText(text, remark.End) };
                rest += text.NewLine + Extents.Indentation(text, onOwnLine);
            }

            edits.Add(new TextEdit(remark, rest));
        }

        return [.. edits];
    }

    /// <summary>
    /// What moves with a member. At the end of a file without a last line break, a literal or folded block would lose the
    /// one that ends its text.
    /// </summary>
    private static string Piece(SyntaxTree tree, MemberSyntax member, int end, int target) =>
        TextOf(tree, member, end) + (target == tree.Text.Length && Extents.BlockAtEnd(member) is not null ? tree.Text.NewLine : "");

    /// <summary>A member with its comments above, without the indentation of its first line.</summary>
    private static string TextOf(SyntaxTree tree, MemberSyntax member, int end) =>
        tree.Text.GetText(new TextSpan(Extents.StartOfText(tree, member), end));

    /// <summary>Puts a member's text into another one's place.</summary>
    private static TextEdit Put(SyntaxTree tree, MemberSyntax place, int end, string piece)
    {
        var (text, start) = (tree.Text, Extents.StartOfText(tree, place));
        if (!Extents.OwnsItsLine(text, place.Span.Start))
        {
            var blank = piece.StartsWith('#') && text.Bytes[start - 1] is not ((byte)' ' or (byte)'\t') ? " " : "";
            return new TextEdit(new TextSpan(start, end), blank + piece);
        }

        // Where a comment stands at another column than the member, its indentation does not do.
        var indentation = Extents.Indentation(text, place);
        var line = Extents.StartOfLine(text, start);
        return text.GetText(new TextSpan(line, start)) == indentation
            ? new TextEdit(new TextSpan(start, end), piece)
            : new TextEdit(new TextSpan(line, end), indentation + piece);
    }
}
