using System.Runtime.CompilerServices;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Yaml;

/// <summary>Plain and quoted scalars.</summary>
internal sealed partial class YamlParser
{
    /// <summary>Plain text behind a colon or dash; it may go on in deeper lines.</summary>
    private int ParseBlockPlain(int parent)
    {
        var start = _pos;
        var end = ContentEnd(start, out var colon);
        if (!StartsPlainly(_s[start]) && (NeedsQuotes(_s[start]) || IsDash(start) || (_s[start] == '?' && IsBlankAt(start + 1))))
        {
            var span = new TextSpan(start, end);
            Report(SyntaxErrorKind.QuotesNeeded, span, ((char)_s[start]).ToString(), repair: new TextEdit(span, QuotedText.Quote(_text.GetText(span))));
            _pos = end;
            return Scalar(start, end, ScalarStyle.Plain, damaged: true);
        }

        if (IsInWideBrackets(start, end)) return FinishLine(ParseBrackets(parent));
        // Behind a full-width blank that counts as indentation stands what looks like a comment.
        if (colon >= 0 && !(_s[start] == '#' && IsBlankAt(start - 1)))
        {
            if (EndOfWideQuoted(start, end) == end) return ParseWideQuoted(end);
            var span = new TextSpan(start, end);
            Report(SyntaxErrorKind.ColonInText, new TextSpan(colon, colon + 1), _tree.Excerpt(span), repair: new TextEdit(span, QuotedText.Quote(_text.GetText(span))));
            _pos = end;
            return Scalar(start, end, ScalarStyle.Plain, damaged: true);
        }

        _pos = end;
        var isOnOneLine = true;
        while (ContinuesPlain(parent, out var line))
        {
            StartLine(NextLineStart(line));
            _pos = end = ContentEnd(line);
            isOnOneLine = false;
        }

        return Plain(start, end, isOnOneLine);
    }

    /// <summary>Whether the text goes on in a later line; gives the offset of its first byte there.</summary>
    private bool ContinuesPlain(int parent, out int first)
    {
        first = 0;
        var at = _pos;
        while (at < _end && _s[at] is (byte)' ' or (byte)'\t') at++;
        if (at < _end && _s[at] is not ((byte)'\n' or (byte)'\r')) return false; // a comment ends the text
        for (at = NextLine(at); at < _end; at = NextLine(at))
        {
            if (IsMarker(at, (byte)'-') || IsMarker(at, (byte)'.')) return false;
            first = AfterSpaces(at);
            var column = first - at;
            while (first < _end && _s[first] is (byte)' ' or (byte)'\t') first++;
            if (IsBlankAt(first)) continue;
            return column > parent && _s[first] != '#' && (_s[first] == '?' || !IsKeyAhead(first));
        }

        return false;
    }

    private int NextLineStart(int at)
    {
        while (!IsLineStart(at)) at--;
        return at;
    }

    private static bool NeedsQuotes(byte b) => b is (byte)'@' or (byte)'&' or (byte)'*' or (byte)'`' or (byte)'%' or (byte)',' or (byte)']' or (byte)'}';

