using System.Collections.Immutable;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Editing;

/// <summary>New entries and items.</summary>
public static partial class SyntaxEditor
{
    /// <summary>Inserts a field behind an entry, or before all where that is null. The value is written as given.</summary>
    public static TextEdit InsertEntry(SyntaxTree tree, MappingSyntax mapping, EntrySyntax? after, string key, string value) =>
        InsertEntry(tree, mapping, after, key, NewValue.Written(value));

    /// <summary>
    /// Inserts a field behind an entry, or before all where that is null. A field that has no value yet gets its mapping
    /// by <see cref="SetValue"/>. At the end of a file without a last line break, a literal or folded block above gains the
    /// line break that ends its text.
    /// </summary>
    public static TextEdit InsertEntry(SyntaxTree tree, MappingSyntax mapping, EntrySyntax? after, string key, NewValue value) =>
        InsertEntries(tree, mapping, after, (key, value));

    /// <summary>Inserts several fields in one edit, at least one, behind an entry or before all where that is null.</summary>
    public static TextEdit InsertEntries(SyntaxTree tree, MappingSyntax mapping, EntrySyntax? after, params ImmutableArray<(string Key, NewValue Value)> entries)
    {
        var index = after is null ? 0 : mapping.Entries.IndexOf(after) + 1;
        var layout = Layout.Of(tree, mapping);
        if (IsBarePair(mapping)) return OpenBarePair(tree, mapping, index, string.Join(layout.Comma, entries.Select(e => new ValueWriter(layout).FlowEntry(e.Key, e.Value, indentation: null))), layout);
        if (mapping.IsFlow) return InsertInBrackets(tree, mapping, index, layout, (writer, indentation) => entries.Select(e => writer.FlowEntry(e.Key, e.Value, indentation)));
        if (!mapping.Entries.IsEmpty) return InsertLines(tree, mapping.Entries, index, layout, (writer, column) => entries.Select(e => writer.BlockEntry(e.Key, e.Value, column)));
        var at = Extents.Column(tree.Text, mapping.Span.Start);
        return new TextEdit(mapping.Span, string.Join(layout.NewLine + new string(' ', at), entries.Select(e => new ValueWriter(layout).BlockEntry(e.Key, e.Value, at))));
    }

    /// <summary>Adds an item at the end of a list. The value is written as given, on one line.</summary>
    public static TextEdit AppendItem(SyntaxTree tree, SequenceSyntax list, string value) =>
        InsertItem(tree, list, list.Items.Length, NewValue.Written(value));

    /// <summary>Inserts an item so that it stands at an index. A mapping is written as the mappings beside it are.</summary>
    public static TextEdit InsertItem(SyntaxTree tree, SequenceSyntax list, int index, NewValue value) => InsertItems(tree, list, index, value);

    /// <summary>Inserts several items in one edit, at least one, so that the first of them stands at an index.</summary>
    public static TextEdit InsertItems(SyntaxTree tree, SequenceSyntax list, int index, params ImmutableArray<NewValue> values)
    {
        var layout = Layout.Of(tree, list);
        var neighbour = list.Items.Select(i => i.Value).FirstOrDefault(v => v is MappingSyntax or SequenceSyntax);
        if (!list.IsFlow)
        {
            var dash = "- " + new string(' ', list.Items.Select(i => BlanksBehindDash(tree, i)).FirstOrDefault(n => n > 0, 1) - 1);
            var inBrackets = neighbour is null || IsInBrackets(neighbour);
            return InsertLines(tree, list.Items, index, layout, (writer, column) => values.Select(v => writer.BlockItem(v, column, inBrackets, dash)));
        }

        var spread = neighbour is not null && tree.Text.LineAt(neighbour.Span.Start) < tree.Text.LineAt(neighbour.Span.End);
        return InsertInBrackets(tree, list, index, layout, (writer, indentation) => values.Select(v => writer.Flow(v, indentation, spread)));
    }

