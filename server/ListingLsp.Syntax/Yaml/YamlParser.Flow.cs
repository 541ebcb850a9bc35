using System.Collections.Immutable;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Yaml;

/// <summary>Brackets and braces.</summary>
internal sealed partial class YamlParser
{
    private int _openSquare;
    private int _openBrace;

    /// <summary>Reads <c>[…]</c> or <c>{…}</c> that stands in a block of column <paramref name="parent"/>.</summary>
    private int ParseBrackets(int parent)
    {
        var isWide = WideAt(_pos) != 0;
        var isList = At((byte)'[') || WideAt(_pos) == '[';
        var node = _nodes.Open(isList ? NodeKind.Sequence : NodeKind.Mapping, _pos, NodeFlags.Flow);
        ref var open = ref isList ? ref _openSquare : ref _openBrace;
        open++;
        if (isWide) _openWide++;
        if (!ParseFlowMembers(parent, isList)) _nodes[node].Flags |= NodeFlags.Incomplete;
        open--;
        if (isWide) _openWide--;
        _nodes[node].Extra = _pos;
        return _nodes.Close(node, _pos);
    }

    /// <summary>Reads from the opening bracket to the closing one; false where that is missing.</summary>
    private bool ParseFlowMembers(int parent, bool isList)
    {
        var start = _pos;
        if (WideAt(_pos) != 0) TakeWideSign();
        else _pos++;
        var (last, complete) = (_pos, true);
        var closing = (byte)(isList ? ']' : '}');
        while (true)
        {
            if (OuterGoesOn(isList, start, last, ref complete)) break;
            if (!SkipInBrackets(parent, start, last, ref complete)) break;
            if (Closes(closing, start)) break;
            if (TakeExtraComma()) continue;
            last = _nodes[isList ? ParseFlowItem(parent) : ParseFlowEntry(parent)].End;
            if (OuterGoesOn(isList, start, last, ref complete)) break;
            if (!TakeSeparator(parent, start, last, ref complete)) break;
        }

        return complete;
    }

    private int ParseFlowEntry(int parent)
    {
        var entry = _nodes.Open(NodeKind.Entry, _pos);
        if (At((byte)'?') && IsBlankAt(_pos + 1))
        {
            _pos++;
            SkipTrivia(inBrackets: true);
        }

        var key = _pos >= _end ? Empty(_pos) : ParseFlowNode(parent);
        if (!TakeFlowValue(parent, entry, key) && !TakeValueBehindQuotedKey(parent, entry, key)) TakeBareKey(parent, entry, key);
        return entry;
    }

    /// <summary>An item of a list; <c>[key: value]</c> is a mapping of one entry.</summary>
    private int ParseFlowItem(int parent)
    {
        var item = _nodes.Open(NodeKind.Item, _pos);
        if ((At((byte)'?') && IsBlankAt(_pos + 1)) || (At((byte)':') && EndsFlowWord(_pos + 1)))
        {
            var pair = _nodes.Open(NodeKind.Mapping, _pos, NodeFlags.Flow);
            var entry = ParseFlowEntry(parent);
            _nodes.Close(pair, _nodes[entry].End);
            return _nodes.Close(item, _nodes[entry].End);
        }

        var node = ParseFlowNode(parent);
        if (IsFlowColonAhead(node))
        {
            RequireColonOnSameLine(node);
            // The node that was read is the key of a pair: mapping and entry come before it.
            _nodes.OpenBefore(node, NodeKind.Mapping, NodeFlags.Flow);
            _nodes.OpenBefore(node + 1, NodeKind.Entry);
            _nodes[node].Start = _nodes[node + 1].Start = _nodes[item].Start;
            TakeFlowValue(parent, node + 1, node + 2);
            _nodes.Close(node, _nodes[node + 1].End);
        }

        return _nodes.Close(item, _nodes[node].End);
    }

