using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Yaml;

/// <summary>Keys, anchors, tags and aliases.</summary>
internal sealed partial class YamlParser
{
    private bool AtProperties => _s[_pos] is (byte)'&' or (byte)'!';

    private bool IsColon(int at) => at < _end && _s[at] == ':' && IsBlankAt(at + 1);

    private bool IsFullWidthColon(int at) => at + 3 <= _end && _s[at] == 0xEF && _s[at + 1] == 0xBC && _s[at + 2] == 0x9A;

    /// <summary>Whether a key with its colon stands on this line, so that a mapping begins or goes on here.</summary>
    private bool IsKeyAhead(int at)
    {
        var end = LineEnd(at);
        if (at < end && _s[at] == '?' && IsBlankAt(at + 1)) return true;
        while (at < end && _s[at] is (byte)'&' or (byte)'!')
        {
            while (at < end && !IsBlankAt(at)) at++;
            while (at < end && _s[at] is (byte)' ' or (byte)'\t') at++;
        }

        if (at >= end) return false;
        at = _s[at] switch
        {
            (byte)'"' or (byte)'\'' => EndOfQuotedOnLine(at, end),
            (byte)'[' or (byte)'{' => EndOfBracketsOnLine(at, end),
            (byte)'|' or (byte)'>' or (byte)'#' or (byte)'@' or (byte)'`' => end,
            _ => EndOfPlainKey(at, end),
        };
        while (at < end && _s[at] is (byte)' ' or (byte)'\t') at++;
        return at < end && IsColon(at);
    }

    private int EndOfPlainKey(int at, int end)
    {
        for (; at < end; at++)
        {
            if (_s[at] == ':' && IsBlankAt(at + 1)) return at;
            if (_s[at] == '#' && IsBlankAt(at - 1)) return end;
        }

        return end;
    }

    /// <summary>Offset behind the closing quote, or the end of the line.</summary>
    private int EndOfQuotedOnLine(int at, int end)
    {
        var quote = _s[at++];
        for (; at < end; at++)
        {
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
            switch (_s[at])
            {
                case (byte)'[' or (byte)'{':
                    open++;
                    break;
                case (byte)']' or (byte)'}' when --open == 0:
                    return at + 1;
                case (byte)'"' or (byte)'\'' when _s[at - 1] is (byte)' ' or (byte)',' or (byte)'[' or (byte)'{' or (byte)':':
                    at = EndOfQuotedOnLine(at, end) - 1;
                    break;
            }
        }

        return end;
    }

    /// <summary>
    /// A first line without a proper colon whose next line, at the same column, has one: somebody is typing, or forgot
    /// the blank behind the colon. Without this look ahead the mapping would be taken for text.
    /// </summary>
    private bool IsBrokenFirstEntry()
    {
        if (!IsIdentifierStart(_pos)) return false;
        for (var at = NextLine(_pos); at < _end; at = NextLine(at))
        {
            var first = at;
            while (first < _end && _s[first] == ' ') first++;
            if (IsBlankAt(first) || _s[first] == '#') continue;
            return first - at == Column && IsIdentifierStart(first) && IsKeyAhead(first);
        }

        return false;
    }

    private bool IsIdentifierStart(int at) => at < _end && char.IsAsciiLetter((char)_s[at]);

    /// <summary>Reads a key and its colon. Null where nothing on the line can be one; then the line has its finding.</summary>
    private SyntaxNode? ParseKey(out int colon, out bool damaged)
    {
        (colon, damaged) = (-1, false);
        if (_s[_pos] is (byte)']' or (byte)'}' or (byte)',' or (byte)'@' or (byte)'`' or (byte)'|' or (byte)'>' && !IsKeyAhead(_pos))
        {
            Report(SyntaxErrorKind.StrayBracket, new TextSpan(_pos, _pos + 1), ((char)_s[_pos]).ToString());
            return null;
        }

        if (At((byte)':') && IsBlankAt(_pos + 1))
        {
            colon = _pos++;
            return Empty(colon);
        }

        var properties = AtProperties ? ParseProperties() : null;
        SkipBlanks();
        SyntaxNode key;
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

        if (properties is not null) key = Attach(key, properties);
        if (colon >= 0 || damaged) return key;
        SkipBlanks();
        if (IsColon(_pos)) colon = _pos++;
        return key;
    }

