using System.Buffers;
using System.Collections.Immutable;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Yaml;

/// <summary>Keys, anchors, tags and aliases.</summary>
internal sealed partial class YamlParser
{
    private static readonly SearchValues<byte> BracketsAndQuotes = SearchValues.Create("[]{}\"'"u8);

    private bool AtProperties => _pos < _end && (_s[_pos] == '!' || (_s[_pos] == '&' && !IsBlankAt(_pos + 1)));

    private bool IsColon(int at) => at < _end && _s[at] == ':' && IsBlankAt(at + 1);

    /// <summary>YAML looks no further than this for the colon of a key.</summary>
    private const int MaxKeyLength = 1024;

    private int _askedKey = -1;
    private int _askedColon;

    /// <summary>Whether a key with its colon stands on this line, so that a mapping begins or goes on here.</summary>
    private bool IsKeyAhead(int at)
    {
        // A line is asked more than once: as the end of the text before it, as a member of its block, and as a key.
        if (at == _askedKey) return _askedColon >= 0;
        var colon = at < _end && StartsPlainly(_s[at]) ? FindPlainKeyColon(at) : FindKeyColon(at);
        (_askedKey, _askedColon) = (at, colon);
        return colon >= 0;
    }

    /// <summary>Offset of the colon behind the key that stands here (of its <c>?</c> where it has that), or -1.</summary>
    private int FindKeyColon(int at)
    {
        var end = LineEndWithin(at, MaxKeyLength);
        if (at < end && _s[at] == '?' && IsBlankAt(at + 1)) return at;
        while (at < end && _s[at] is (byte)'&' or (byte)'!')
        {
            while (at < end && !IsBlankAt(at)) at++;
            while (at < end && _s[at] is (byte)' ' or (byte)'\t') at++;
        }

        if (at >= end) return -1;
        at = _s[at] switch
        {
            (byte)'"' or (byte)'\'' => EndOfQuotedOnLine(at, end),
            (byte)'[' or (byte)'{' => EndOfBracketsOnLine(at, end),
            (byte)'*' => EndOfAliasName(at + 1),
            (byte)'|' or (byte)'>' or (byte)'#' or (byte)'@' or (byte)'`' => end,
            _ => EndOfPlainKey(at, end),
        };
        while (at < end && _s[at] is (byte)' ' or (byte)'\t') at++;
        return at < end && IsColon(at) ? at : -1;
    }

    /// <summary>A letter, a digit or a byte of another script: no sign that means something at the start of a text.</summary>
    private static bool StartsPlainly(byte b) => char.IsAsciiLetterOrDigit((char)b) || b >= 0x80;

    /// <summary>The same for a key that begins with a word.</summary>
    private int FindPlainKeyColon(int at)
    {
        var limit = Math.Min(at + MaxKeyLength, _end);
        while (true)
        {
            at = NextSign(at);
            if (at >= limit) return NoColon(limit);
            if (_s[at] is (byte)'\n' or (byte)'\r' || (_s[at] == '#' && IsBlankAt(at - 1))) return NoColon(at);
            if (_s[at] == ':' && IsBlankAt(at + 1)) break;
            at++;
        }

        Reached(at + 2);
        return at;

        int NoColon(int end)
        {
            Reached(end);
            return -1;
        }
    }

    private int EndOfPlainKey(int at, int end)
    {
        while (at < end)
        {
            var next = _s.AsSpan(at, end - at).IndexOfAny((byte)':', (byte)'#');
            if (next < 0) return end;
            at += next;
            if (_s[at] == ':' && IsBlankAt(at + 1)) return at;
            if (_s[at] == '#' && IsBlankAt(at - 1)) return end;
            at++;
        }

        return end;
    }

    /// <summary>Offset behind the closing quote, or the end of the line.</summary>
    private int EndOfQuotedOnLine(int at, int end)
    {
        var quote = _s[at++];
        for (; at < end; at++)
        {
            var next = _s.AsSpan(at, end - at).IndexOfAny(quote, (byte)'\\');
            if (next < 0) return end;
            at += next;
            if (_s[at] == '\\' && quote == '"')
            {
                at++;
            }
            else if (_s[at] == quote)
            {
                if (quote == '"' || at + 1 >= end || _s[at + 1] != quote) return at + 1;
                at++;
            }
        }

        return end;
    }

