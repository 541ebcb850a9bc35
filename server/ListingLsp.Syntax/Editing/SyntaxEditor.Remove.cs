using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Editing;

/// <summary>Entries and items that go.</summary>
public static partial class SyntaxEditor
{
    /// <summary>Removes a field with the comments that belong to it; a mapping left empty becomes <c>{}</c>.</summary>
    public static TextEdit RemoveEntry(SyntaxTree tree, MappingSyntax mapping, EntrySyntax entry)
    {
        if (mapping.Entries.Length == 1) return Empty(tree, mapping);
        var index = mapping.Entries.IndexOf(entry);
        return Remove(tree, mapping, index, index);
    }

    /// <summary>Removes an item with the comments that belong to it; a list left empty becomes <c>[]</c>.</summary>
    public static TextEdit RemoveItem(SyntaxTree tree, SequenceSyntax list, ItemSyntax item) =>
        RemoveItems(tree, list, i => i == item)[0];

    /// <summary>Removes several items; neighbours go in one edit.</summary>
    public static TextEdit[] RemoveItems(SyntaxTree tree, SequenceSyntax list, Predicate<ItemSyntax> goes)
    {
        if (list.Items.All(i => goes(i))) return list.Items.IsEmpty ? [] : [Empty(tree, list)];
        var edits = new List<TextEdit>();
        for (var first = 0; first < list.Items.Length; first++)
        {
            if (!goes(list.Items[first])) continue;
            var last = first;
            while (last + 1 < list.Items.Length && goes(list.Items[last + 1])) last++;
            edits.Add(Remove(tree, list, first, last));
            first = last;
        }

        return [.. edits];
    }

    /// <summary>Removes neighbours, from the first index to the last; at least one member stays.</summary>
    private static TextEdit Remove(SyntaxTree tree, SyntaxNode collection, int first, int last)
    {
        var members = Members(collection);
        if (!IsInBrackets(collection)) return RemoveLines(tree, members, Extents.Ends(tree, members, Math.Max(first - 1, 0), last), first, last);
        return last + 1 < members.Count ? RemoveBefore(tree, members, first, last) : RemoveAtEnd(tree, members, first, last);
    }

    private static TextEdit RemoveLines(SyntaxTree tree, IReadOnlyList<MemberSyntax> members, int[] ends, int first, int last)
    {
        var text = tree.Text;
        var start = Extents.Start(tree, members[first]);
        var kept = CommentsBetween(tree, members, i => ends[i], first, last);
        var indentation = Extents.Indentation(text, members[first]);
        if (first == 0)
        {
            // Where the member shares its line with a dash, the next one moves up into its place.
            var next = Extents.NextText(text, ends[last]);
            return Extents.OwnsItsLine(text, members[0].Span.Start)
                ? new TextEdit(new TextSpan(start, Extents.StartOfLine(text, next)), string.Concat(kept.Select(c => indentation + c + text.NewLine)))
                : new TextEdit(new TextSpan(start, next), string.Concat(kept.Select(c => c + text.NewLine + indentation)));
        }

        var (before, end) = (ends[first - 1], ends[last]);
        // Without a last line break in the file, the text of a block above would lose its own.
        var endsFile = end == text.Length && kept.Length == 0;
        if (endsFile && Extents.BlockAtEnd(members[first - 1]) is not null) return new TextEdit(new TextSpan(start, end), "");
        var below = Extents.NextText(text, end);
        var takesBlankLines = kept.Length == 0 && (below == text.Length || text.LineAt(below) > text.LineAt(end) + 1);
        var from = StartOfLineBreak(text, takesBlankLines ? StartOfBlankLines(text, start, before) : start, before);
        return new TextEdit(new TextSpan(from, end), string.Concat(kept.Select(c => text.NewLine + indentation + c)));
    }

    /// <summary>Members between brackets with others behind them.</summary>
    private static TextEdit RemoveBefore(SyntaxTree tree, IReadOnlyList<MemberSyntax> members, int first, int last)
    {
        var (text, end) = (tree.Text, FlowTail.Of(tree, members[last]).Remark.End);
        var start = Extents.Start(tree, members[first]);
        var next = Extents.NextText(text, end);
        var kept = CommentsBetween(tree, members, i => EndInBrackets(tree, members[i]), first, last);
        var indentation = Extents.Indentation(text, members[first]);
        if (!Extents.OwnsItsLine(text, members[first].Span.Start))
        {
            // The sign of a comment needs a blank before it.
            var blank = (kept.Length > 0 || text.Bytes[next] == '#') && text.Bytes[start - 1] is not ((byte)' ' or (byte)'\t') ? " " : "";
            return new TextEdit(new TextSpan(start, next), blank + string.Concat(kept.Select(c => c + text.NewLine + indentation)));
        }

        var lines = string.Concat(kept.Select(c => indentation + c + text.NewLine));
        if (text.LineAt(next) > text.LineAt(end)) return new TextEdit(new TextSpan(start, Extents.StartOfLine(text, next)), lines);
        return new TextEdit(new TextSpan(start, next), lines + indentation);
    }

