using System.Collections.Immutable;
using ListingLsp.Syntax.Incremental;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ListingLsp.Syntax.Yaml;

namespace ListingLsp.Syntax.Json;

/// <summary>
/// A tolerant recursive-descent parser for JSON (RFC 8259) that gives the same nodes as the YAML parser. What JSON does
/// not know (comments, trailing commas, single quotes, bare words) is a finding each; the tree goes on behind it.
/// </summary>
internal sealed partial class JsonParser
{
    /// <summary>So many bytes a row, about, have real files; a guess for the first size of the table.</summary>
    private const int BytesARow = 10;

    /// <summary>A key is looked for no further than this.</summary>
    private const int MaxKeyLength = 1024;

    /// <summary>Bytes of the longest sign that is looked for at a token, a full-width colon.</summary>
    private const int LongestSign = 3;

    private readonly SourceText _text;
    private readonly byte[] _s;
    private readonly TreeBuilder _tree;
    private readonly NodeWriter _nodes;
    private readonly Stack<byte> _open = new();
    private int _pos;
    private int _last;
    private int _reach;
    private int _depth;

    /// <summary>Whether a line that is not indented belongs outside of the brackets before it.</summary>
    private bool _mindsColumns;

    private JsonParser(SourceText text, int start, int expectedBytes)
    {
        _text = text;
        _s = text.Buffer;
        _tree = new TreeBuilder(text, SyntaxFormat.Json, expectedBytes / BytesARow);
        _nodes = _tree.Nodes;
        _pos = _last = start;
    }

    /// <summary>Reads a whole file.</summary>
    public static SyntaxTree Parse(SourceText text)
    {
        var parser = Read(text, mindsColumns: false);
        return parser._tree.LacksBracket ? TreeBuilder.Better(parser._tree, Read(text, mindsColumns: true)._tree) : parser._tree.Finish();
    }

    private static JsonParser Read(SourceText text, bool mindsColumns)
    {
        var parser = new JsonParser(text, text.ContentStart, text.Length) { _mindsColumns = mindsColumns };
        parser.ParseDocument();
        return parser;
    }

    private void ParseDocument()
    {
        SkipTrivia();
        if (_pos >= _s.Length)
        {
            Report(SyntaxErrorKind.EmptyJson, TextSpan.At(_text.ContentStart));
            return;
        }

        var document = _nodes.Open(NodeKind.Document, _pos);
        var root = ParseValue();
        SkipTrivia();
        _nodes[document].Extra = _pos;
        _nodes[document].Reach = _s.Length;
        _nodes.Close(document, _nodes[root].End);
        if (_pos >= _s.Length) return;
        var rest = new TextSpan(_pos, LineEnd(_pos));
        Report(SyntaxErrorKind.TextAfterEnd, rest, _tree.Excerpt(rest));
        _tree.Marks.Add(new MarkSyntax(new TextSpan(_pos, _s.Length), MarkKind.Skipped));
    }

    private bool At(byte b) => _pos < _s.Length && _s[_pos] == b;

    private int ParseValue()
    {
        if (_depth >= Limits.Depth)
        {
            var error = _tree.GiveUp(_pos);
            _pos = _last = _s.Length;
            return error;
        }

        _depth++;
        var node = Sign switch
        {
            (byte)'{' => ParseCollection(NodeKind.Mapping),
            (byte)'[' => ParseCollection(NodeKind.Sequence),
            (byte)'"' or (byte)'\'' => ParseString(),
            _ => ParseWord(),
        };
        _depth--;
        return node;
    }

    private int ParseCollection(NodeKind kind)
    {
        var node = _nodes.Open(kind, _pos, NodeFlags.Flow);
        var opening = TakeSign();
        _last = _pos;
        var flags = ParseMembers(kind, opening, comma: -1, resync: null);
        _nodes[node].Flags |= flags;
        _nodes[node].Extra = _pos;
        return _nodes.Close(node, _last);
    }