    private int EndOfBracketsOnLine(int at, int end)
    {
        for (var open = 0; at < end; at++)
        {
            at += _s.AsSpan(at, end - at).IndexOfAny(BracketsAndQuotes) is >= 0 and var next ? next : end - at;
            if (at >= end) break;
            switch (_s[at])
            {
                case (byte)'[' or (byte)'{':
                    open++;
                    break;
                case (byte)']' or (byte)'}' when --open == 0:
                    return at + 1;
                case (byte)'"' or (byte)'\'' when _s[at - 1] is (byte)' ' or (byte)'\t' or (byte)',' or (byte)'[' or (byte)'{' or (byte)':':
                    at = EndOfQuotedOnLine(at, end) - 1;
                    break;
            }
        }

        return end;
    }

    /// <summary>
    /// A first line without a proper colon, and below it, at the same column, a line that has one: somebody is typing, or
    /// forgot the blank behind the colon. Without this look ahead the mapping would be taken for text.
    /// </summary>
    private bool IsBrokenFirstEntry()
    {
        // In what begins without a quote the line break ends the search by itself.
        var hasWideColon = FindWideColon(_pos, StartsPlainly(_s[_pos]) ? Math.Min(_pos + MaxKeyLength, _end) : LineEndWithin(_pos, MaxKeyLength)) >= 0;
        if (!hasWideColon && !IsIdentifierStart(_pos) && !IsUnclosedKey(_pos) && !IsQuotedWithTextBehind(_pos)) return false;
        for (var at = NextLine(_pos); at < _end; at = NextLine(at))
        {
            var first = AfterSpaces(at);
            if (IsBlankAt(first) || _s[first] == '#' || first - at > Column) continue;
            if (first - at < Column || IsMarker(at, (byte)'-') || IsMarker(at, (byte)'.')) return false;
            if ((hasWideColon || IsIdentifierStart(first) || _s[first] is (byte)'"' or (byte)'\'') && IsKeyAhead(first)) return true;
        }

        return false;
    }

    /// <summary><c>"title: polo</c>: the quote is not closed before the colon.</summary>
    private bool IsUnclosedKey(int at)
    {
        var end = LineEnd(at);
        return _s[at] is (byte)'"' or (byte)'\'' && EndOfQuotedOnLine(at, end) == end && EndOfPlainKey(at, end) < end;
    }

    /// <summary><c>"id" "polo"</c> or <c>"id: "polo"</c>: a quoted text that ends on its line, and something that is no comment behind it.</summary>
    private bool IsQuotedWithTextBehind(int at)
    {
        if (at >= _end || _s[at] is not ((byte)'"' or (byte)'\'')) return false;
        var end = LineEndWithin(at, MaxKeyLength);
        at = EndOfQuotedOnLine(at, end);
        while (at < end && _s[at] is (byte)' ' or (byte)'\t') at++;
        return at < end && _s[at] is not ((byte)'#' or (byte)',' or (byte)'}' or (byte)']');
    }

    private bool IsIdentifierStart(int at) => at < _end && (char.IsAsciiLetter((char)_s[at]) || IsLetterBeyondAscii(at));

    /// <summary>A letter of another script, such as 材; no full-width sign and no continuation of the byte before.</summary>
    private bool IsLetterBeyondAscii(int at) => _s[at] >= 0xC3 && _s[at] is not (0xE2 or 0xEF) && !(_s[at] == 0xE3 && at + 1 < _end && _s[at + 1] == 0x80);

    private int EndOfWord(int at, int end)
    {
        while (at < end)
        {
            if (IsWordByte(_s[at])) at++;
            else if (IsLetterBeyondAscii(at)) at += _s[at] >= 0xF0 ? 4 : _s[at] >= 0xE0 ? 3 : 2;
            else break;
        }

        return Math.Min(at, end);
    }