    /// <summary>YAML demands it of a pair in a list, though not of one in braces.</summary>
    private void RequireColonOnSameLine(int key)
    {
        var span = new TextSpan(_nodes[key].Start, _nodes[key].End);
        var colon = span.End;
        while (_s[colon] != ':' && IsBlankAt(colon)) colon++;
        if (_s[colon] != ':' || _s.AsSpan(span.Start, colon - span.Start).IndexOfAny((byte)'\n', (byte)'\r') < 0) return;
        Report(SyntaxErrorKind.ColonOnOtherLine, new TextSpan(colon, colon + 1), _tree.Excerpt(span), repair: new TextEdit(new TextSpan(span.End, colon), ""));
    }

    private bool IsFlowColonAhead(int key)
    {
        if (NextOnLine() is >= 0 and var next) return IsFlowColon(next, key);
        var mark = Save();
        SkipTrivia(inBrackets: true);
        var isAhead = IsFlowColon(_pos, key);
        Restore(mark);
        return isAhead;
    }

    private bool IsFlowColon(int at, int key)
    {
        if (at >= _end || (_s[at] != ':' && WideAt(at) != ':')) return false;
        ref var row = ref _nodes[key];
        return (_s[at] == ':' && EndsFlowWord(at + 1)) || row.Kind is NodeKind.Mapping or NodeKind.Sequence || row.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted;
    }

    /// <summary>Reads colon and value behind a key; false where no colon follows.</summary>
    private bool TakeFlowValue(int parent, int entry, int key)
    {
        var next = NextOnLine();
        if (next >= 0 ? !IsFlowColon(next, key) : !IsFlowColonAhead(key)) return false;
        if (next >= 0) _pos = next;
        else SkipTrivia(inBrackets: true);
        var colon = _nodes[entry].Extra = _pos;
        if (At((byte)':')) _pos++;
        else TakeWideSign(": ");
        if (LacksFlowValue(parent))
        {
            var end = colon + ColonLength(colon);
            Empty(end);
            _nodes.Close(entry, end);
            return true;
        }

        var value = ParseFlowNode(parent);
        if (_nodes[value] is { Kind: NodeKind.Scalar, Style: ScalarStyle.Plain } && At((byte)':') && EndsFlowWord(_pos + 1)) GiveBackNextKey(value);
        _nodes.Close(entry, Math.Max(colon + 1, _nodes[value].End));
        return true;
    }

    /// <summary>Moves to the value behind a colon in brackets; where there is none, true, and the place stays.</summary>
    private bool LacksFlowValue(int parent)
    {
        if (NextOnLine() is >= 0 and var next && _s[next] is not ((byte)',' or (byte)'}' or (byte)']') && next - _lineStart + _tabShift > parent)
        {
            _pos = next;
            return false;
        }

        var mark = Save();
        SkipTrivia(inBrackets: true);
        if (_pos < _end && _s[_pos] is not ((byte)',' or (byte)'}' or (byte)']') && (Column > parent || !StartsBlockLine())) return false;
        Restore(mark);
        return true;
    }

    /// <summary><c>{from: 10 price: 9}</c>: the comma is missing before the last word, which is the next key.</summary>
    private void GiveBackNextKey(int value)
    {
        var whole = new TextSpan(_nodes[value].Start, _nodes[value].End);
        var key = whole.End;
        while (key > whole.Start && !IsBlankAt(key - 1) && !(key - WideLength > whole.Start && WideAt(key - WideLength) == ',')) key--;
        var end = key;
        while (end > whole.Start && IsBlankAt(end - 1)) end--;
        var comma = end - WideLength;
        if (comma > whole.Start && WideAt(comma) == ',')
        {
            ReportWide(comma, key == end ? ", " : ",");
            while (IsBlankAt(comma - 1)) comma--;
            _pos = key;
            _nodes[value].End = comma;
            return;
        }

        if (end == whole.Start || key == end) return;
        Report(SyntaxErrorKind.MissingComma, TextSpan.At(end), _tree.Excerpt(whole with { Start = key }), repair: new TextEdit(TextSpan.At(end), ","));
        _pos = key;
        _nodes[value].End = end;
    }

