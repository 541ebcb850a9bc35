using System.Collections.Immutable;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ListingLsp.Syntax.Yaml;

namespace ListingLsp.Syntax.Json;

/// <summary>
/// A tolerant recursive-descent parser for JSON (RFC 8259) that gives the same nodes as the YAML parser. What JSON does
/// not know (comments, trailing commas, single quotes, bare words) is a finding each; the tree goes on behind it.
/// </summary>
internal sealed class JsonParser
{
    private readonly SourceText _text;
    private readonly byte[] _s;
    private readonly List<SyntaxError> _errors = [];
    private readonly List<CommentSyntax> _comments = [];
    private readonly Stack<byte> _open = new();
    private int _pos;
    private int _last;
    private int _depth;
    private bool _gaveUp;

    private JsonParser(SourceText text)
    {
        _text = text;
        _s = text.Buffer;
        _pos = _last = text.ContentStart;
    }

    /// <summary>Reads a whole file.</summary>
    public static SyntaxTree Parse(SourceText text)
    {
        var parser = new JsonParser(text);
        parser.SkipTrivia();
        ImmutableArray<DocumentSyntax> documents = [];
        if (parser._pos < parser._s.Length)
        {
            documents = [new DocumentSyntax(0, parser.ParseValue())];
            parser.SkipTrivia();
            if (parser._pos < parser._s.Length) parser.ReportRest();
        }

        ControlCharacters.Report(text, parser._errors);
        parser._errors.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return new SyntaxTree(text, SyntaxFormat.Json, documents, [.. parser._comments], [.. parser._errors]);
    }

    private bool At(byte b) => _pos < _s.Length && _s[_pos] == b;

    private void ReportRest()
    {
        var end = LineEnd(_pos);
        Report(SyntaxErrorKind.TextAfterEnd, new TextSpan(_pos, end), Excerpt(_pos, end));
    }

    private SyntaxNode ParseValue()
    {
        if (_depth >= YamlParser.MaxDepth)
        {
            Report(SyntaxErrorKind.TooDeep, new TextSpan(_pos, Math.Min(_pos + 1, _s.Length)));
            _gaveUp = true;
            var skipped = new TextSpan(_pos, _s.Length);
            _pos = _last = _s.Length;
            return new ErrorSyntax(skipped);
        }

        _depth++;
        SyntaxNode node = _s[_pos] switch
        {
            (byte)'{' => ParseObject(),
            (byte)'[' => ParseArray(),
            (byte)'"' or (byte)'\'' => ParseString(),
            _ => ParseWord(),
        };
        _depth--;
        return node;
    }

    private MappingSyntax ParseObject()
    {
        var start = _pos++;
        _last = _pos;
        var entries = ImmutableArray.CreateBuilder<EntrySyntax>();
        var closed = ParseMembers((byte)'}', start, () => entries.Add(ParseEntry()));
        return new MappingSyntax(new TextSpan(start, _last), entries.ToImmutable(), isFlow: true) { IsIncomplete = !closed };
    }

    private SequenceSyntax ParseArray()
    {
        var start = _pos++;
        _last = _pos;
        var items = ImmutableArray.CreateBuilder<ItemSyntax>();
        var closed = ParseMembers((byte)']', start, () =>
        {
            var value = ParseValue();
            items.Add(new ItemSyntax(value.Span, value));
        });
        return new SequenceSyntax(new TextSpan(start, _last), items.ToImmutable(), isFlow: true) { IsIncomplete = !closed };
    }