    /// <summary>Reads a key and its colon. -1 where nothing on the line can be one; then the line has its finding.</summary>
    private int ParseKey(out int colon, out bool damaged)
    {
        if (StartsPlainly(_s[_pos])) return ParsePlainKey(out colon, out damaged);
        (colon, damaged) = (-1, false);
        if (_s[_pos] is (byte)']' or (byte)'}' or (byte)',')
        {
            var kind = _s[_pos] == ',' ? SyntaxErrorKind.ExtraComma : SyntaxErrorKind.StrayBracket;
            var signs = new TextSpan(_pos, ContentEnd(_pos));
            var alone = _s.AsSpan(_pos, signs.Length).IndexOfAnyExcept(" ,]}"u8) < 0;
            Report(kind, new TextSpan(_pos, _pos + 1), ((char)_s[_pos]).ToString(), repair: alone ? [new TextEdit(signs, "")] : []);
            return -1;
        }

        if (At((byte)':') && IsBlankAt(_pos + 1))
        {
            colon = _pos++;
            return Empty(colon);
        }

        var properties = AtProperties ? ParseProperties(inBrackets: false) : null;
        SkipBlanks();
        int key;
        switch (_pos < _end ? _s[_pos] : (byte)'\n')
        {
            case (byte)'"' or (byte)'\'' when IsKeyAhead(_pos):
                key = ParseQuoted(Column, inBrackets: false);
                break;
            case (byte)'[' or (byte)'{' when IsKeyAhead(_pos):
                key = ParseBrackets(Column);
                break;
            case (byte)'*' when IsKeyAhead(_pos):
                key = ParseAlias();
                break;
            default:
                key = ParsePlainKey(out colon, out damaged);
                break;
        }

        if (properties is not null) Attach(key, properties);
        if (colon >= 0 || damaged) return key;
        SkipBlanks();
        if (IsColon(_pos)) colon = _pos++;
        return key;
    }

    private int ParsePlainKey(out int colon, out bool damaged)
    {
        (colon, damaged) = (-1, false);
        var start = _pos;
        var isPlain = start < _end && StartsPlainly(_s[start]);
        var isAsked = (start == _askedKey || isPlain) && IsKeyAhead(start);
        var isQuoted = !isAsked && IsQuotedWithTextBehind(start);
        var quotedEnd = isQuoted ? EndOfQuotedOnLine(start, LineEndWithin(start, MaxKeyLength)) : start;
        // What looks like a comment inside of the quotes is none.
        var end = isAsked ? _askedColon + 1 : ContentEnd(quotedEnd);
        var at = isAsked ? _askedColon : EndOfPlainKey(start, end);
        if (at < end)
        {
            colon = at;
            _pos = at + 1;
            while (at > start && _s[at - 1] is (byte)' ' or (byte)'\t') at--;
            if (at == start) return Empty(start);
            if (_s[start] is (byte)'"' or (byte)'\'') return UnclosedKey(start, at);
            if (!isPlain && (NeedsQuotes(_s[start]) || _s[start] is (byte)'|' or (byte)'>'))
            {
                var key = new TextSpan(start, at);
                Report(SyntaxErrorKind.QuotesNeeded, key, ((char)_s[start]).ToString(), repair: new TextEdit(key, QuotedText.Quote(_text.GetText(key))));
            }

            return Plain(start, at, isOnOneLine: true);
        }

        // No colon with a blank behind it: a full-width one, one without its blank, or none at all.
        if (FindWideColon(start, end) is >= 0 and var wide)
        {
            colon = wide;
            _pos = wide + WideLength;
            ReportWide(wide, _pos < _end && IsBlankAt(_pos) ? ":" : ": ");
            TakeWideBlanks();
            return Scalar(start, wide, _s[start] switch { (byte)'"' => ScalarStyle.DoubleQuoted, (byte)'\'' => ScalarStyle.SingleQuoted, _ => ScalarStyle.Plain });
        }

        var style = !isQuoted ? ScalarStyle.Plain : _s[start] == '"' ? ScalarStyle.DoubleQuoted : ScalarStyle.SingleQuoted;
        var word = isQuoted ? quotedEnd : EndOfWord(start, end);
        if (word > start && word < end && _s[word] == ':' && !(word + 2 < end && _s[word + 1] == '/' && _s[word + 2] == '/'))
        {
            colon = word;
            _pos = word + 1;
            var written = isQuoted ? new TextSpan(start + 1, word - 1) : new TextSpan(start, word);
            if (IsWideBlank(_pos)) TakeWideBlanks();
            else Report(SyntaxErrorKind.MissingSpaceAfterColon, new TextSpan(start, _pos), _text.GetText(written), repair: new TextEdit(TextSpan.At(_pos), " "));
            return Scalar(start, word, style);
        }

        damaged = true;
        var stop = word > start && (word == end || IsBlankAt(word)) ? word : end;
        var name = new TextSpan(start, stop);
        var repair = stop == end && OpensBlock() ? [new TextEdit(TextSpan.At(stop), ":")] : ImmutableArray<TextEdit>.Empty;
        Report(SyntaxErrorKind.MissingColon, stop == word ? TextSpan.At(stop) : name, _tree.Excerpt(isQuoted ? new TextSpan(start + 1, stop - 1) : name), repair: repair);
        _pos = stop;
        return Scalar(start, stop, style, damaged: true);
    }