    /// <summary>
    /// Reads the members of an object or array up to the closing bracket, or up to one that needs not be read again. Tells
    /// whether the closing bracket is missing, and whether a comma was missing or too many.
    /// </summary>
    private NodeFlags ParseMembers(NodeKind kind, int opening, int comma, Resync? resync)
    {
        var closing = (byte)(kind == NodeKind.Mapping ? '}' : ']');
        var irregular = NodeFlags.None;
        var member = -1;
        var beforeComma = _tree.Position;
        for (var first = comma < 0; ; first = false)
        {
            var inConflict = _inConflict;
            SkipTrivia();
            if (member >= 0) _nodes[member].Reach = Math.Max(_nodes[member].Reach, _pos + LongestSign);
            if (_pos >= _s.Length) return irregular | ReportUnclosed(opening, closing);
            if (OuterGoesOn(closing, first) || (_mindsColumns && _open.Count > 0 && StandsOutside(opening - 1)))
            {
                if (comma >= 0)
                {
                    // The comma and what stands behind it are read again outside.
                    _pos = comma;
                    _inConflict = inConflict;
                    _tree.GoBack(beforeComma);
                }

                return irregular | ReportUnclosed(opening, closing, comma < 0 && Sign is not ((byte)'}' or (byte)']'));
            }

            if (Sign is (byte)'}' or (byte)']')
            {
                if (Sign != closing) ReportWrongBracket(closing, opening);
                if (comma >= 0 || Sign != closing) irregular |= NodeFlags.Irregular;
                if (comma >= 0) ReportExtraComma(comma);
                TakeSign();
                _last = _pos;
                return irregular;
            }

            if (Sign == ',')
            {
                irregular |= NodeFlags.Irregular;
                ReportExtraComma(_pos);
                _pos += SignLength;
                continue;
            }

            if (!first && comma < 0)
            {
                irregular |= NodeFlags.Irregular;
                Report(SyntaxErrorKind.MissingComma, TextSpan.At(_last), _tree.Excerpt(new TextSpan(_pos, LineEndWithin(_pos, 20))), repair: new TextEdit(TextSpan.At(_last), ","));
            }

            if (resync is not null && comma >= 0 && irregular == NodeFlags.None && IsOnCleanLine() && resync.IsReached(_pos, comma)) return NodeFlags.None;
            member = ParseMember(kind, closing, out comma, out beforeComma);
            // Nobody knows which member this was meant to be.
            if (_nodes[member].Flags.HasFlag(NodeFlags.Damaged)) irregular |= NodeFlags.Incomplete | NodeFlags.Irregular;
        }
    }

    /// <summary>Reads one member and the comma behind it, where there is one.</summary>
    private int ParseMember(NodeKind kind, byte closing, out int comma, out TreeBuilder.Mark beforeComma)
    {
        var reach = _reach;
        _reach = _pos;
        _open.Push(closing);
        var member = kind == NodeKind.Mapping ? ParseEntry() : ParseItem();
        _open.Pop();
        SkipTrivia();
        _nodes[member].Reach = _reach;
        _reach = Math.Max(reach, _reach);
        beforeComma = _tree.Position;
        comma = _pos < _s.Length && Sign == ',' ? TakeSign() : -1;
        return member;
    }

    private int ParseItem()
    {
        var item = _nodes.Open(NodeKind.Item, _pos);
        return _nodes.Close(item, _nodes[ParseValue()].End);
    }

    /// <summary>No error on this line, up to here, keeps another one from being told.</summary>
    private bool IsOnCleanLine() => _tree.Errors.Count == 0 || _text.LineAt(_tree.Errors[^1].Span.Start) < _text.LineAt(_pos);

    /// <summary>
    /// Whether what follows belongs to the brackets around these, so that these should have been closed before: the other
    /// bracket closes, the next object of a list begins, or the next entry of an object.
    /// </summary>
    private bool OuterGoesOn(byte closing, bool first)
    {
        if (_open.Count == 0) return false;
        switch (Sign)
        {
            case (byte)'}' or (byte)']' when Sign != closing:
                return _open.Contains(Sign) && !(_open.Count == 1 && CommaFollows());
            case (byte)'{' when closing == '}':
                return !first && _open.Contains((byte)']');
            case (byte)'"' when closing == ']':
                return !first && _open.Contains((byte)'}') && IsKeyAhead();
            default:
                return false;
        }
    }

    /// <summary>Whether what stands here belongs outside of the brackets by its column.</summary>
    private bool StandsOutside(int opening) => Sign is (byte)'}' or (byte)']'
        ? BracketColumns.ClosesOuter(_text, opening, _pos)
        : Sign != ',' && BracketColumns.IsOutside(_text, opening, _pos);

