using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Editing;

/// <summary>Values and keys: set, fill, rename.</summary>
public static partial class SyntaxEditor
{
    /// <summary>
    /// Replaces a value by a text, a number or a flag. It keeps its quotes or its block; a plain value stays plain where
    /// the text allows it. An alias is replaced, not what it stands for; an anchor or tag before the value stays.
    /// </summary>
    public static TextEdit SetScalar(SyntaxTree tree, SyntaxNode node, string value) =>
        SetText(Place.Of(tree, node), value, asText: false);

    /// <summary>Renames a key, in the quotes it had.</summary>
    public static TextEdit RenameKey(SyntaxTree tree, EntrySyntax entry, string name) => SetScalar(tree, entry.Key, name);

    /// <summary>Gives a field that is written without a value one, or another; the value is written as given.</summary>
    public static TextEdit FillEntry(SyntaxTree tree, EntrySyntax entry, string value) => SetValue(tree, entry.Value, NewValue.Written(value));

    /// <summary>
    /// Replaces a value, which may be missing, by any other, in the style of the place. Comments inside a replaced list or
    /// mapping go with it.
    /// </summary>
    public static TextEdit SetValue(SyntaxTree tree, SyntaxNode node, NewValue value)
    {
        var place = Place.Of(tree, node);
        if (value is NewScalar { Meaning: ScalarMeaning.Text } text) return SetText(place, text.Source, asText: true);
        var layout = Layout.Of(tree, node);
        var end = EndOfNode(place);
        var isFollowed = DeeperCommentFollows(place) || (place.Owner is null && !Extents.EndsItsLine(tree.Text, end));
        var writer = new ValueWriter(layout, mayUseBlocks: !isFollowed && tree.Text.Line(tree.Text.LineAt(end)).End < tree.Text.Length);
        if (place.IsKey || place.IsInBrackets)
        {
            var line = tree.Text.LineAt(node.Span.Start);
            var spread = place.Owner is { } owner && Extents.OwnsItsLine(tree.Text, owner.Span.Start) && tree.Text.LineAt(owner.Span.Start) == line;
            return Replace(place, writer.Flow(value, spread ? Extents.Indentation(tree.Text, place.Owner!) : null));
        }

        var column = place.OwnerColumn;
        var written = place.Owner switch
        {
            EntrySyntax => writer.BehindKey(value, column),
            ItemSyntax => writer.BlockItem(value, column, dash: "- ")[1..],
            _ => writer.Root(value),
        };
        var isBlock = value is NewMapping or NewList && written.TrimStart(' ')[0] is not ('{' or '[');
        if (isBlock) return ReplaceByBlock(place, written, layout);
        return Replace(place, written.TrimStart(' '));
    }

    /// <summary>
    /// Replaces some characters of a value, and touches nothing else of it. None where they do not stand in the file as they are, as
    /// where an escape or a line break is among them; what replaces them must need no quotes: letters, digits and hyphens.
    /// </summary>
    public static TextEdit[] SetPart(SyntaxTree tree, SyntaxNode node, int start, string part, string word)
    {
        var place = ScalarPlace.Of(node, start, part.Length);
        return tree.Text.GetText(place) == part ? [new TextEdit(place, word)] : [];
    }

    private static TextEdit SetText(Place place, string text, bool asText)
    {
        if (place.Node is ScalarSyntax scalar)
        {
            var isSingle = scalar.Style == ScalarStyle.SingleQuoted && place.Tree.Format == SyntaxFormat.Yaml;
            if (isSingle) return new TextEdit(scalar.Span, ScalarWriter.SingleQuote(text));
            if (scalar.Style is ScalarStyle.DoubleQuoted or ScalarStyle.SingleQuoted) return new TextEdit(scalar.Span, ScalarWriter.DoubleQuote(text));
            if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded && SetBlock(place, scalar, text) is { } edit) return edit;
        }