    private int ParseFlowPlain(int parent)
    {
        var (start, end) = (_pos, _pos + 1);
        if (!StartsPlainly(_s[start]) && (NeedsQuotes(_s[start]) || _s[start] == '#' || IsDash(start) || (_s[start] == '-' && IsFlowSign(_s[start + 1]))))
        {
            Report(SyntaxErrorKind.QuotesNeeded, new TextSpan(start, start + 1), ((char)_s[start]).ToString());
        }

        var isOnOneLine = true;
        while (_pos < _end)
        {
            if (SkipPlainBytes(ref end)) continue;
            var b = _s[_pos];
            if (b is (byte)',' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' && _pos > start) break;
            if (b == ':' && EndsFlowWord(_pos + 1)) break;
            if (b == '#' && IsBlankAt(_pos - 1)) break;
            if (EndsWideText(_pos)) break;
            if (b is (byte)'\n' or (byte)'\r')
            {
                if (!ContinuesInBrackets(parent, out var line)) break;
                StartLine(NextLineStart(line));
                _pos = line;
                isOnOneLine = false;
                continue;
            }

            _pos++;
            if (b is not ((byte)' ' or (byte)'\t')) end = _pos;
        }

        _pos = Math.Max(end, start + 1);
        return Plain(start, _pos, isOnOneLine);
    }

    /// <summary>Passes over bytes that cannot end a text in brackets; <paramref name="end"/> is then behind the last one that is no blank. False where there are none.</summary>
    private bool SkipPlainBytes(ref int end)
    {
        // In full-width brackets any byte may begin a full-width sign.
        if (_openWide > 0) return false;
        var rest = _s.AsSpan(_pos, _end - _pos);
        var plain = 0;
        while (plain < rest.Length && !MayEndFlowText(rest[plain])) plain++;
        var written = plain;
        while (written > 0 && rest[written - 1] is (byte)' ' or (byte)'\t') written--;
        if (written > 0) end = _pos + written;
        _pos += plain;
        return plain > 0;
    }

    /// <summary>A comma, a bracket of either kind, a colon, a number sign or a line break.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool MayEndFlowText(byte b)
    {
        const ulong Signs = (1UL << ',') | (1UL << ':') | (1UL << '#') | (1UL << '\n') | (1UL << '\r');
        // A brace is a square bracket with one more bit.
        return b < 64 ? ((Signs >> b) & 1) != 0 : (b | 0x20) is '{' or '}';
    }

    /// <summary>In full-width brackets a full-width comma or bracket ends a text, on its own line or on the next.</summary>
    private bool EndsWideText(int at) => _openWide > 0 && WideAt(at) is (byte)',' or (byte)']' or (byte)'}';

    private bool ContinuesInBrackets(int parent, out int first)
    {
        first = 0;
        for (var at = NextLine(_pos); at < _end; at = NextLine(at))
        {
            if (IsMarker(at, (byte)'-') || IsMarker(at, (byte)'.')) return false;
            first = at;
            while (first < _end && _s[first] is (byte)' ' or (byte)'\t') first++;
            if (IsBlankAt(first)) continue;
            if (IsConflictSign(at)) return false;
            if (_s[first] is (byte)',' or (byte)']' or (byte)'}' or (byte)'#' or (byte)'[' or (byte)'{' || (_s[first] == ':' && EndsFlowWord(first + 1))) return false;
            if (EndsWideText(first)) return false;
            return first - at > parent || !(IsDash(first) || IsKeyAhead(first));
        }

        return false;
    }

    private int ParseQuoted(int parent, bool inBrackets)
    {
        var start = _pos;
        var quote = _s[start];
        var style = quote == '"' ? ScalarStyle.DoubleQuoted : ScalarStyle.SingleQuoted;
        var close = FindClosingQuote(parent, quote, out var badEscape, out var lineStart, out var tab, out var isVerbatim);
        // A quote that only closes lines further down, with more text behind it, was meant to close on its first line.
        if (close >= 0 && lineStart != _lineStart && !EndsCleanly(close, inBrackets)) close = -1;
        if (close < 0) return CloseQuoteOnFirstLine(start, quote, style, inBrackets);
        if (inBrackets && lineStart == _lineStart && QuoteSlip.EndOf(_s, start, close - 1) is >= 0 and var end) return CloseQuoteAt(end, start, quote, style);
        if (badEscape is { } escape) Report(SyntaxErrorKind.BadEscape, escape, _text.GetText(escape));
        if (tab >= 0) ReportTab(tab, parent);
        if (lineStart != _lineStart) StartLine(lineStart);
        _pos = close;
        return _nodes.Add(NodeKind.Scalar, new TextSpan(start, close), (badEscape is null ? NodeFlags.None : NodeFlags.Damaged) | (isVerbatim ? NodeFlags.Verbatim : NodeFlags.None), style);
    }

    /// <summary>Offset behind the closing quote, or -1 where the text runs into a line that belongs to the block around it.</summary>
    private int FindClosingQuote(int parent, byte quote, out TextSpan? badEscape, out int lineStart, out int tab, out bool isVerbatim)
    {
        (badEscape, lineStart, tab, isVerbatim) = (null, _lineStart, -1, true);
        for (var at = _pos + 1; at < _end; at++)
        {
            at += _s.AsSpan(at, _end - at).IndexOfAny([quote, (byte)'\\', (byte)'\n', (byte)'\r']) is >= 0 and var next ? next : _end - at;
            if (at >= _end) break;
            var b = _s[at];
            if (b == quote)
            {
                if (quote == '"' || at + 1 >= _end || _s[at + 1] != quote) return at + 1;
                at++;
                isVerbatim = false;
            }
            else if (b == '\\' && quote == '"')
            {
                isVerbatim = false;
                var length = ScalarDecoder.EscapeLength(_s.AsSpan(at));
                var endsLine = at + 1 >= _end || _s[at + 1] is (byte)'\n' or (byte)'\r';
                if (length == 0) badEscape ??= new TextSpan(at, endsLine ? at + 1 : at + 2);
                if (length > 1 && !endsLine) at += length - 1;
                else if (length == 0 && !endsLine) at++;
            }
            else if (b is (byte)'\n' or (byte)'\r')
            {
                isVerbatim = false;
                at = NextLine(at);
                lineStart = at;
                if (IsMarker(at, (byte)'-') || IsMarker(at, (byte)'.')) return -1;
                var first = AfterSpaces(at);
                if (!IsBlankAt(first) && first - at <= parent) return -1;
                if (tab < 0 && IsTabBeforeText(first) && first - at <= parent) tab = at;
                at--;
            }
        }

        Reached(_end);
        return -1;
    }

    private bool EndsCleanly(int at, bool inBrackets)
    {
        while (at < _end && _s[at] is (byte)' ' or (byte)'\t') at++;
        if (IsBlankAt(at) || (_s[at] == '#' && IsBlankAt(at - 1))) return true;
        return inBrackets && _s[at] is (byte)',' or (byte)']' or (byte)'}' or (byte)':';
    }

    private int CloseQuoteOnFirstLine(int start, byte quote, ScalarStyle style, bool inBrackets)
    {
        var end = ContentEnd(start);
        if (inBrackets)
        {
            var stop = _s.AsSpan(start, end - start).IndexOfAny((byte)',', (byte)']', (byte)'}');
            if (stop > 0) end = start + stop;
            while (end > start + 1 && _s[end - 1] is (byte)' ' or (byte)'\t') end--;
        }

        return CloseQuoteAt(end, start, quote, style);
    }

    private int CloseQuoteAt(int end, int start, byte quote, ScalarStyle style)
    {
        var sign = ((char)quote).ToString();
        Report(SyntaxErrorKind.UnclosedQuote, new TextSpan(start, end), sign, repair: new TextEdit(TextSpan.At(end), sign));
        _pos = end;
        return Scalar(start, end, style, damaged: true);
    }
}
