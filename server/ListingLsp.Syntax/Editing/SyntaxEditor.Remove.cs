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
        if (!IsInBrackets(collection)) return RemoveLines(tree, members, first, last);
        return last + 1 < members.Count ? RemoveBefore(tree, members, first, last) : RemoveAtEnd(tree, members, first, last);
    }

    private static TextEdit RemoveLines(SyntaxTree tree, IReadOnlyList<MemberSyntax> members, int first, int last)
    {
        var (text, ends) = (tree.Text, Extents.Ends(tree, members));
        var start = Extents.Start(tree, members[first]);
        if (first == 0)
        {
            // Where the member shares its line with a dash, the next one moves up into its place.
            var next = Extents.NextText(text, ends[last]);
            return new TextEdit(new TextSpan(start, Extents.OwnsItsLine(text, members[0].Span.Start) ? Extents.StartOfLine(text, next) : next), "");
        }

        var (before, end) = (ends[first - 1], ends[last]);
        // Without a last line break in the file, the text of a block above would lose its own.
        if (end == text.Length && Extents.BlockAtEnd(members[first - 1]) is not null) return new TextEdit(new TextSpan(start, end), "");
        var blankAbove = StartOfBlankLines(text, start, before);
        var takesBlankLines = end == text.Length || Extents.NextText(text, end) is var next2 && (next2 == text.Length || text.LineAt(next2) > text.LineAt(end) + 1);
        return new TextEdit(new TextSpan(StartOfLineBreak(text, takesBlankLines ? blankAbove : start, before), end), "");
    }

    /// <summary>Members between brackets with others behind them.</summary>
    private static TextEdit RemoveBefore(SyntaxTree tree, IReadOnlyList<MemberSyntax> members, int first, int last)
    {
        var (text, end) = (tree.Text, FlowTail.Of(tree, members[last]).Remark.End);
        var start = Extents.Start(tree, members[first]);
        var next = Extents.NextText(text, end);
        if (!Extents.OwnsItsLine(text, members[first].Span.Start))
        {
            // The sign of a comment needs a blank before it.
            var blank = text.Bytes[next] == '#' && text.Bytes[start - 1] is not ((byte)' ' or (byte)'\t') ? " " : "";
            return new TextEdit(new TextSpan(start, next), blank);
        }

        if (text.LineAt(next) > text.LineAt(end)) return new TextEdit(new TextSpan(start, Extents.StartOfLine(text, next)), "");
        return new TextEdit(new TextSpan(start, next), Extents.Indentation(text, members[first]));
    }

    /// <summary>The last members between brackets: with them goes the comma before them, unless they had one behind them.</summary>
    private static TextEdit RemoveAtEnd(SyntaxTree tree, IReadOnlyList<MemberSyntax> members, int first, int last)
    {
        var (text, start) = (tree.Text, members[first - 1].Span.End);
        var (comma, remark) = FlowTail.Of(tree, members[last]);
        var between = new TextSpan(start, Extents.Start(tree, members[first]));
        var separator = FlowTail.Of(tree, members[first - 1]).Comma;
        var stays = comma >= 0 || separator < 0
            ? text.GetText(between)
            : text.GetText(between with { End = separator }) + text.GetText(between with { Start = separator + 1 });
        var end = remark.End;
        stays = stays.TrimEnd(' ', '\t', '\r', '\n');
        if (tree.Comments.Behind(start) is { } comment && comment.Span.Start < between.End && !Extents.EndsItsLine(text, end))
        {
            // What follows on the line must not become part of a comment.
            while (text.Bytes[end] is (byte)' ' or (byte)'\t') end++;
            stays += text.NewLine + Extents.Indentation(text, members[first]);
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
        var (start, end) = (Extents.Start(tree, members[0]), Extents.Ends(tree, members)[^1]);
        var kept = Others(tree, members, new TextSpan(start, end), Extents.Ends(tree, members));
        if (place.Owner is not null && kept.Length == 0 && IsBlank(text, place.Earliest, start))
        {
            return new TextEdit(new TextSpan(place.Earliest, end), " " + brackets);
        }

        if (!Extents.OwnsItsLine(text, members[0].Span.Start)) return new TextEdit(new TextSpan(start, end), brackets);
        // A list at its key's own column would leave the key as brackets there.
        var indentation = Extents.Indentation(text, members[0]);
        if (indentation.Length <= place.OwnerColumn) indentation += "  ";
        return new TextEdit(new TextSpan(start, end), string.Concat(kept.Select(c => indentation + c + text.NewLine)) + indentation + brackets);
    }

    private static TextEdit EmptyBrackets(SyntaxTree tree, SyntaxNode collection, string brackets)
    {
        var (text, members) = (tree.Text, Members(collection));
        var kept = Others(tree, members, collection.Span, [.. members.Select(m => FlowTail.Of(tree, m).Remark.End)]);
        if (kept.Length == 0) return new TextEdit(collection.Span, brackets);
        var indentation = Extents.OwnsItsLine(text, members[0].Span.Start) ? Extents.Indentation(text, members[0]) : "  ";
        var closing = collection.Span.End - 1;
        var outer = Extents.OwnsItsLine(text, closing) ? text.GetText(new TextSpan(Extents.StartOfLine(text, closing), closing)) : indentation;
        var lines = string.Concat(kept.Select(c => text.NewLine + indentation + c));
        return new TextEdit(collection.Span, $"{brackets[0]}{lines}{text.NewLine}{outer}{brackets[1]}");
    }

    /// <summary>Comments in a span that belong to none of these members.</summary>
    private static string[] Others(SyntaxTree tree, IReadOnlyList<MemberSyntax> members, TextSpan within, int[] ends)
    {
        var starts = members.Select(m => Extents.Start(tree, m)).ToArray();
        return
        [
            .. tree.Comments.All
                .Where(c => within.Contains(c.Span) && !starts.Where((start, i) => start <= c.Span.Start && c.Span.End <= ends[i]).Any())
                .Select(c => tree.Text.GetText(c.Span)),
        ];
    }

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