    /// <summary>The last members between brackets: with them goes the comma before them, unless they had one behind them.</summary>
    private static TextEdit RemoveAtEnd(SyntaxTree tree, IReadOnlyList<MemberSyntax> members, int first, int last)
    {
        var (text, start) = (tree.Text, members[first - 1].Span.End);
        var (comma, remark) = FlowTail.Of(tree, members[last]);
        var between = new TextSpan(start, Math.Max(start, Extents.Start(tree, members[first])));
        // In damaged text the next comma may stand behind the member.
        var separator = FlowTail.Of(tree, members[first - 1]).Comma;
        var stays = comma >= 0 || separator < 0 || separator >= between.End
            ? text.GetText(between)
            : text.GetText(between with { End = separator }) + text.GetText(between with { Start = separator + 1 });
        var end = remark.End;
        var indentation = Extents.Indentation(text, members[first]);
        var kept = CommentsBetween(tree, members, i => EndInBrackets(tree, members[i]), first, last);
        stays = stays.TrimEnd(' ', '\t', '\r', '\n') + string.Concat(kept.Select(c => text.NewLine + indentation + c));
        if (!Extents.EndsItsLine(text, end) && (kept.Length > 0 || tree.Comments.All.Any(c => between.Contains(c.Span))))
        {
            // What follows on the line must not become part of a comment.
            while (text.Bytes[end] is (byte)' ' or (byte)'\t') end++;
            stays += text.NewLine + indentation;
        }

        return new TextEdit(new TextSpan(start, end), stays);
    }

    /// <summary>Takes all members out; in block style the brackets move up behind the key or dash.</summary>
    private static TextEdit Empty(SyntaxTree tree, SyntaxNode collection)
    {
        var (text, members) = (tree.Text, Members(collection));
        var brackets = collection is MappingSyntax ? "{}" : "[]";
        if (IsInBrackets(collection)) return EmptyBrackets(tree, collection, brackets);
        var place = Place.Of(tree, collection);
        var ends = Extents.Ends(tree, members);
        var (start, end) = (Extents.Start(tree, members[0]), ends[^1]);
        var kept = CommentsBetween(tree, members, i => ends[i], 0, members.Count - 1);
        if (place.Owner is not null && kept.Length == 0 && IsBlank(text, place.Earliest, start))
        {
            return new TextEdit(new TextSpan(place.Earliest, end), " " + brackets);
        }

        var indentation = Extents.Indentation(text, members[0]);
        if (!Extents.OwnsItsLine(text, members[0].Span.Start))
        {
            return new TextEdit(new TextSpan(start, end), string.Concat(kept.Select(c => c + text.NewLine + indentation)) + brackets);
        }

        // A list at its key's own column would leave the key as brackets there.
        if (indentation.Length <= place.OwnerColumn) indentation += "  ";
        return new TextEdit(new TextSpan(start, end), string.Concat(kept.Select(c => indentation + c + text.NewLine)) + indentation + brackets);
    }

    private static TextEdit EmptyBrackets(SyntaxTree tree, SyntaxNode collection, string brackets)
    {
        var (text, members) = (tree.Text, Members(collection));
        var kept = Unowned(tree, collection.Span, [.. members.Select(m => new TextSpan(Extents.Start(tree, m), EndInBrackets(tree, m)))]);
        if (kept.Length == 0) return new TextEdit(collection.Span, brackets);
        var indentation = Extents.OwnsItsLine(text, members[0].Span.Start) ? Extents.Indentation(text, members[0]) : "  ";
        var closing = collection.Span.End - 1;
        var outer = Extents.OwnsItsLine(text, closing) ? text.GetText(new TextSpan(Extents.StartOfLine(text, closing), closing)) : indentation;
        var lines = string.Concat(kept.Select(c => text.NewLine + indentation + c));
        return new TextEdit(collection.Span, $"{brackets[0]}{lines}{text.NewLine}{outer}{brackets[1]}");
    }

    /// <summary>Comments between neighbours that belong to none of them.</summary>
    private static string[] CommentsBetween(SyntaxTree tree, IReadOnlyList<MemberSyntax> members, Func<int, int> endOf, int first, int last)
    {
        if (first == last) return [];
        var extents = Enumerable.Range(first, last - first + 1).Select(i => new TextSpan(Extents.Start(tree, members[i]), endOf(i))).ToArray();
        return Unowned(tree, new TextSpan(extents[0].Start, extents[^1].End), extents);
    }

    private static string[] Unowned(SyntaxTree tree, TextSpan within, TextSpan[] owners) =>
    [
        .. tree.Comments.All
            .Where(c => within.Contains(c.Span) && !Array.Exists(owners, o => o.Contains(c.Span)))
            .Select(c => tree.Text.GetText(c.Span)),
    ];

    private static int EndInBrackets(SyntaxTree tree, MemberSyntax member) => FlowTail.Of(tree, member).Remark.End;

    /// <summary>Start of the blank lines directly above a line, but not before a limit.</summary>
    private static int StartOfBlankLines(SourceText text, int start, int limit)
    {
        var line = text.LineAt(start);
        while (line > 0 && text.Line(line - 1) is var above && above.Start > limit && IsBlank(text, above.Start, above.End)) line--;
        return text.Line(line).Start;
    }

    /// <summary>Start of the line break before a line, but not before a limit.</summary>
    private static int StartOfLineBreak(SourceText text, int start, int limit)
    {
        var at = Extents.StartOfLine(text, start);
        if (at > limit && text.Bytes[at - 1] == '\n') at--;
        if (at > limit && text.Bytes[at - 1] == '\r') at--;
        return Math.Max(at, limit);
    }
}
