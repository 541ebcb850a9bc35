using System.Collections.Immutable;
using ListingLsp.Syntax.Incremental;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Yaml;

/// <summary>
/// A tolerant recursive-descent parser straight from bytes to rows. On an error it records what is wrong where a
/// person would mend it, repairs locally (closes the quote or bracket at the line's end, goes on at the next line whose
/// indentation fits) and keeps everything else. It never throws and every loop consumes text.
/// <para>This part reads streams and documents; the others read blocks, brackets, scalars and what stands between.</para>
/// </summary>
internal sealed partial class YamlParser
{
    /// <summary>So many bytes a row, about, have real files; a guess for the first size of the table.</summary>
    private const int BytesARow = 10;

    private readonly SourceText _text;
    private readonly byte[] _s;
    private readonly int _end;
    private readonly int _contentStart;
    private readonly TreeBuilder _tree;
    private readonly NodeWriter _nodes;
    private int _pos;
    private int _depth;

    /// <summary>Whether a line that is not indented belongs outside of the brackets before it.</summary>
    private bool _mindsColumns;

    private YamlParser(SourceText text, int start, int expectedBytes)
    {
        _text = text;
        _s = text.Buffer;
        _end = _s.Length;
        _contentStart = text.ContentStart;
        _tree = new TreeBuilder(text, SyntaxFormat.Yaml, expectedBytes / BytesARow);
        _nodes = _tree.Nodes;
        _pos = _lineStart = start;
    }

    /// <summary>Reads a whole file.</summary>
    public static SyntaxTree Parse(SourceText text)
    {
        var parser = Read(text, mindsColumns: false);
        return parser._tree.LacksBracket ? TreeBuilder.Better(parser._tree, Read(text, mindsColumns: true)._tree) : parser._tree.Finish();
    }

    private static YamlParser Read(SourceText text, bool mindsColumns)
    {
        var parser = new YamlParser(text, text.ContentStart, text.Length) { _mindsColumns = mindsColumns };
        parser.ParseStream(resync: null);
        return parser;
    }

    /// <summary>Reads documents up to the end of the text, or up to one that needs not be read again.</summary>
    private void ParseStream(Resync? resync)
    {
        var document = -1;
        while (true)
        {
            SkipTrivia(valueOf: -1);
            if (document >= 0) _nodes[document].Reach = Math.Max(_nodes[document].Reach, _pos + MarkerLength);
            if (_pos >= _end) return;
            if (StartsWithByteOrderMark(_s.AsSpan(_pos)) && _pos == _lineStart)
            {
                _lineStart = _pos += 3;
                continue;
            }

            if (IsMarker(_pos, (byte)'.'))
            {
                TakeMarker(MarkKind.DocumentEnd);
                SkipTextBehindDocumentEnd();
                continue;
            }

            if (resync is not null && resync.IsReachedOnLine(_pos, _lineStart)) return;
            document = ParseDocument();
        }
    }

    /// <summary>One may stand before every document.</summary>
    private static bool StartsWithByteOrderMark(ReadOnlySpan<byte> text) => text.StartsWith("\uFEFF"u8);

    private int ParseDocument()
    {
        var document = _nodes.Open(NodeKind.Document, _pos);
        _reach = _pos;
        if (At((byte)'%') && Column == 0) ParseDirectives();
        else _handles = [];
        if (IsMarker(_pos, (byte)'-')) TakeMarker(MarkKind.DocumentStart);
        var root = ParseNode(parent: -1, sequenceAtParent: false, compact: false);
        SkipRestOfDocument();
        _nodes[document].Extra = _pos;
        _nodes[document].Reach = _reach;
        return _nodes.Close(document, Math.Max(_nodes[root].End, _nodes[document].Start));
    }

    private void TakeMarker(MarkKind kind)
    {
        _tree.Marks.Add(new MarkSyntax(new TextSpan(_pos, _pos + 3), kind));
        _pos += 3;
    }

    /// <summary>What stands behind the root node and belongs to no document: reported once and passed over.</summary>
    private void SkipRestOfDocument()
    {
        SkipTrivia();
        if (AtDocumentEnd) return;
        var line = new TextSpan(_pos, ContentEnd(_pos));
        Report(SyntaxErrorKind.TextAfterEnd, line, _tree.Excerpt(line));
        while (!AtDocumentEnd)
        {
            Skip(ContentEnd(_pos));
            SkipTrivia();
        }
    }

    /// <summary>Passes over text that belongs to no node.</summary>
    private void Skip(int end)
    {
        _tree.Marks.Add(new MarkSyntax(new TextSpan(_pos, end), MarkKind.Skipped));
        _pos = end;
    }

    private int Report(SyntaxErrorKind kind, TextSpan span, string found = "", string expected = "", TextSpan? opening = null, params ImmutableArray<TextEdit> repair) =>
        _tree.Report(kind, span, found, expected, opening, repair);

    private int Empty(int at) => _nodes.Add(NodeKind.Scalar, TextSpan.At(at));

    private int Scalar(int start, int end, ScalarStyle style, bool damaged = false) =>
        _nodes.Add(NodeKind.Scalar, new TextSpan(start, end), damaged ? NodeFlags.Damaged : NodeFlags.None, style);

    /// <summary>A plain text; one that stands on one line means what its bytes say.</summary>
    private int Plain(int start, int end, bool isOnOneLine) =>
        _nodes.Add(NodeKind.Scalar, new TextSpan(start, end), isOnOneLine ? NodeFlags.Verbatim : NodeFlags.None, ScalarStyle.Plain);

    private int GiveUp()
    {
        var error = _tree.GiveUp(_pos);
        _pos = _end;
        return error;
    }
}