    /// <summary>
    /// A comma behind a bracket that would close the outermost ones tells that it was meant for the inner ones and is only
    /// of the wrong kind.
    /// </summary>
    private bool CommaFollows()
    {
        var next = _pos + SignLength;
        while (next < _s.Length && _s[next] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') next++;
        _reach = Math.Max(_reach, next + 1);
        return next < _s.Length && _s[next] == ',';
    }

    /// <summary>Whether text in double quotes with a colon behind it stands here, all on this line.</summary>
    private bool IsKeyAhead()
    {
        var line = _s.AsSpan(_pos, LineEndWithin(_pos, MaxKeyLength) - _pos);
        var close = line[1..].IndexOfAny((byte)'"', (byte)'\\') + 1;
        if (close == 0 || line[close] != '"') return false;
        var next = line[(close + 1)..].IndexOfAnyExcept((byte)' ', (byte)'\t');
        return next >= 0 && line[close + 1 + next] == ':';
    }

    private int ParseEntry()
    {
        var entry = _nodes.Open(NodeKind.Entry, _pos);
        var key = ParseKey();
        SkipTrivia();
        var end = _nodes[key].End;
        if (_pos >= _s.Length || Sign != ':')
        {
            // A key without its closing quote has its finding already.
            if (!_nodes[key].Flags.HasFlag(NodeFlags.Damaged)) Report(SyntaxErrorKind.MissingColon, TextSpan.At(end), KeyText(key));
            var hasValue = HasValue() && !StartsOtherLine(end);
            // A key whose end nobody has typed yet is none of the known ones, nor an unknown one.
            if (_nodes[key].Flags.HasFlag(NodeFlags.Damaged) && !hasValue) _nodes[entry].Flags |= NodeFlags.Damaged;
            return CloseEntry(entry, -1, hasValue ? ParseValue() : Missing(end));
        }

        var colon = TakeSign();
        _last = _pos;
        SkipTrivia();
        if (HasValue()) return CloseEntry(entry, colon, ParseValue());
        Report(SyntaxErrorKind.MissingValue, TextSpan.At(_last), _tree.Excerpt(new TextSpan(_nodes[key].Start, end)));
        return CloseEntry(entry, colon, Missing(_last));
    }

    private bool HasValue() => _pos < _s.Length && Sign is not ((byte)',' or (byte)'}' or (byte)']');

    private string KeyText(int key)
    {
        var text = _text.GetText(new TextSpan(_nodes[key].Start, _nodes[key].End));
        return TreeBuilder.Shorten(text.Length > 1 && text[0] == text[^1] && text[0] is '"' or '\'' ? text[1..^1] : text);
    }

    private bool StartsOtherLine(int from) => _s.AsSpan(from, _pos - from).IndexOfAny((byte)'\n', (byte)'\r') >= 0;

    private int CloseEntry(int entry, int colon, int value)
    {
        _last = Math.Max(_last, _nodes[value].End);
        _nodes[entry].Extra = colon;
        return _nodes.Close(entry, _last);
    }

    private int Missing(int at) => _nodes.Add(NodeKind.Scalar, TextSpan.At(at), NodeFlags.Damaged);

    private bool StartsComment(int at) =>
        _s[at] == '#' || (_s[at] == '/' && at + 1 < _s.Length && _s[at + 1] is (byte)'/' or (byte)'*');

    private NodeFlags ReportUnclosed(int opening, byte closing, bool lacksComma = false)
    {
        var sign = ((char)closing).ToString();
        // The missing comma between the members outside is part of the same mistake.
        var repair = lacksComma ? sign + "," : sign;
        Report(SyntaxErrorKind.UnclosedBracket, TextSpan.At(_last), closing == '}' ? "{" : "[", sign, new TextSpan(opening, opening + 1), new TextEdit(TextSpan.At(_last), repair));
        return NodeFlags.Incomplete | NodeFlags.Irregular;
    }

    private void ReportWrongBracket(byte closing, int opening)
    {
        var span = new TextSpan(_pos, _pos + SignLength);
        var sign = ((char)closing).ToString();
        Report(SyntaxErrorKind.WrongBracket, span, _text.GetText(span), sign, new TextSpan(opening, opening + 1), new TextEdit(span, sign));
    }

    private void ReportExtraComma(int comma)
    {
        var span = new TextSpan(comma, comma + (_s[comma] < 0x80 ? 1 : FullWidth.SignLength));
        Report(SyntaxErrorKind.ExtraComma, span, ",", repair: new TextEdit(span, ""));
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

            if (_s[_pos] == 0xE3 && Sign == ' ')
            {
                TakeSign();
                continue;
            }

            if (AtConflictMarker())
            {
                SkipConflictMarker();
                continue;
            }

            if (!StartsComment(_pos)) break;
            var rest = _s.AsSpan(_pos);
            var end = LineEnd(_pos);
            if (rest.StartsWith("/*"u8))
            {
                var close = rest[2..].IndexOf("*/"u8);
                end = close < 0 ? _s.Length : _pos + close + 4;
            }

            var span = new TextSpan(_pos, end);
            var lineStart = _text.Line(_text.LineAt(_pos)).Start;
            _tree.Comments.Add(new CommentSyntax(span, _s.AsSpan(lineStart, _pos - lineStart).IndexOfAnyExcept((byte)' ', (byte)'\t') < 0));
            Report(SyntaxErrorKind.CommentInJson, span, _tree.Excerpt(span), repair: new TextEdit(span, ""));
            _pos = end;
        }

        _reach = Math.Max(_reach, _pos + LongestSign);
    }

    private int LineEnd(int at) => LineEndWithin(at, _s.Length);

    /// <summary>Offset of the line break that ends the line, but no further than so many bytes: a line may be as long as the file.</summary>
    private int LineEndWithin(int at, int limit)
    {
        var window = _s.AsSpan(at, Math.Min(limit, _s.Length - at));
        var next = window.IndexOfAny((byte)'\n', (byte)'\r');
        var end = at + (next < 0 ? window.Length : next);
        _reach = Math.Max(_reach, end);
        return end;
    }

    private int Report(SyntaxErrorKind kind, TextSpan span, string found = "", string expected = "", TextSpan? opening = null, params ImmutableArray<TextEdit> repair) =>
        _tree.Report(kind, span, found, expected, opening, repair);
}