    private ScalarSyntax ParsePlainKey(out int colon, out bool damaged)
    {
        var (start, end) = (_pos, ContentEnd(_pos));
        (colon, damaged) = (-1, false);
        var at = EndOfPlainKey(start, end);
        if (at < end)
        {
            colon = at;
            _pos = at + 1;
            while (at > start && _s[at - 1] is (byte)' ' or (byte)'\t') at--;
            return Scalar(start, at, ScalarStyle.Plain);
        }

        // No colon with a blank behind it: a full-width one, one without its blank, or none at all.
        var word = start;
        while (word < end && IsWordByte(_s[word])) word++;
        if (word > start && IsFullWidthColon(word))
        {
            colon = word;
            _pos = word + 3;
            var blank = _pos < end && IsBlankAt(_pos) ? ":" : ": ";
            Report(SyntaxErrorKind.FullWidthColon, new TextSpan(word, _pos), "：", ":", repair: new TextEdit(new TextSpan(word, _pos), blank));
            return Scalar(start, word, ScalarStyle.Plain);
        }

        if (word > start && word < end && _s[word] == ':' && !(word + 2 < end && _s[word + 1] == '/' && _s[word + 2] == '/'))
        {
            colon = word;
            _pos = word + 1;
            Report(SyntaxErrorKind.MissingSpaceAfterColon, new TextSpan(start, _pos), _text.GetText(new TextSpan(start, word)), repair: new TextEdit(TextSpan.At(_pos), " "));
            return Scalar(start, word, ScalarStyle.Plain);
        }

        damaged = true;
        var stop = word > start && (word == end || IsBlankAt(word)) ? word : end;
        var name = new TextSpan(start, stop);
        Report(SyntaxErrorKind.MissingColon, stop == word ? TextSpan.At(stop) : name, Excerpt(name));
        _pos = stop;
        return Scalar(start, stop, ScalarStyle.Plain, damaged: true);
    }

    private static bool IsWordByte(byte b) => char.IsAsciiLetterOrDigit((char)b) || b is (byte)'_' or (byte)'-';

    private NodeProperties ParseProperties()
    {
        var (start, end) = (_pos, _pos);
        string? anchor = null, tag = null;
        while (_pos < _end && AtProperties)
        {
            var from = _pos;
            while (!IsBlankAt(_pos)) _pos++;
            var name = _text.GetText(new TextSpan(from, _pos));
            if (name[0] == '&') anchor = name[1..];
            else tag = name;
            end = _pos;
            SkipBlanks();
        }

        return new NodeProperties(new TextSpan(start, end), anchor, tag);
    }

    /// <summary>Gives a node its anchor and tag, and makes the anchor known to the aliases that follow.</summary>
    private SyntaxNode Attach(SyntaxNode node, NodeProperties properties)
    {
        node.Properties = properties;
        if (properties.Anchor is { } name) _anchors[name] = node;
        return node;
    }

    private AliasSyntax ParseAlias()
    {
        var start = _pos++;
        while (!IsBlankAt(_pos) && _s[_pos] is not ((byte)',' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}')) _pos++;
        var span = new TextSpan(start, _pos);
        var name = _text.GetText(span with { Start = start + 1 });
        var target = _anchors.GetValueOrDefault(name);
        if (target is null) Report(SyntaxErrorKind.UnknownAlias, span, _text.GetText(span));
        return new AliasSyntax(span, name, target) { IsDamaged = target is null };
    }
}