    /// <summary><c>{"from" 10}</c>: text in quotes directly before a value can only be its key.</summary>
    private bool TakeValueBehindQuotedKey(int parent, int entry, int key)
    {
        if (_nodes[key] is not { Kind: NodeKind.Scalar, Style: ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted } quoted) return false;
        var next = _pos;
        while (next < _end && _s[next] is (byte)' ' or (byte)'\t') next++;
        if (IsBlankAt(next) || _s[next] == '#' || (IsFlowSign(_s[next]) && _s[next] is not ((byte)'[' or (byte)'{'))) return false;
        Report(SyntaxErrorKind.MissingColon, TextSpan.At(quoted.End), _tree.Excerpt(new TextSpan(quoted.Start, quoted.End)), repair: new TextEdit(TextSpan.At(quoted.End), ": "));
        _pos = next;
        var value = ParseFlowNode(parent);
        _nodes[entry].Extra = -1;
        _nodes[entry].Flags |= NodeFlags.Damaged;
        _nodes.Close(entry, _nodes[value].End);
        return true;
    }

    /// <summary>A key without a value. <c>{from:10}</c> lacks the blank behind its colon.</summary>
    private void TakeBareKey(int parent, int entry, int key)
    {
        var whole = new TextSpan(_nodes[key].Start, _nodes[key].End);
        if (_nodes[key] is { Kind: NodeKind.Scalar, Style: ScalarStyle.Plain })
        {
            var word = whole.Start;
            while (word < whole.End && IsWordByte(_s[word])) word++;
            var isWide = WideAt(word) == ':';
            if (word > whole.Start && word < whole.End && (isWide || (_s[word] == ':' && word + 1 < whole.End && _s[word + 1] != '/')))
            {
                var after = word + ColonLength(word);
                var name = whole with { End = word };
                if (isWide) ReportWide(word, IsBlankAt(after) ? ":" : ": ");
                else if (!IsWideBlank(after)) Report(SyntaxErrorKind.MissingSpaceAfterColon, name with { End = after }, _text.GetText(name), repair: new TextEdit(TextSpan.At(after), " "));
                for (; after < whole.End && (IsWideBlank(after) || IsBlankAt(after)); after += IsBlankAt(after) ? 1 : WideLength)
                {
                    if (IsWideBlank(after)) ReportWide(after);
                }

                _nodes[key].End = word;
                _nodes[entry].Extra = word;
                var end = whole.End;
                if (after < end && _s[after] is (byte)'"' or (byte)'\'' && after >= _lineStart)
                {
                    _pos = after;
                    end = _nodes[ParseQuoted(parent, inBrackets: true)].End;
                }
                else if (after < end)
                {
                    Scalar(after, end, ScalarStyle.Plain);
                }
                else
                {
                    Empty(after);
                }

                _nodes.Close(entry, end);
                return;
            }
        }

        _nodes[entry].Extra = -1;
        Empty(whole.End);
        _nodes.Close(entry, Math.Max(_nodes[entry].Start, whole.End));
    }

    private int ParseFlowNode(int parent)
    {
        if (_depth >= Limits.Depth) return GiveUp();
        _depth++;
        NodeProperties? properties = null;
        while (AtProperties)
        {
            properties = ParseProperties(inBrackets: true, properties);
            SkipTrivia(inBrackets: true);
        }

        var node = (_pos < _end ? _s[_pos] : (byte)',') switch
        {
            (byte)'[' or (byte)'{' => ParseBrackets(parent),
            (byte)'"' or (byte)'\'' => ParseQuoted(parent, inBrackets: true),
            (byte)'*' => ParseAlias(),
            (byte)',' or (byte)']' or (byte)'}' => Empty(_pos),
            (byte)':' when EndsFlowWord(_pos + 1) => Empty(_pos),
            >= 0xE2 when WideAt(_pos) is not 0 and var sign && ParseWideFlowNode(parent, sign) is >= 0 and var wide => wide,
            _ => ParseFlowPlain(parent),
        };
        _depth--;
        return properties is null ? node : Attach(node, properties);
    }

    /// <summary>A value that begins with a full-width quote or bracket; -1 where that is text.</summary>
    private int ParseWideFlowNode(int parent, byte sign)
    {
        if (_openWide > 0 && sign is (byte)',' or (byte)']' or (byte)'}') return Empty(_pos);
        if (_s[_pos] == 0xEF && sign is (byte)'[' or (byte)'{') return ParseBrackets(parent);
        var end = EndOfWideQuoted(_pos, LineEndWithin(_pos, MaxKeyLength));
        return end < 0 ? -1 : ParseWideQuoted(end);
    }

