using System.Buffers;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ListingLsp.Syntax.Yaml;

namespace ListingLsp.Syntax.Json;

/// <summary>Text, numbers and words.</summary>
internal sealed partial class JsonParser
{
    private static readonly SearchValues<byte> EndsOfKey = SearchValues.Create("\":\\,{}[]"u8);

    private static readonly SearchValues<byte> MeansMoreInText = SearchValues.Create("\"'\\\n\r\t"u8);

    private int ParseKey()
    {
        if (EndOfOpenKey() is not (> 0 and var end)) return Sign is (byte)'"' or (byte)'\'' ? ParseString() : ParseBareKey();
        var start = _pos;
        _pos = _last = end;
        Report(SyntaxErrorKind.UnclosedQuote, new TextSpan(start, end), "\"", repair: new TextEdit(TextSpan.At(end), "\""));
        return Text(start, (byte)'"', damaged: false);
    }

    /// <summary>
    /// Where a key ends whose closing quote is missing: <c>"title: "Knife"</c> and <c>"max: 2</c>. A word with a colon behind it,
    /// and no colon behind the next quote of the line. -1 where the key is no such one.
    /// </summary>
    private int EndOfOpenKey()
    {
        if (_s[_pos] != '"') return -1;
        var line = _s.AsSpan(_pos, LineEndWithin(_pos, MaxKeyLength) - _pos);
        var colon = line[1..].IndexOfAny(EndsOfKey) + 1;
        if (colon <= 1 || line[colon] != ':') return -1;
        // A full-width quote closes the key.
        if (colon > FullWidth.SignLength && FullWidth.SignAt(line[(colon - FullWidth.SignLength)..]) == '"') return -1;
        var close = line[colon..].IndexOfAny((byte)'"', (byte)'\\') + colon;
        if (close < colon) return _pos + colon;
        if (line[close] == '\\') return -1;
        var next = _pos + close + 1;
        while (next < _s.Length && _s[next] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') next++;
        _reach = Math.Max(_reach, next + LongestSign);
        return next < _s.Length && (_s[next] == ':' || (_s[next] >= 0xE2 && FullWidth.SignAt(_s.AsSpan(next)) == ':')) ? -1 : _pos + colon;
    }

    private int ParseString()
    {
        if (_s[_pos] >= 0x80) return ParseWideString();
        var start = _pos;
        var quote = _s[_pos++];
        TextSpan? badEscape = null;
        var isVerbatim = NodeFlags.Verbatim;
        for (; ; _pos++)
        {
            _pos += _s.AsSpan(_pos).IndexOfAny(MeansMoreInText) is >= 0 and var next ? next : _s.Length - _pos;
            if (_pos >= _s.Length || _s[_pos] == quote || _s[_pos] is (byte)'\n' or (byte)'\r') break;
            if (_s[_pos] == '\\')
            {
                isVerbatim = NodeFlags.None;
                var endsLine = _pos + 1 >= _s.Length || _s[_pos + 1] is (byte)'\n' or (byte)'\r';
                var valid = !endsLine && "\"\\/bfnrtu"u8.Contains(_s[_pos + 1]) && ScalarDecoder.EscapeLength(_s.AsSpan(_pos)) > 0;
                if (!valid) badEscape ??= new TextSpan(_pos, endsLine ? _pos + 1 : _pos + 2);
                if (!endsLine) _pos++;
            }
            else if (_s[_pos] == '\t')
            {
                Report(SyntaxErrorKind.ControlCharacter, new TextSpan(_pos, _pos + 1), "U+0009", repair: new TextEdit(new TextSpan(_pos, _pos + 1), "\\t"));
            }
        }

        // The character behind the quote tells whether it closes.
        _reach = Math.Max(_reach, _pos + 2);
        var isClosed = _pos < _s.Length && _s[_pos] == quote;
        if (!(isClosed && EndsCleanly(_pos + 1)) && FindWideClose(start, _pos) is >= 0 and var wide)
        {
            // Opened by an ASCII quote, closed by a full-width one.
            _tree.ReportFullWidth(new TextSpan(wide, wide + FullWidth.SignLength), "\"");
            _pos = _last = wide + FullWidth.SignLength;
            return Text(start, quote, damaged: false);
        }

        if (isClosed && QuoteSlip.EndOf(_s, start, _pos) is >= 0 and var end)
        {
            _pos = _last = end;
            Report(SyntaxErrorKind.UnclosedQuote, new TextSpan(start, end), ((char)quote).ToString(), repair: new TextEdit(TextSpan.At(end), ((char)quote).ToString()));
            return Text(start, quote, damaged: true);
        }

        if (isClosed) return FinishString(start, quote, badEscape, isVerbatim);
        // Closed at the line's end, before what separates it from the next member.
        while (_pos > start + 1 && _s[_pos - 1] is (byte)' ' or (byte)'\t' or (byte)',' or (byte)'}' or (byte)']') _pos--;
        Report(SyntaxErrorKind.UnclosedQuote, new TextSpan(start, _pos), ((char)quote).ToString(), repair: new TextEdit(TextSpan.At(_pos), ((char)quote).ToString()));
        _last = _pos;
        return Text(start, quote, damaged: true);
    }

    private int FinishString(int start, byte quote, TextSpan? badEscape, NodeFlags flags)
    {
        _last = ++_pos;
        var span = new TextSpan(start, _last);
        if (quote == '\'') Report(SyntaxErrorKind.DoubleQuotesNeeded, span, _tree.Excerpt(span), repair: new TextEdit(span, QuotedText.DoubleQuote(_text.GetText(span).Trim('\''))));
        if (badEscape is { } escape) Report(SyntaxErrorKind.BadEscape, escape, _text.GetText(escape));
        return Text(start, quote, badEscape is not null, flags);
    }

    private int Text(int start, byte quote, bool damaged, NodeFlags flags = NodeFlags.None) =>
        _nodes.Add(NodeKind.Scalar, new TextSpan(start, _last), damaged ? flags | NodeFlags.Damaged : flags, quote == '"' ? ScalarStyle.DoubleQuoted : ScalarStyle.SingleQuoted);

    private int ParseBareKey()
    {
        var start = _pos;
        while (_pos < _s.Length && !EndsWord(_pos)) _pos++;
        if (_pos == start) _pos += SignLength;
        var end = _pos;
        while (end > start + 1 && _s[end - 1] is (byte)' ' or (byte)'\t') end--;
        var span = new TextSpan(start, end);
        _last = end;
        Report(SyntaxErrorKind.DoubleQuotesNeeded, span, _tree.Excerpt(span), repair: new TextEdit(span, QuotedText.DoubleQuote(_text.GetText(span))));
        return _nodes.Add(NodeKind.Scalar, span, NodeFlags.None, ScalarStyle.Plain);
    }

    private int ParseWord()
    {
        var start = _pos;
        while (_pos < _s.Length && !EndsWord(_pos) && _s[_pos] is not ((byte)' ' or (byte)'\t')) _pos++;
        var word = _s.AsSpan(start, _pos - start);
        var known = word.SequenceEqual("true"u8) || word.SequenceEqual("false"u8) || word.SequenceEqual("null"u8) || IsNumber(word);
        if (!known)
        {
            // Words without quotes were meant as one text, up to a comment.
            while (_pos < _s.Length && !EndsWord(_pos) && !(_s[_pos - 1] is (byte)' ' or (byte)'\t' && StartsComment(_pos))) _pos++;
            if (_pos == start) _pos += SignLength;
            while (_pos > start + 1 && _s[_pos - 1] is (byte)' ' or (byte)'\t') _pos--;
        }

        _last = _pos;
        var span = new TextSpan(start, _pos);
        if (!known && ReportWideWord(span)) known = true;
        if (!known) Report(SyntaxErrorKind.UnknownWord, span, _tree.Excerpt(span));
        return _nodes.Add(NodeKind.Scalar, span, known ? NodeFlags.Verbatim : NodeFlags.Damaged, ScalarStyle.Plain);
    }

    private bool EndsWord(int at) =>
        _s[at] is (byte)',' or (byte)'}' or (byte)']' or (byte)'{' or (byte)'[' or (byte)':' or (byte)'"' or (byte)'\n' or (byte)'\r'
        || (_s[at] >= 0xE2 && FullWidth.SignAt(_s.AsSpan(at)) is (byte)',' or (byte)'}' or (byte)']' or (byte)':');

    /// <summary>-? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?</summary>
    internal static bool IsNumber(ReadOnlySpan<byte> word)
    {
        var at = word.StartsWith("-"u8) ? 1 : 0;
        var whole = Digits(word, ref at);
        if (whole == 0 || (whole > 1 && word[at - whole] == '0')) return false;
        if (at < word.Length && word[at] == '.')
        {
            at++;
            if (Digits(word, ref at) == 0) return false;
        }

        if (at < word.Length && word[at] is (byte)'e' or (byte)'E')
        {
            at++;
            if (at < word.Length && word[at] is (byte)'+' or (byte)'-') at++;
            if (Digits(word, ref at) == 0) return false;
        }

        return at == word.Length;
    }

    private static int Digits(ReadOnlySpan<byte> word, ref int at)
    {
        var start = at;
        while (at < word.Length && char.IsAsciiDigit((char)word[at])) at++;
        return at - start;
    }
}