    private static TextEdit InsertLines(SyntaxTree tree, IReadOnlyList<MemberSyntax> members, int index, Layout layout, Func<ValueWriter, int, IEnumerable<string>> write)
    {
        var (first, text) = (members[0], tree.Text);
        var indentation = Extents.Indentation(text, first);
        var end = index == 0 ? -1 : Extents.End(tree, members[index - 1]);
        var written = string.Join(layout.NewLine + indentation, write(new ValueWriter(layout, mayUseBlocks: end < text.Length), Extents.Column(text, first.Span.Start)));
        if (index > 0) return new TextEdit(TextSpan.At(end), layout.NewLine + indentation + written);
        return Extents.OwnsItsLine(text, first.Span.Start)
            ? new TextEdit(TextSpan.At(Extents.Start(tree, first)), indentation + written + layout.NewLine)
            : new TextEdit(TextSpan.At(first.Span.Start), written + layout.NewLine + indentation);
    }

    private static TextEdit InsertInBrackets(SyntaxTree tree, SyntaxNode collection, int index, Layout layout, Func<ValueWriter, string?, IEnumerable<string>> write)
    {
        var (members, text, writer) = (Members(collection), tree.Text, new ValueWriter(layout));
        if (members.Count == 0) return FillBrackets(tree, collection, layout, write);
        var first = members[0];
        var indentation = Extents.OwnsItsLine(text, first.Span.Start) ? Extents.Indentation(text, first) : null;
        if (index == 0)
        {
            return indentation is null
                ? new TextEdit(TextSpan.At(first.Span.Start), string.Join(layout.Comma, write(writer, null)) + layout.Comma)
                : new TextEdit(TextSpan.At(Extents.Start(tree, first)), indentation + OnLines(indentation) + "," + layout.NewLine);
        }

        var (comma, remark) = FlowTail.Of(tree, members[index - 1]);
        var end = members[index - 1].Span.End;
        if (indentation is null || !Extents.EndsItsLine(text, remark.End) || text.LineAt(remark.End) != text.LineAt(end))
        {
            return new TextEdit(TextSpan.At(end), layout.Comma + string.Join(layout.Comma, write(writer, null)));
        }

        var line = layout.NewLine + indentation + OnLines(indentation);
        // A last member with a comma behind it gets a successor that has one too.
        if (comma >= 0) return new TextEdit(TextSpan.At(remark.End), line + ",");
        return new TextEdit(remark, "," + text.GetText(remark) + line);

        string OnLines(string indentation) => string.Join("," + layout.NewLine + indentation, write(writer, indentation));
    }

    /// <summary>Brackets that hold nothing, or only comments.</summary>
    private static TextEdit FillBrackets(SyntaxTree tree, SyntaxNode collection, Layout layout, Func<ValueWriter, string?, IEnumerable<string>> write)
    {
        var (text, writer, closing) = (tree.Text, new ValueWriter(layout), Math.Max(collection.Span.End - 1, collection.Span.Start + 1));
        if (text.LineAt(collection.Span.Start) < text.LineAt(closing) && Extents.OwnsItsLine(text, closing))
        {
            var start = Extents.StartOfLine(text, closing);
            var indentation = text.GetText(new TextSpan(start, closing)) + layout.Step;
            return new TextEdit(TextSpan.At(start), indentation + string.Join("," + layout.NewLine + indentation, write(writer, indentation)) + layout.NewLine);
        }

        var brace = collection is MappingSyntax ? layout.Brace : "";
        return new TextEdit(new TextSpan(collection.Span.Start + 1, closing), brace + string.Join(layout.Comma, write(writer, null)) + brace);
    }

    /// <summary><c>[key: value]</c> holds a mapping that has no braces.</summary>
    private static bool IsBarePair(MappingSyntax mapping) => mapping is { IsFlow: true, Entries: [var only] } && only.Span == mapping.Span;

    private static TextEdit OpenBarePair(SyntaxTree tree, MappingSyntax pair, int index, string entry, Layout layout)
    {
        var old = tree.Text.GetText(pair.Span);
        var both = index == 0 ? entry + layout.Comma + old : old + layout.Comma + entry;
        return new TextEdit(pair.Span, $"{{{layout.Brace}{both}{layout.Brace}}}");
    }

    private static int BlanksBehindDash(SyntaxTree tree, ItemSyntax item) =>
        item.Value is MappingSyntax { IsFlow: false, Properties: null } && tree.Text.LineAt(item.Span.Start) == tree.Text.LineAt(item.Value.Span.Start)
            ? item.Value.Span.Start - item.Span.Start - 1
            : 0;
}