    /// <summary>Members between commas up to the closing bracket; false where that is missing.</summary>
    private bool ParseMembers(byte closing, int opening, Action parseMember)
    {
        var comma = -1;
        for (var first = true; ; first = false)
        {
            SkipTrivia();
            if (_pos >= _s.Length) return ReportUnclosed(opening, closing);
            if (OuterGoesOn(closing, first))
            {
                if (comma >= 0) _pos = comma;
                return ReportUnclosed(opening, closing, comma < 0 && _s[_pos] is not ((byte)'}' or (byte)']'));
            }

            if (_s[_pos] is (byte)'}' or (byte)']')
            {
                if (_s[_pos] != closing) ReportWrongBracket(closing, opening);
                if (comma >= 0) Report(SyntaxErrorKind.ExtraComma, new TextSpan(comma, comma + 1), ",", repair: new TextEdit(new TextSpan(comma, comma + 1), ""));
                _last = ++_pos;
                return true;
            }

            if (At((byte)','))
            {
                Report(SyntaxErrorKind.ExtraComma, new TextSpan(_pos, _pos + 1), ",", repair: new TextEdit(new TextSpan(_pos, _pos + 1), ""));
                _pos++;
                continue;
            }

            if (!first && comma < 0) Report(SyntaxErrorKind.MissingComma, TextSpan.At(_last), Excerpt(_pos, ShortEnd(_pos)), repair: new TextEdit(TextSpan.At(_last), ","));
            _open.Push(closing);
            parseMember();
            _open.Pop();
            SkipTrivia();
            comma = At((byte)',') ? _pos++ : -1;
        }
    }

    /// <summary>
    /// Whether what follows belongs to the brackets around these, so that these should have been closed before: the other
    /// bracket closes, the next object of a list begins, or the next entry of an object.
    /// </summary>
    private bool OuterGoesOn(byte closing, bool first)
    {
        if (_open.Count == 0) return false;
        switch (_s[_pos])
        {
            case (byte)'}' or (byte)']' when _s[_pos] != closing:
                return _open.Contains(_s[_pos]) && !(_open.Count == 1 && CommaFollows());
            case (byte)'{' when closing == '}':
                return !first && _open.Contains((byte)']');
            case (byte)'"' when closing == ']':
                return !first && _open.Contains((byte)'}') && IsKeyAhead();
            default:
                return false;
        }
    }

    /// <summary>
    /// A comma behind a bracket that would close the outermost ones tells that it was meant for the inner ones and is only
    /// of the wrong kind.
    /// </summary>
    private bool CommaFollows()
    {
        var next = _s.AsSpan(_pos + 1).IndexOfAnyExcept(" \t\r\n"u8);
        return next >= 0 && _s[_pos + 1 + next] == ',';
    }

    private bool IsKeyAhead()
    {
        var line = _s.AsSpan(_pos, LineEnd(_pos) - _pos);
        var close = line[1..].IndexOfAny((byte)'"', (byte)'\\') + 1;
        if (close == 0 || line[close] != '"') return false;
        var next = line[(close + 1)..].IndexOfAnyExcept((byte)' ', (byte)'\t');
        return next >= 0 && line[close + 1 + next] == ':';
    }

    private EntrySyntax ParseEntry()
    {
        var start = _pos;
        var key = _s[_pos] is (byte)'"' or (byte)'\'' ? ParseString() : ParseBareKey();
        SkipTrivia();
        if (TakeFullWidthColon() is var wide and >= 0)
        {
            SkipTrivia();
            return Entry(start, key, wide, _pos < _s.Length && _s[_pos] is not ((byte)',' or (byte)'}' or (byte)']') ? ParseValue() : Missing(_last));
        }

        if (!At((byte)':'))
        {
            Report(SyntaxErrorKind.MissingColon, TextSpan.At(key.Span.End), (key as ScalarSyntax)?.Value ?? "");
            if (_pos >= _s.Length || _s[_pos] is (byte)',' or (byte)'}' or (byte)']' || StartsOtherLine(key.Span.End)) return Entry(start, key, -1, Missing(key.Span.End));
            return Entry(start, key, -1, ParseValue());
        }

        var colon = _pos++;
        _last = _pos;
        SkipTrivia();
        if (_pos < _s.Length && _s[_pos] is not ((byte)',' or (byte)'}' or (byte)']')) return Entry(start, key, colon, ParseValue());
        Report(SyntaxErrorKind.MissingValue, TextSpan.At(colon + 1), Excerpt(key.Span.Start, key.Span.End));
        return Entry(start, key, colon, Missing(colon + 1));
    }