    private int UnclosedKey(int start, int end)
    {
        var sign = ((char)_s[start]).ToString();
        Report(SyntaxErrorKind.UnclosedQuote, new TextSpan(start, end), sign, repair: new TextEdit(TextSpan.At(end), sign));
        return Scalar(start, end, _s[start] == '"' ? ScalarStyle.DoubleQuoted : ScalarStyle.SingleQuoted, damaged: true);
    }

    /// <summary>Whether the next line with content is a member of a block below the line of the current place.</summary>
    private bool OpensBlock()
    {
        for (var at = NextLine(_pos); at < _end; at = NextLine(at))
        {
            var first = AfterSpaces(at);
            var content = first;
            while (content < _end && _s[content] == '\t') content++;
            if (IsBlankAt(content) || _s[content] == '#') continue;
            return content == first && ((first - at > Column && IsKeyAhead(first)) || (first - at >= Column && IsDash(first)));
        }

        return false;
    }

    private static bool IsWordByte(byte b) => char.IsAsciiLetterOrDigit((char)b) || b is (byte)'_' or (byte)'-';

    /// <summary>Reads the anchors and tags that stand here; with those that stood before, where there are any.</summary>
    private NodeProperties ParseProperties(bool inBrackets, NodeProperties? before = null)
    {
        var (start, end) = (before?.Span.Start ?? _pos, _pos);
        var (anchor, tag) = (before?.Anchor, before?.Tag);
        while (AtProperties)
        {
            var from = _pos;
            var isVerbatim = At((byte)'!') && _pos + 1 < _end && _s[_pos + 1] == '<';
            if (isVerbatim) SkipVerbatimTag();
            while (!IsBlankAt(_pos) && !(inBrackets && IsFlowSign(_s[_pos]))) _pos++;
            end = _pos;
            var span = new TextSpan(from, end);
            var name = _text.GetText(span);
            if ((name[0] == '&' ? anchor : tag) is not null) Report(SyntaxErrorKind.MisplacedProperty, span, name);
            if (name[0] == '&') anchor = name[1..];
            else tag = name;
            if (name[0] == '!' && !isVerbatim && (name.AsSpan().IndexOfAny(",[]{}") >= 0 || !IsKnownTag(name))) Report(SyntaxErrorKind.QuotesNeeded, span, "!");
            SkipBlanks();
        }

        return new NodeProperties(new TextSpan(start, end), anchor, tag);
    }

    private void SkipVerbatimTag()
    {
        while (!IsBlankAt(_pos) && _s[_pos] != '>') _pos++;
    }

    private static bool IsFlowSign(byte b) => b is (byte)',' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}';

    private int Attach(int node, NodeProperties properties)
    {
        if (_nodes[node].Kind == NodeKind.Alias) Report(SyntaxErrorKind.MisplacedProperty, properties.Span, _text.GetText(properties.Span));
        return _nodes.Attach(node, properties);
    }

    private int EndOfAliasName(int at)
    {
        while (!IsBlankAt(at) && !IsFlowSign(_s[at])) at++;
        return at;
    }

    /// <summary><c>*new* polo</c> and <c>**bold**</c> are texts that forgot their quotes, not aliases.</summary>
    private bool IsTextWithStar()
    {
        var end = EndOfAliasName(_pos + 1);
        var name = _s.AsSpan(_pos + 1, end - _pos - 1);
        return name.IsEmpty || name[0] == '*' || name[^1] == '*' || ContentEnd(_pos) > end;
    }

    private int ParseAlias()
    {
        var start = _pos++;
        _pos = EndOfAliasName(_pos);
        _tree.HasAliases = true;
        return _nodes.Add(NodeKind.Alias, new TextSpan(start, _pos));
    }
}