    private byte ClosingOf(int opening) => (byte)(_s[opening] == '[' || WideAt(opening) == '[' ? ']' : '}');

    private void TakeWideSign(string? replacement = null)
    {
        ReportWide(_pos, replacement);
        _pos += WideLength;
    }

    /// <summary>Whether a colon in front of this place ends a word in brackets.</summary>
    private bool EndsFlowWord(int at) => IsBlankAt(at) || IsFlowSign(_s[at]);

    /// <summary>
    /// Moves to the next token inside brackets. False where the brackets should have ended before: at the end of the
    /// document, or at a line that belongs to the block around them; then the finding is made and the place is behind the last item.
    /// </summary>
    private bool SkipInBrackets(int parent, int opening, int last, ref bool complete)
    {
        if (NextOnLine() is >= 0 and var next)
        {
            // Nothing but blanks on the way: what stands there belongs to the brackets.
            _pos = next;
            return true;
        }

        var mark = Save();
        var newLine = SkipTrivia(inBrackets: true);
        if (!AtDocumentEnd && !(newLine && Column <= parent && StartsBlockLine()))
        {
            if (newLine && parent >= 0 && _pos > _lineStart) CheckTabs(parent);
            return true;
        }

        Restore(mark);
        if (TakeWideClosing(ClosingOf(opening), last)) return false;
        ReportUnclosed(opening, last, _s[_pos - 1] == ',' ? _pos : last);
        complete = false;
        return false;
    }

    private void CheckTabs(int parent)
    {
        var first = _s.AsSpan(_lineStart, _pos - _lineStart).IndexOf((byte)'\t');
        if (first >= 0 && first <= parent && _s[_pos] is not ((byte)']' or (byte)'}')) ReportTab(_lineStart, parent);
    }

    private bool StartsBlockLine() => IsDash(_pos) || (_s[_pos] is not ((byte)']' or (byte)'}' or (byte)',') && IsKeyAhead(_pos));

    /// <summary>Takes the closing bracket; one of another kind is a finding and closes all the same.</summary>
    private bool Closes(byte bracket, int opening)
    {
        if (WideAt(_pos) is (byte)']' or (byte)'}' && (WideAt(_pos) == bracket || _openWide > 0))
        {
            if (WideAt(_pos) == bracket) TakeWideSign();
            else TakeWrongBracket(bracket, opening);
            return true;
        }

        if (_s[_pos] is not ((byte)']' or (byte)'}')) return false;
        if (At(bracket)) _pos++;
        else TakeWrongBracket(bracket, opening);
        return true;
    }

    private bool TakeExtraComma()
    {
        if (WideAt(_pos) == ',' && _openWide > 0)
        {
            TakeWideSign();
            return true;
        }

        if (!At((byte)',')) return false;
        var comma = new TextSpan(_pos, ++_pos);
        Report(SyntaxErrorKind.ExtraComma, comma, ",", repair: new TextEdit(comma, ""));
        return true;
    }

    /// <summary>Takes the comma behind an item. False where the brackets are left open.</summary>
    private bool TakeSeparator(int parent, int opening, int last, ref bool complete)
    {
        if (!SkipInBrackets(parent, opening, last, ref complete)) return false;
        if (At((byte)','))
        {
            _pos++;
        }
        else if (WideAt(_pos) == ',')
        {
            TakeWideSign(IsBlankAt(_pos + WideLength) ? "," : ", ");
        }
        else if (WideAt(_pos) == ClosingOf(opening))
        {
            return true;
        }
        else if (At((byte)')'))
        {
            TakeWrongBracket(ClosingOf(opening), opening);
            return false;
        }
        else if (_s[_pos] is not ((byte)']' or (byte)'}'))
        {
            Report(SyntaxErrorKind.MissingComma, TextSpan.At(last), _tree.Excerpt(new TextSpan(_pos, LineEndWithin(_pos, 20))), repair: new TextEdit(TextSpan.At(last), ","));
        }

        return true;
    }
}