    /// <summary>Offset of a full-width colon in the place of the ASCII one, or -1.</summary>
    private int TakeFullWidthColon()
    {
        if (!_s.AsSpan(_pos).StartsWith("："u8)) return -1;
        var span = new TextSpan(_pos, _pos + 3);
        Report(SyntaxErrorKind.FullWidthColon, span, "：", ":", repair: new TextEdit(span, ":"));
        _pos = _last = span.End;
        return span.Start;
    }

    private bool StartsOtherLine(int from) => _s.AsSpan(from, _pos - from).IndexOfAny((byte)'\n', (byte)'\r') >= 0;

    private EntrySyntax Entry(int start, SyntaxNode key, int colon, SyntaxNode value)
    {
        _last = Math.Max(_last, Math.Max(value.Span.End, key.Span.End));
        return new EntrySyntax(new TextSpan(start, _last), key, colon, value);
    }

    private ScalarSyntax Missing(int at) => new(_text, TextSpan.At(at), ScalarStyle.Empty) { IsDamaged = true };

    private ScalarSyntax ParseString()
    {
        var start = _pos;
        var quote = _s[_pos++];
        var (line, damaged) = (LineEnd(start), false);
        TextSpan? badEscape = null;
        while (_pos < line && _s[_pos] != quote)
        {
            if (_s[_pos] == '\\')
            {
                var valid = _pos + 1 < line && "\"\\/bfnrtu"u8.Contains(_s[_pos + 1]) && ScalarDecoder.EscapeLength(_s.AsSpan(_pos)) > 0;
                if (!valid) badEscape ??= new TextSpan(_pos, Math.Min(_pos + 2, line));
                _pos++;
            }
            else if (_s[_pos] == '\t')
            {
                Report(SyntaxErrorKind.ControlCharacter, new TextSpan(_pos, _pos + 1), "U+0009", repair: new TextEdit(new TextSpan(_pos, _pos + 1), "\\t"));
            }

            _pos++;
        }

        if (_pos < line)
        {
            _last = ++_pos;
        }
        else
        {
            // Closed at the line's end, before what separates it from the next member.
            var end = line;
            while (end > start + 1 && _s[end - 1] is (byte)' ' or (byte)'\t' or (byte)',' or (byte)'}' or (byte)']') end--;
            Report(SyntaxErrorKind.UnclosedQuote, new TextSpan(start, end), ((char)quote).ToString(), repair: new TextEdit(TextSpan.At(end), ((char)quote).ToString()));
            (_pos, _last, damaged) = (end, end, true);
        }

        var span = new TextSpan(start, _last);
        if (quote == '\'') Report(SyntaxErrorKind.DoubleQuotesNeeded, span, Excerpt(start, _last), repair: new TextEdit(span, QuotedText.DoubleQuote(_text.GetText(span).Trim('\''))));
        if (badEscape is { } escape) Report(SyntaxErrorKind.BadEscape, escape, _text.GetText(escape));
        return new ScalarSyntax(_text, span, quote == '"' ? ScalarStyle.DoubleQuoted : ScalarStyle.SingleQuoted) { IsDamaged = damaged || badEscape is not null };
    }

    private ScalarSyntax ParseBareKey()
    {
        var start = _pos;
        while (_pos < _s.Length && _s[_pos] is not ((byte)':' or (byte)',' or (byte)'}' or (byte)']' or (byte)'{' or (byte)'[' or (byte)'"' or (byte)'\n' or (byte)'\r')) _pos++;
        if (_pos == start) _pos++;
        var end = _pos;
        while (end > start + 1 && _s[end - 1] is (byte)' ' or (byte)'\t') end--;
        var span = new TextSpan(start, end);
        _last = end;
        Report(SyntaxErrorKind.DoubleQuotesNeeded, span, Excerpt(start, end), repair: new TextEdit(span, QuotedText.DoubleQuote(_text.GetText(span))));
        return new ScalarSyntax(_text, span, ScalarStyle.Plain);
    }

