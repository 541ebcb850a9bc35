using System.Collections.Immutable;
using ListingLsp.Syntax.Incremental;
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
    private int ParseNode(int parent, bool sequenceAtParent, bool compact)
    {
        var before = _pos;
        var newLine = SkipTrivia(valueOf: parent);
        // Most values are words or numbers behind a colon.
        if (!newLine && !compact && _depth < Limits.Depth && _pos < _end && char.IsAsciiLetterOrDigit((char)_s[_pos])) return ParseBlockPlain(parent);
        if (!BelongsTo(parent, sequenceAtParent, newLine)) return Empty(before);
        if (_depth >= Limits.Depth) return GiveUp();
        _depth++;
        if (compact && !newLine) TakeTabsBefore(before);
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

    private int ParseWithProperties(int parent, bool sequenceAtParent, bool mayBeMapping)
    {
        // Properties on the line of a key belong to the key, else to what follows them, be it lines further down.
        NodeProperties? properties = null;
        while (AtProperties && !(mayBeMapping && IsKeyAhead(_pos)))
        {
            properties = ParseProperties(inBrackets: false, properties);
            mayBeMapping = SkipTrivia(valueOf: parent);
            if (!BelongsTo(parent, sequenceAtParent, mayBeMapping)) return _nodes.Attach(Empty(properties.Span.End), properties);
        }

        var node = ParseContent(parent, mayBeMapping);
        return properties is null ? node : Attach(node, properties);
    }

    private int ParseContent(int parent, bool mayBeMapping)
    {
        if (IsDash(_pos) && mayBeMapping) return ParseBlock(IsStrayFirstDash(parent) ? NodeKind.Mapping : NodeKind.Sequence, parent);
        if (mayBeMapping && IsFirstDashWithoutBlank()) return ParseBlock(NodeKind.Sequence, parent);
        if (_s[_pos] is (byte)'|' or (byte)'>') return ParseBlockScalar(parent);
        if (mayBeMapping && (IsKeyAhead(_pos) || IsBrokenFirstEntry())) return ParseBlock(NodeKind.Mapping, parent);
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

    private int ParseBlock(NodeKind kind, int parent)
    {
        var node = _nodes.Open(kind, _pos);
        var block = new BlockState(Column) { Outer = _itemShift };
        _itemShift = 0;
        var end = ParseMembers(kind, parent, ref block, resync: null);
        _nodes[node].Flags |= block.Flags;
        _nodes[node].Extra = _pos;
        return _nodes.Close(node, end);
    }

    /// <summary>Reads the members of a block up to its end, or up to one that needs not be read again; gives the end of the last one.</summary>
    private int ParseMembers(NodeKind kind, int parent, ref BlockState block, Resync? resync)
    {
        var isList = kind == NodeKind.Sequence;
        // Below a key at the same column a list ends at the next key.
        var sharesColumn = isList && block.Column == parent;
        var (start, end) = (_pos, _pos);
        while (true)
        {
            var (line, column, reach) = (_lineStart, Column, _reach);
            // What was looked at to see that a block begins here counts for its first member.
            if (_pos != start) _reach = _pos;
            var member = isList ? ParseItem(ref block) : ParseEntry(ref block);
            if (member >= 0)
            {
                end = _nodes[member].End;
                if (column != block.Column) RepairIndentation(block, end, line, column);
                if (block.Members++ == 0) (block.FirstLine, block.FirstEnd) = (line, end);
            }

            SkipTrivia();
            var goesOn = !(sharesColumn && Column <= block.Column && !IsDash(_pos)) && ContinuesBlock(sharesColumn ? parent - 1 : parent, isList, ref block);
            _reach = Math.Max(_reach, _pos + MarkerLength);
            if (member >= 0) _nodes[member].Reach = _reach;
            _reach = Math.Max(_reach, reach);
            if (!goesOn || (resync is not null && !block.Flags.HasFlag(NodeFlags.Irregular) && resync.IsReached(_pos, _lineStart))) return end;
        }
    }

    /// <summary>Reads one entry; -1 where the line holds none.</summary>
    private int ParseEntry(ref BlockState block)
    {
        var start = _pos;
        // Where the entry stands at a wrong column, what is deeper than that is still its own.
        var column = Column;
        // A key too far right whose own lines stand no deeper than it was meant to stand where its neighbours do.
        if (column > block.Column && IsKeyAhead(_pos) && OpensBlockBehindKey() && ColumnOfNextLine(_pos) == column) column = block.Column;
        if (IsDash(_pos))
        {
            column = SkipStrayDash(ref block);
            if (column < 0) return -1;
            start = _pos;
        }

        if (At((byte)'?') && IsBlankAt(_pos + 1)) return ParseExplicitEntry(column);
        var entry = _nodes.Open(NodeKind.Entry, start);
        var key = ParseKey(out var colon, out var damaged);
        if (key < 0)
        {
            _nodes.Truncate(entry);
            block.IsIncomplete = true;
            Skip(ContentEnd(_pos));
            return -1;
        }

        _nodes[entry].Extra = colon;
        if (damaged) _nodes[entry].Flags |= NodeFlags.Damaged;
        if (colon < 0)
        {
            block.IsIncomplete = true;
            return ParseEntryWithoutColon(entry, column, key);
        }

        var value = ParseNode(column, sequenceAtParent: true, compact: false);
        return _nodes.Close(entry, Math.Max(colon + ColonLength(colon), _nodes[value].End));
    }

    private bool IsNothing(int value) => _nodes[value] is { Kind: NodeKind.Scalar, Style: ScalarStyle.Empty } row && !row.Is(NodeFlags.Properties);

    /// <summary>What stands behind the key cannot be read; what stands deeper below it is its value.</summary>
    private int ParseEntryWithoutColon(int entry, int column, int key)
    {
        var end = _nodes[key].End;
        _nodes[entry].Flags |= NodeFlags.Damaged;
        SkipBlanks();
        var rest = new TextSpan(_pos, ContentEnd(_pos));
        int value;
        if (rest.Length > 0 && _s[_pos] != '#' && !IsBlockHeader(rest))
        {
            _pos = rest.End;
            value = _nodes.Add(NodeKind.Error, rest, NodeFlags.Damaged);
        }
        else
        {
            _pos = end;
            value = ParseNode(column, sequenceAtParent: true, compact: false);
            if (IsNothing(value)) _nodes[value].Flags |= NodeFlags.Damaged;
        }

        return _nodes.Close(entry, _nodes[value].End);
    }

    /// <summary>A sign that lines of text follow below.</summary>
    private bool IsBlockHeader(TextSpan rest) =>
        rest.Length is > 0 and <= 3 && _s[rest.Start] is (byte)'|' or (byte)'>' && !_s.AsSpan(rest.Start + 1, rest.Length - 1).ContainsAnyExceptInRange((byte)'+', (byte)'9');

    private int ColonLength(int colon) => _s[colon] == ':' ? 1 : 3;

    /// <summary><c>? key</c>, then on a line of its own <c>: value</c>.</summary>
    private int ParseExplicitEntry(int column)
    {
        var start = _pos++;
        var entry = _nodes.Open(NodeKind.Entry, start);
        var key = ParseNode(column, sequenceAtParent: true, compact: true);
        var mark = Save();
        SkipTrivia();
        if (AtDocumentEnd || Column != column || !At((byte)':') || !IsBlankAt(_pos + 1))
        {
            Restore(mark);
            var end = Math.Max(start + 1, _nodes[key].End);
            Empty(end);
            _nodes[entry].Extra = -1;
            return _nodes.Close(entry, end);
        }

        var colon = _nodes[entry].Extra = _pos++;
        var value = ParseNode(column, sequenceAtParent: true, compact: true);
        return _nodes.Close(entry, Math.Max(colon + 1, _nodes[value].End));
    }

    /// <summary>Reads one item; -1 where the line holds none.</summary>
    private int ParseItem(ref BlockState block)
    {
        if (!IsDash(_pos) && !TakeDashWithoutBlank())
        {
            block.IsIncomplete = true;
            SkipLinesWithoutDash(block.Column);
            return -1;
        }

        var (column, dash) = (Column, _pos++);
        // What stands behind a dash without its blank counts as one column further right.
        if (!IsBlankAt(_pos)) _tabShift++;
        var item = _nodes.Open(NodeKind.Item, dash);
        _itemShift = column - block.Column;
        var value = ParseNode(column, sequenceAtParent: false, compact: true);
        (block.InnerIsRight, _innerIsRight, _itemShift) = (_innerIsRight, false, 0);
        return _nodes.Close(item, Math.Max(dash + 1, _nodes[value].End));
    }

    /// <summary>Behind a value that has ended only a comment may stand on the line.</summary>
    private int FinishLine(int node)
    {
        SkipBlanks();
        if (_pos >= _end || _s[_pos] is (byte)'\n' or (byte)'\r' || (_s[_pos] == '#' && IsBlankAt(_pos - 1))) return node;
        if (AtDocumentEnd) return node;
        var rest = new TextSpan(_pos, ContentEnd(_pos));
        if (_s.AsSpan(rest.Start, rest.Length).IndexOfAnyExcept(" ,]}"u8) < 0)
        {
            var kind = _s.AsSpan(rest.Start, rest.Length).IndexOfAny((byte)']', (byte)'}') < 0 ? SyntaxErrorKind.ExtraComma : SyntaxErrorKind.StrayBracket;
            Report(kind, rest, _tree.Excerpt(rest), repair: new TextEdit(rest, ""));
            Skip(rest.End);
            return node;
        }

        var start = _nodes[node].Start;
        if (start < _lineStart)
        {
            Report(SyntaxErrorKind.TextAfterValue, rest, _tree.Excerpt(rest));
            Skip(rest.End);
            return node;
        }

        var whole = new TextSpan(start, rest.End);
        Report(SyntaxErrorKind.TextAfterValue, rest, _tree.Excerpt(rest), repair: new TextEdit(whole, QuotedText.Quote(Unquoted(whole))));
        _pos = rest.End;
        _nodes.Truncate(node);
        return Scalar(whole.Start, whole.End, ScalarStyle.Plain, damaged: true);
    }

    /// <summary>The text somebody meant who forgot that its own quotes or brackets would end it.</summary>
    private string Unquoted(TextSpan span)
    {
        var text = _text.GetText(span);
        return text.Length > 1 && text[0] == text[^1] && text[0] is '\'' or '"' ? text[1..^1] : text;
    }
}
