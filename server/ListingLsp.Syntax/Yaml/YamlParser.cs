using System.Collections.Immutable;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Yaml;

/// <summary>
/// A tolerant recursive-descent parser straight from bytes to nodes. On an error it records what is wrong where a
/// person would mend it, repairs locally (closes the quote or bracket at the line's end, goes on at the next line whose
/// indentation fits) and keeps everything else. It never throws and every loop consumes text.
/// <para>This part reads streams and documents; the others read blocks, brackets, scalars and what stands between.</para>
/// </summary>
internal sealed partial class YamlParser
{
    /// <summary>Deeper nesting than this is given up: LST0011.</summary>
    public const int MaxDepth = 256;

    private readonly SourceText _text;
    private readonly byte[] _s;
    private readonly int _end;
    private readonly List<SyntaxError> _errors = [];
    private readonly List<(int Error, TextEdit Edit)> _moreRepairs = [];
    private readonly List<CommentSyntax> _comments = [];
    private readonly Dictionary<string, SyntaxNode> _anchors = new(StringComparer.Ordinal);
    private int _pos;
    private int _depth;
    private bool _gaveUp;

    private YamlParser(SourceText text)
    {
        _text = text;
        _s = text.Buffer;
        _end = _s.Length;
        _pos = _lineStart = text.ContentStart;
    }

    /// <summary>Reads a whole file.</summary>
    public static SyntaxTree Parse(SourceText text)
    {
        var parser = new YamlParser(text);
        var documents = parser.ParseStream();
        parser.CompleteRepairs();
        ControlCharacters.Report(text, parser._errors);
        parser._errors.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return new SyntaxTree(text, SyntaxFormat.Yaml, documents, [.. parser._comments], [.. parser._errors]);
    }

    private ImmutableArray<DocumentSyntax> ParseStream()
    {
        var documents = ImmutableArray.CreateBuilder<DocumentSyntax>(1);
        while (true)
        {
            SkipTrivia(valueOf: -1);
            if (_pos >= _end) return documents.ToImmutable();
            if (At((byte)'%') && Column == 0)
            {
                _pos = LineEnd(_pos);
                continue;
            }

            if (IsMarker(_pos, (byte)'.'))
            {
                _pos += 3;
                continue;
            }

            if (IsMarker(_pos, (byte)'-')) _pos += 3;
            _anchors.Clear();
            var root = ParseNode(parent: -1, sequenceAtParent: false, compact: false);
            documents.Add(new DocumentSyntax(documents.Count, root));
            SkipRestOfDocument();
        }
    }

    /// <summary>What stands behind the root node and belongs to no document: reported once and passed over.</summary>
    private void SkipRestOfDocument()
    {
        SkipTrivia();
        if (AtDocumentEnd) return;
        var line = new TextSpan(_pos, ContentEnd(_pos));
        Report(SyntaxErrorKind.TextAfterEnd, line, Excerpt(line));
        while (!AtDocumentEnd) StartLine(NextLine(_pos));
    }

    /// <summary>Records a finding and gives its index, or -1 where it is only the consequence of another one.</summary>
    private int Report(SyntaxErrorKind kind, TextSpan span, string found = "", string expected = "", TextSpan? opening = null, params ImmutableArray<TextEdit> repair)
    {
        // One break, one finding: what follows on the same line, or behind the place of giving up, is its consequence.
        if (_gaveUp) return -1;
        var line = _text.LineAt(span.Start);
        if (_errors.Count > 0 && _text.LineAt(_errors[^1].Span.Start) == line) return -1;
        _errors.Add(new SyntaxError(kind, span, found, expected) { Opening = opening, Repair = repair });
        return _errors.Count - 1;
    }

    /// <summary>Lengthens the repair of a finding that goes on over several lines.</summary>
    private void AlsoRepair(int error, TextEdit edit)
    {
        if (error >= 0) _moreRepairs.Add((error, edit));
    }

    private void CompleteRepairs()
    {
        foreach (var more in _moreRepairs.GroupBy(m => m.Error, m => m.Edit))
        {
            _errors[more.Key] = _errors[more.Key] with { Repair = [.. _errors[more.Key].Repair, .. more] };
        }
    }

    /// <summary>A short piece of the text for a message.</summary>
    private string Excerpt(TextSpan span)
    {
        var text = _text.GetText(span).Trim();
        return text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 39), "…");
    }

    private ScalarSyntax Empty(int at) => new(_text, TextSpan.At(at), ScalarStyle.Empty);

    private ScalarSyntax Scalar(int start, int end, ScalarStyle style, bool damaged = false) =>
        new(_text, new TextSpan(start, end), style) { IsDamaged = damaged };

    /// <summary>Gives up a document that is nested too deeply, so that neither stack nor time is at risk.</summary>
    private ErrorSyntax GiveUp()
    {
        Report(SyntaxErrorKind.TooDeep, new TextSpan(_pos, Math.Min(_pos + 1, _end)));
        _gaveUp = true;
        var skipped = new TextSpan(_pos, _end);
        _pos = _end;
        return new ErrorSyntax(skipped);
    }
}
