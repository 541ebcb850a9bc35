using System.Collections.Immutable;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Yaml;

/// <summary>Block structure: what indentation says.</summary>
internal sealed partial class YamlParser
{
    /// <summary>
    /// Reads the value behind a colon, a dash or a document start. Content belongs to it when it stands on the same line or
    /// deeper than <paramref name="parent"/>.
    /// </summary>
    /// <param name="parent">Column of the mapping or list that owns the value; -1 for a document.</param>
    /// <param name="sequenceAtParent">A list may stand at the owner's own column, as YAML allows below a key.</param>
    /// <param name="compact">A mapping or list may begin on the same line, as behind a dash.</param>
    private SyntaxNode ParseNode(int parent, bool sequenceAtParent, bool compact)
    {
        var before = _pos;
        var newLine = SkipTrivia(valueOf: parent);
        if (!BelongsTo(parent, sequenceAtParent, newLine)) return Empty(before);
        if (_depth >= MaxDepth) return GiveUp();
        _depth++;
        var node = ParseWithProperties(parent, sequenceAtParent, newLine || compact);
        _depth--;
        return node;
    }

    private bool BelongsTo(int parent, bool sequenceAtParent, bool newLine)
    {
        if (AtDocumentEnd) return false;
        if (!newLine || Column > parent) return true;
        return sequenceAtParent && Column == parent && IsDash(_pos);
    }

    private SyntaxNode ParseWithProperties(int parent, bool sequenceAtParent, bool mayBeMapping)
    {
        // Properties on the line of a key belong to the key, else to what follows them, be it lines further down.
        NodeProperties? properties = null;
        while (AtProperties && !(mayBeMapping && IsKeyAhead(_pos)))
        {
            var more = ParseProperties(inBrackets: false);
            properties = properties is null ? more : new NodeProperties(properties.Span.Union(more.Span), more.Anchor ?? properties.Anchor, more.Tag ?? properties.Tag);
            mayBeMapping = SkipTrivia(valueOf: parent);
            if (!BelongsTo(parent, sequenceAtParent, mayBeMapping)) return Attach(Empty(properties.Span.End), properties);
        }

        var node = ParseContent(parent, mayBeMapping);
        return properties is null ? node : Attach(node, properties);
    }

    private SyntaxNode ParseContent(int parent, bool mayBeMapping)
    {
        if (IsDash(_pos) && mayBeMapping) return ParseBlockSequence(parent);
        if (_s[_pos] is (byte)'|' or (byte)'>') return ParseBlockScalar(parent);
        if (mayBeMapping && (IsKeyAhead(_pos) || IsBrokenFirstEntry())) return ParseBlockMapping(parent);
        switch (_s[_pos])
        {
            case (byte)'[' or (byte)'{':
                return FinishLine(ParseBrackets(parent));
            case (byte)'"' or (byte)'\'':
                return FinishLine(ParseQuoted(parent, inBrackets: false));
            case (byte)'*' when !IsTextWithStar():
                return FinishLine(ParseAlias());
            default:
                return ParseBlockPlain(parent);
        }
    }

    private MappingSyntax ParseBlockMapping(int parent)
    {
        var start = _pos;
        var entries = ImmutableArray.CreateBuilder<EntrySyntax>();
        var block = new BlockState(Column);
        do
        {
            var (line, column) = (_lineStart, Column);
            var entry = ParseEntry(ref block);
            if (entry is not null) entries.Add(entry);
            if (column != block.Column) RepairIndentation(block, entry, line, column);
            SkipTrivia();
        }
        while (ContinuesBlock(parent, isList: false, ref block));

        var end = entries.Count > 0 ? entries[^1].Span.End : start;
        return new MappingSyntax(new TextSpan(start, end), entries.ToImmutable(), isFlow: false) { IsIncomplete = block.IsIncomplete };
    }

    private EntrySyntax? ParseEntry(ref BlockState block)
    {
        var start = _pos;
        if (IsDash(_pos))
        {
            Report(SyntaxErrorKind.StrayDash, new TextSpan(_pos, _pos + 1));
            _pos++;
            SkipBlanks();
            block.IsIncomplete = true;
            if (_pos >= _end || _s[_pos] is (byte)'\n' or (byte)'\r' or (byte)'#') return null;
            block.Tolerated = Column;
            start = _pos;
        }

        // Where the entry stands at a wrong column, what is deeper than that is still its own.
        var column = Column;
        if (At((byte)'?') && IsBlankAt(_pos + 1)) return ParseExplicitEntry(column);
        var key = ParseKey(out var colon, out var damaged);
        if (key is null)
        {
            block.IsIncomplete = true;
            _pos = LineEnd(_pos);
            return null;
        }

        if (colon < 0)
        {
            block.IsIncomplete = true;
            return ParseEntryWithoutColon(start, column, key);
        }

        var value = ParseNode(column, sequenceAtParent: true, compact: false);
        var end = value is ScalarSyntax { Style: ScalarStyle.Empty, Properties: null } ? colon + ColonLength(colon) : value.Span.End;
        return new EntrySyntax(new TextSpan(start, end), key, colon, value) { IsDamaged = damaged };
    }