        // Behind a key that is a collection no blank need stand before the colon; only quotes are certain.
        if (place is { IsKey: true, Node: MappingSyntax or SequenceSyntax or AliasSyntax }) return Replace(place, ScalarWriter.DoubleQuote(text));
        return Replace(place, NewBlock(place, text) ?? ScalarWriter.Write(place.Tree.Format, text, place.Context, asText));
    }

    /// <summary>Another text in the block that stands there, or null where a block cannot say it or it is but one line.</summary>
    private static TextEdit? SetBlock(Place place, ScalarSyntax block, string text)
    {
        if (place.Context != ScalarContext.Block || block.ContentIndent == 0) return null;
        var (indicators, rest) = BlockHeader.Of(place.Tree.Text, block);
        var digit = indicators.Trim('+', '-');
        if (!BlockScalarWriter.CanWrite(text, digit.Length > 0)) return null;
        var breaks = BlockScalarWriter.BreaksAtEnd(text);
        var chomping = BlockScalarWriter.ChompingOf(text);
        if (indicators.Contains('+', StringComparison.Ordinal) && breaks == BlockScalarWriter.BreaksAtEnd(block.Value)) chomping = "+";
        // One line without a break at its end needs no block, unless the block that is there says just that.
        var needsNoBlock = chomping == "-" && !indicators.Contains('-', StringComparison.Ordinal) && !text.Contains('\n', StringComparison.Ordinal);
        if (chomping is null || needsNoBlock) return null;
        var header = indicators.StartsWith(chomping, StringComparison.Ordinal) && chomping.Length > 0 ? chomping + digit : digit + chomping;
        var written = BlockScalarWriter.Write(block.Style, text, header + rest, block.ContentIndent, place.Tree.Text.NewLine);
        return new TextEdit(block.Span, written + BreakAtEnd(place, block.Span.End, breaks));
    }

    /// <summary>A text of several lines as a new literal block, or null where it stands better in quotes.</summary>
    private static string? NewBlock(Place place, string text)
    {
        if (place.Context != ScalarContext.Block || !text.Contains('\n', StringComparison.Ordinal)) return null;
        var end = EndOfNode(place);
        var source = place.Tree.Text;
        var fits = BlockScalarWriter.ChompingOf(text) is not null && BlockScalarWriter.CanWrite(text, indentationGiven: false);
        if (!fits || !Extents.EndsItsLine(source, end) || DeeperCommentFollows(place)) return null;
        if (place.Node is ScalarSyntax { Style: ScalarStyle.Literal or ScalarStyle.Folded } old && BlockHeader.Of(source, old).Rest.Length > 0) return null;
        var indentation = Math.Max(place.OwnerColumn, 0) + Layout.Of(place.Tree).Step.Length;
        return BlockScalarWriter.Write(ScalarStyle.Literal, text, BlockScalarWriter.ChompingOf(text)!, indentation, source.NewLine)
            + BreakAtEnd(place, end, BlockScalarWriter.BreaksAtEnd(text));
    }

    /// <summary>At the end of a file without a last line break, a text that ends with one needs it.</summary>
    private static string BreakAtEnd(Place place, int end, int breaks) => end == place.Tree.Text.Length && breaks > 0 ? place.Tree.Text.NewLine : "";

    /// <summary>Comment lines below that are indented so far that a literal block would swallow them.</summary>
    private static bool DeeperCommentFollows(Place place)
    {
        var text = place.Tree.Text;
        var line = text.LineAt(EndOfNode(place)) + 1;
        if (line >= text.LineCount) return false;
        var next = Extents.NextText(text, text.Line(line).Start);
        return place.Tree.Comments.Behind(next) is { IsOwnLine: true } comment && comment.Span.Start == next && Extents.Column(text, next) > place.OwnerColumn;
    }

    /// <summary>End of a node; of a missing one, behind the blanks that stand for it.</summary>
    private static int EndOfNode(Place place)
    {
        var end = place.Node.Span.End;
        if (place.Node.Span.Length > 0) return end;
        var text = place.Tree.Text;
        var after = end;
        while (after < text.Length && text.Bytes[after] is (byte)' ' or (byte)'\t') after++;
        return after == text.Length || text.Bytes[after] is (byte)'\n' or (byte)'\r' or (byte)',' ? after : end;
    }

    /// <summary>Puts what is written in the place of a node, or where a missing value belongs.</summary>
    private static TextEdit Replace(Place place, string written)
    {
        var (tree, node) = (place.Tree, place.Node);
        var text = tree.Text;
        if (node.Span.Length == 0)
        {
            var span = new TextSpan(node.Span.Start, EndOfNode(place));
            if (!place.IsKey && place.Owner is EntrySyntax { Colon: < 0 } entry)
            {
                var colon = place.IsInBrackets ? ": " : text.NewLine + Extents.Indentation(text, entry) + ": ";
                return new TextEdit(span, colon + written);
            }

            var isOpen = span.Start == text.ContentStart || " \t\n\r[{,"u8.Contains(text.Bytes[span.Start - 1]);
            return new TextEdit(span, isOpen ? written : " " + written);
        }

        if (node is ScalarSyntax { Style: ScalarStyle.Literal or ScalarStyle.Folded } block)
        {
            // The comment behind the sign stays behind the value.
            return new TextEdit(node.Span, written + BlockHeader.Of(text, block).Rest);
        }

        var earliest = place.Earliest;
        var movesUp = node is MappingSyntax { IsFlow: false } or SequenceSyntax { IsFlow: false } && IsBlank(text, earliest, node.Span.Start);
        if (movesUp) return new TextEdit(node.Span with { Start = earliest }, " " + written);
        // Where a list may stand at its key's own column, another value may not.
        var deeper = node is SequenceSyntax { IsFlow: false } && Extents.Column(text, node.Span.Start) <= place.OwnerColumn ? "  " : "";
        return new TextEdit(node.Span, deeper + written);
    }

    /// <summary>Puts a list or mapping on lines of its own, behind a comment that stands on the line.</summary>
    private static TextEdit ReplaceByBlock(Place place, string written, Layout layout)
    {
        var (text, node, end, earliest) = (place.Tree.Text, place.Node, EndOfNode(place), place.Earliest);
        if (place.Owner is null && earliest == node.Span.Start)
        {
            return new TextEdit(new TextSpan(Extents.OwnsItsLine(text, earliest) ? Extents.StartOfLine(text, earliest) : earliest, end), written);
        }

        var indentation = place.Owner is null ? "" : new string(' ', place.OwnerColumn + 2);
        var lines = written.StartsWith(layout.NewLine, StringComparison.Ordinal) ? written : layout.NewLine + indentation + written.TrimStart(' ');
        var start = IsBlank(text, earliest, node.Span.Start) ? earliest : node.Span.Start;
        if (node is ScalarSyntax { Style: ScalarStyle.Literal or ScalarStyle.Folded } block && BlockHeader.Of(text, block).Rest is { Length: > 0 } rest)
        {
            return new TextEdit(new TextSpan(start, end), rest + lines);
        }

        if (place.Tree.Comments.Behind(end) is { } behind)
        {
            return new TextEdit(new TextSpan(start, behind.Span.End), " " + text.GetText(behind.Span) + lines);
        }

        // Behind an anchor or tag no list or mapping may begin on the line.
        if (start == earliest) return new TextEdit(new TextSpan(start, end), node.Properties is null ? written : lines);
        // A comment stands between the key and its value, which begins its own line.
        return new TextEdit(new TextSpan(Extents.StartOfLine(text, start), end), lines[layout.NewLine.Length..]);
    }

    private static bool IsBlank(SourceText text, int from, int to) => from >= to || text.Bytes[from..to].IndexOfAnyExcept(" \t\r\n"u8) < 0;
}
