using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Yaml;

/// <summary>Literal and folded blocks.</summary>
internal sealed partial class YamlParser
{
    private int ParseBlockScalar(int parent)
    {
        var (start, end) = (_pos, 0);
        var style = _s[_pos] == '|' ? ScalarStyle.Literal : ScalarStyle.Folded;
        var indent = ReadBlockHeader(parent, out var damaged);
        end = _pos;
        if (At((byte)' ') || At((byte)'\t')) SkipCommentOfHeader();
        var (lineStart, error) = (_lineStart, -1);
        TextSpan? widest = null;
        var (firstText, lines, deeper) = (-1, 0, -1);
        for (var at = NextLine(_pos); at < _end; at = NextLine(at))
        {
            var first = AfterSpaces(at);
            if (IsMarker(at, (byte)'-') || IsMarker(at, (byte)'.')) break;
            if (first >= _end || _s[first] is (byte)'\n' or (byte)'\r')
            {
                // Spaces beyond the block's indentation are text.
                if (indent > 0 && first - at > indent) (lineStart, end) = (at, first);
                else if (indent == 0 && first - at > (widest?.Length ?? 0)) widest = new TextSpan(at, first);
                continue;
            }

            if (indent == 0 && first - at > parent)
            {
                indent = first - at;
                if (widest?.Length > indent) ReportBlanksTooDeep(widest.Value, indent);
            }

            if (first - at <= parent || first - at < indent)
            {
                if (_s.AsSpan(first, LineEnd(first) - first).IndexOfAnyExcept((byte)' ', (byte)'\t') < 0) continue;
                if (!LacksIndentation(at, first, parent, indent, goesOn: error >= 0, ref deeper)) break;
                damaged = true;
                if (lines == 1 && _s[first] != '\t' && first - at > parent && ColumnOfNextLine(at) is var next && next > parent && next < indent)
                {
                    // Only the first line stands deeper than those below: it is the one that stands off.
                    var off = new TextSpan(firstText, firstText + indent);
                    error = Report(SyntaxErrorKind.BadIndentation, off, Counts.Of(indent), Counts.Of(first - at), repair: new TextEdit(off, new string(' ', first - at)));
                    indent = first - at;
                }
                else
                {
                    ReportLackOfIndentation(at, indent > 0 ? indent : Math.Max(parent, 0) + 2, ref error);
                }
            }

            if (lines++ == 0) firstText = at;
            (lineStart, end) = (at, LineEnd(at));
        }

        if (lineStart != _lineStart) StartLine(lineStart);
        _pos = Math.Max(end, _pos);
        return _nodes.Add(NodeKind.Scalar, new TextSpan(start, end), damaged ? NodeFlags.Damaged : NodeFlags.None, style, indent);
    }

    /// <summary>Before its first text, a block may not have lines of blanks that are deeper than that text.</summary>
    private void ReportBlanksTooDeep(TextSpan blanks, int indent) =>
        Report(SyntaxErrorKind.BadIndentation, blanks, Counts.Of(blanks.Length), Counts.Of(indent), repair: new TextEdit(blanks, ""));

    /// <summary>Reads what stands behind the sign; gives the indentation that is written there, or 0.</summary>
    private int ReadBlockHeader(int parent, out bool damaged)
    {
        var sign = new TextSpan(_pos, ++_pos);
        var indent = 0;
        while (_pos < _end && _s[_pos] is (byte)'+' or (byte)'-' or (>= (byte)'1' and <= (byte)'9') && _pos - sign.End < 2)
        {
            if (_s[_pos] is >= (byte)'1' and <= (byte)'9') indent = Math.Max(parent, 0) + _s[_pos] - '0';
            _pos++;
        }

        var rest = _pos;
        while (rest < _end && _s[rest] is (byte)' ' or (byte)'\t') rest++;
        damaged = !IsBlankAt(rest) && !(_s[rest] == '#' && IsBlankAt(rest - 1));
        if (damaged)
        {
            var span = new TextSpan(rest, ContentEnd(rest));
            Report(SyntaxErrorKind.BadBlockHeader, span, _tree.Excerpt(span), _text.GetText(sign));
            _pos = span.End;
        }

        return indent;
    }

    private void SkipCommentOfHeader()
    {
        SkipBlanks();
        if (!At((byte)'#')) return;
        var span = new TextSpan(_pos, LineEnd(_pos));
        _tree.Comments.Add(new CommentSyntax(span, IsOwnLine: false));
        _pos = span.End;
    }

    /// <summary>
    /// Whether a line that is not deep enough was meant to belong to the block all the same: one that tabs
    /// indent, or text between lines that do belong.
    /// </summary>
    private bool LacksIndentation(int at, int first, int parent, int indent, bool goesOn, ref int deeper)
    {
        if (_s[first] == '\t') return first - at <= parent;
        // Deeper than its key, a line that is neither key nor item nor comment can be nothing but text.
        if (indent > 0 && parent >= 0 && first - at > parent && _s[first] != '#' && !IsConflictSign(first) && (goesOn || !(IsDash(first) || IsKeyAhead(first)))) return true;
        // Up to a line that goes on with the block, those before it have looked already.
        if (at < deeper) return true;
        for (; indent > 0 && at < _end; at = NextLine(at))
        {
            first = AfterSpaces(at);
            if (IsBlankAt(first)) continue;
            if (first - at >= indent)
            {
                deeper = at;
                return true;
            }

            if (_s[first] == '#' || IsMarker(at, (byte)'-') || IsMarker(at, (byte)'.') || IsConflictSign(first) || IsDash(first) || IsKeyAhead(first)) return false;
        }

        return false;
    }

    private void ReportLackOfIndentation(int at, int indent, ref int error)
    {
        var first = at;
        while (_s[first] is (byte)' ' or (byte)'\t') first++;
        var indentation = new TextSpan(at, first);
        var repair = new TextEdit(indentation, new string(' ', indent));
        if (error >= 0) _tree.AlsoRepair(error, repair);
        else if (indentation.Length > 0 && _s[first - 1] == '\t') error = Report(SyntaxErrorKind.TabIndentation, indentation, repair: repair);
        else error = Report(SyntaxErrorKind.BadIndentation, new TextSpan(at, ContentEnd(first)), Counts.Of(first - at), Counts.Of(indent), repair: repair);
    }
}