    /// <summary>What stands behind the key cannot be read; what stands deeper below it is its value.</summary>
    private EntrySyntax ParseEntryWithoutColon(int start, int column, SyntaxNode key)
    {
        var end = key.Span.End;
        SkipBlanks();
        var rest = new TextSpan(_pos, ContentEnd(_pos));
        SyntaxNode value;
        if (rest.Length > 0 && _s[_pos] != '#')
        {
            _pos = rest.End;
            value = new ErrorSyntax(rest);
        }
        else
        {
            _pos = end;
            value = ParseNode(column, sequenceAtParent: true, compact: false);
            if (value.Span.Length == 0) value = new ScalarSyntax(_text, TextSpan.At(end), ScalarStyle.Empty) { IsDamaged = true };
        }

        return new EntrySyntax(new TextSpan(start, value.Span.End), key, -1, value) { IsDamaged = true };
    }

    private int ColonLength(int colon) => _s[colon] == ':' ? 1 : 3;

    /// <summary><c>? key</c>, then on a line of its own <c>: value</c>.</summary>
    private EntrySyntax ParseExplicitEntry(int column)
    {
        var start = _pos++;
        var key = ParseNode(column, sequenceAtParent: true, compact: true);
        var mark = Save();
        SkipTrivia();
        if (AtDocumentEnd || Column != column || !At((byte)':') || !IsBlankAt(_pos + 1))
        {
            Restore(mark);
            return new EntrySyntax(new TextSpan(start, Math.Max(start + 1, key.Span.End)), key, -1, Empty(Math.Max(start + 1, key.Span.End)));
        }

        var colon = _pos++;
        var value = ParseNode(column, sequenceAtParent: true, compact: true);
        return new EntrySyntax(new TextSpan(start, Math.Max(colon + 1, value.Span.End)), key, colon, value);
    }

    private SequenceSyntax ParseBlockSequence(int parent)
    {
        var start = _pos;
        var items = ImmutableArray.CreateBuilder<ItemSyntax>();
        var block = new BlockState(Column);
        // Below a key at the same column the list ends at the next key.
        var sharesColumn = block.Column == parent;
        do
        {
            if (IsDash(_pos))
            {
                var (line, column, dash) = (_lineStart, Column, _pos++);
                var value = ParseNode(column, sequenceAtParent: false, compact: true);
                var item = new ItemSyntax(new TextSpan(dash, Math.Max(dash + 1, value.Span.End)), value);
                items.Add(item);
                if (column != block.Column) RepairIndentation(block, item, line, column);
            }
            else
            {
                block.IsIncomplete = true;
                SkipLinesWithoutDash(block.Column);
            }

            SkipTrivia();
            if (sharesColumn && Column <= block.Column && !IsDash(_pos)) break;
        }
        while (ContinuesBlock(sharesColumn ? parent - 1 : parent, isList: true, ref block));

        return new SequenceSyntax(new TextSpan(start, items[^1].Span.End), items.ToImmutable(), isFlow: false) { IsIncomplete = block.IsIncomplete };
    }

    private void SkipLinesWithoutDash(int column)
    {
        // "-quick dry" has its dash and lacks the blank behind it.
        var repair = At((byte)'-') ? new TextEdit(TextSpan.At(_pos + 1), " ") : new TextEdit(TextSpan.At(_pos), "- ");
        var error = Report(SyntaxErrorKind.MissingDash, new TextSpan(_pos, ContentEnd(_pos)), repair: repair);
        while (true)
        {
            _pos = LineEnd(_pos);
            SkipTrivia();
            if (AtDocumentEnd || Column < column || IsDash(_pos)) return;
            // What belongs to the item moves along with it.
            AlsoRepair(error, new TextEdit(TextSpan.At(_lineStart), "  "));
        }
    }

    /// <summary>Behind a value that has ended only a comment may stand on the line.</summary>
    private SyntaxNode FinishLine(SyntaxNode node)
    {
        SkipBlanks();
        if (_pos >= _end || _s[_pos] is (byte)'\n' or (byte)'\r' || (_s[_pos] == '#' && IsBlankAt(_pos - 1))) return node;
        if (AtDocumentEnd) return node;
        var rest = new TextSpan(_pos, ContentEnd(_pos));
        _pos = LineEnd(_pos);
        if (_s.AsSpan(rest.Start, rest.Length).IndexOfAnyExcept(" ,]}"u8) < 0)
        {
            var kind = _s.AsSpan(rest.Start, rest.Length).IndexOfAny((byte)']', (byte)'}') < 0 ? SyntaxErrorKind.ExtraComma : SyntaxErrorKind.StrayBracket;
            Report(kind, rest, Excerpt(rest), repair: new TextEdit(rest, ""));
            return node;
        }

        if (node.Span.Start < _lineStart)
        {
            Report(SyntaxErrorKind.TextAfterValue, rest, Excerpt(rest));
            return node;
        }

        var whole = new TextSpan(node.Span.Start, rest.End);
        Report(SyntaxErrorKind.TextAfterValue, rest, Excerpt(rest), repair: new TextEdit(whole, QuotedText.Quote(Unquoted(whole))));
        return Scalar(whole.Start, whole.End, ScalarStyle.Plain, damaged: true);
    }

    /// <summary>The text somebody meant who forgot that its own quotes or brackets would end it.</summary>
    private string Unquoted(TextSpan span)
    {
        var text = _text.GetText(span);
        return text.Length > 1 && text[0] == text[^1] && text[0] is '\'' or '"' ? text[1..^1] : text;
    }

    private (int Pos, int LineStart, int TabShift, int Comments) Save() => (_pos, _lineStart, _tabShift, _comments.Count);

    private void Restore((int Pos, int LineStart, int TabShift, int Comments) mark)
    {
        (_pos, _lineStart, _tabShift) = (mark.Pos, mark.LineStart, mark.TabShift);
        _comments.RemoveRange(mark.Comments, _comments.Count - mark.Comments);
    }
}