    private ScalarSyntax ParseWord()
    {
        var start = _pos;
        while (_pos < _s.Length && !EndsWord(_pos) && _s[_pos] is not ((byte)' ' or (byte)'\t')) _pos++;
        var word = _s.AsSpan(start, _pos - start);
        var known = word.SequenceEqual("true"u8) || word.SequenceEqual("false"u8) || word.SequenceEqual("null"u8) || IsNumber(word);
        if (!known)
        {
            // Words without quotes were meant as one text, up to a comment.
            while (_pos < _s.Length && !EndsWord(_pos) && !(_s[_pos - 1] is (byte)' ' or (byte)'\t' && StartsComment(_pos))) _pos++;
            if (_pos == start) _pos++;
            while (_pos > start + 1 && _s[_pos - 1] is (byte)' ' or (byte)'\t') _pos--;
        }

        _last = _pos;
        var span = new TextSpan(start, _pos);
        if (!known) Report(SyntaxErrorKind.UnknownWord, span, Excerpt(start, _pos));
        return new ScalarSyntax(_text, span, ScalarStyle.Plain) { IsDamaged = !known };
    }

    private bool EndsWord(int at) =>
        _s[at] is (byte)',' or (byte)'}' or (byte)']' or (byte)'{' or (byte)'[' or (byte)':' or (byte)'"' or (byte)'\n' or (byte)'\r';

    private bool StartsComment(int at) =>
        _s[at] == '#' || (_s[at] == '/' && at + 1 < _s.Length && _s[at + 1] is (byte)'/' or (byte)'*');

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

    private bool ReportUnclosed(int opening, byte closing, bool lacksComma = false)
    {
        var sign = ((char)closing).ToString();
        // The missing comma between the members outside is part of the same mistake.
        var repair = lacksComma ? sign + "," : sign;
        Report(SyntaxErrorKind.UnclosedBracket, TextSpan.At(_last), ((char)_s[opening]).ToString(), sign, new TextSpan(opening, opening + 1), new TextEdit(TextSpan.At(_last), repair));
        return false;
    }

    private void ReportWrongBracket(byte closing, int opening)
    {
        var span = new TextSpan(_pos, _pos + 1);
        var sign = ((char)closing).ToString();
        Report(SyntaxErrorKind.WrongBracket, span, ((char)_s[_pos]).ToString(), sign, new TextSpan(opening, opening + 1), new TextEdit(span, sign));
    }

    private void SkipTrivia()
    {
        while (_pos < _s.Length)
        {
            if (_s[_pos] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r')
            {
                _pos++;
                continue;
            }

            if (!StartsComment(_pos)) return;
            var rest = _s.AsSpan(_pos);
            var end = LineEnd(_pos);
            if (rest.StartsWith("/*"u8))
            {
                var close = rest[2..].IndexOf("*/"u8);
                end = close < 0 ? _s.Length : _pos + close + 4;
            }

            var span = new TextSpan(_pos, end);
            _comments.Add(new CommentSyntax(span, _s.AsSpan(_text.Line(_text.LineAt(_pos)).Start, _pos - _text.Line(_text.LineAt(_pos)).Start).IndexOfAnyExcept((byte)' ', (byte)'\t') < 0));
            Report(SyntaxErrorKind.CommentInJson, span, Excerpt(_pos, end), repair: new TextEdit(span, ""));
            _pos = end;
        }
    }

    /// <summary>End of what a message shows of the line.</summary>
    private int ShortEnd(int at)
    {
        var piece = _s.AsSpan(at, Math.Min(20, _s.Length - at));
        var next = piece.IndexOfAny((byte)'\n', (byte)'\r');
        return at + (next < 0 ? piece.Length : next);
    }

    private int LineEnd(int at)
    {
        var next = _s.AsSpan(at).IndexOfAny((byte)'\n', (byte)'\r');
        return next < 0 ? _s.Length : at + next;
    }

    private string Excerpt(int start, int end)
    {
        var text = _text.GetText(new TextSpan(start, end)).Trim();
        return text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 39), "…");
    }

    private void Report(SyntaxErrorKind kind, TextSpan span, string found = "", string expected = "", TextSpan? opening = null, params ImmutableArray<TextEdit> repair)
    {
        if (_gaveUp) return;
        var line = _text.LineAt(span.Start);
        if (_errors.Count > 0 && _text.LineAt(_errors[^1].Span.Start) == line) return;
        _errors.Add(new SyntaxError(kind, span, found, expected) { Opening = opening, Repair = repair });
    }
}
