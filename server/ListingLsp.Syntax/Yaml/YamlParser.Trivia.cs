using System.Buffers;
using System.Runtime.CompilerServices;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Yaml;

/// <summary>Blanks, line breaks, comments, tabs, document markers and merge conflicts.</summary>
internal sealed partial class YamlParser
{
    /// <summary>Length of a document marker with the byte behind it: so far every decision at a token looks ahead.</summary>
    private const int MarkerLength = 4;

    /// <summary>So many bytes are looked at one by one before a search that begins slowly and then is quick.</summary>
    private const int Near = 16;

    private static readonly SearchValues<byte> SignsInText = SearchValues.Create(":#\n\r"u8);

    private int _lineStart;
    private int _reach;
    private int _tabShift;
    private int _lastTabLine = -2;
    private int _tabError;
    private int _tabWidth;
    private bool _inConflict;

    /// <summary>Column of the current place; a tab in the indentation counts as one step of the file's indentation.</summary>
    private int Column => _pos - _lineStart + _tabShift;

    private bool AtDocumentEnd => _pos >= _end || IsMarker(_pos, (byte)'-') || IsMarker(_pos, (byte)'.');

    private bool At(byte b) => _pos < _end && _s[_pos] == b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsBlankAt(int at) => at >= _end || _s[at] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r';

    private bool IsDash(int at) => at < _end && _s[at] == '-' && IsBlankAt(at + 1);

    private bool IsMarker(int at, byte sign) =>
        at + 3 <= _end && _s[at] == sign && _s[at + 1] == sign && _s[at + 2] == sign && IsBlankAt(at + 3) && IsLineStart(at);

    private bool IsLineStart(int at) => at == _contentStart || _s[at - 1] is (byte)'\n' or (byte)'\r';

    /// <summary>Offset of the line break that ends the line, or the end of the text. Whoever looks ahead over lines comes by here.</summary>
    private int LineEnd(int at)
    {
        var next = _s.AsSpan(at, _end - at).IndexOfAny((byte)'\n', (byte)'\r');
        return Reached(next < 0 ? _end : at + next);
    }

    /// <summary>As above, but no further than so many bytes: a line may be as long as the file.</summary>
    private int LineEndWithin(int at, int limit)
    {
        var window = _s.AsSpan(at, Math.Min(limit, _end - at));
        var next = window.IndexOfAny((byte)'\n', (byte)'\r');
        return Reached(at + (next < 0 ? window.Length : next));
    }

    /// <summary>Offset of the next line's first byte, or the end of the text; whether a line is there has been looked at.</summary>
    private int NextLine(int at)
    {
        if (at >= _end || _s[at] != '\n') at = LineEnd(at);
        if (at < _end && _s[at] == '\r') at++;
        else if (at < _end) return Reached(at + 1);
        return Reached(at < _end && _s[at] == '\n' ? at + 1 : at);
    }

    /// <summary>Offset of what a line says, which has been looked at as far as it takes to tell a dash, a marker and a word.</summary>
    private int AfterSpaces(int lineStart)
    {
        var first = lineStart;
        while (first < _end && _s[first] == ' ') first++;
        Reached(first + MarkerLength);
        return first;
    }

    /// <summary>Notes how far was looked.</summary>
    private int Reached(int at)
    {
        if (at > _reach) _reach = at;
        return at;
    }

    /// <summary>End of what is written on the line, without blanks and a comment behind it.</summary>
    private int ContentEnd(int at)
    {
        var end = LineEnd(at);
        for (var i = at; i < end; i++)
        {
            var next = _s.AsSpan(i, end - i).IndexOf((byte)'#');
            if (next < 0) break;
            i += next;
            if (i > at && _s[i - 1] is (byte)' ' or (byte)'\t')
            {
                end = i;
                break;
            }
        }

        while (end > at && _s[end - 1] is (byte)' ' or (byte)'\t') end--;
        return end;
    }

    /// <summary>The same, and the first colon with a blank behind it before that end, or -1.</summary>
    private int ContentEnd(int at, out int colon)
    {
        colon = -1;
        var end = at;
        while (true)
        {
            end = NextSign(end);
            if (end >= _end || _s[end] is (byte)'\n' or (byte)'\r') break;
            if (_s[end] == '#' && end > at && _s[end - 1] is (byte)' ' or (byte)'\t')
            {
                LineEnd(end);
                break;
            }

            if (_s[end] == ':' && colon < 0 && IsBlankAt(end + 1)) colon = end;
            end++;
        }

        Reached(end);
        while (end > at && _s[end - 1] is (byte)' ' or (byte)'\t') end--;
        return end;
    }

    /// <summary>Offset of the next colon, number sign or line break, or the end of the text. It is mostly near.</summary>
    private int NextSign(int at)
    {
        const ulong Signs = (1UL << ':') | (1UL << '#') | (1UL << '\n') | (1UL << '\r');
        var rest = _s.AsSpan(at, _end - at);
        for (var i = 0; i < Near; i++)
        {
            if (i >= rest.Length) return _end;
            // Letters come behind the colon.
            if (rest[i] <= ':' && ((Signs >> rest[i]) & 1) != 0) return at + i;
        }

        var next = rest[Near..].IndexOfAny(SignsInText);
        return next < 0 ? _end : at + Near + next;
    }

    private void SkipBlanks()
    {
        while (_pos < _end && _s[_pos] is (byte)' ' or (byte)'\t') _pos++;
    }

    /// <summary>Offset of the next token where only blanks stand before it; -1 where the line ends or a comment may begin.</summary>
    private int NextOnLine()
    {
        var at = _pos;
        while (at < _end && _s[at] is (byte)' ' or (byte)'\t') at++;
        return at < _end && _s[at] is not ((byte)'\n' or (byte)'\r' or (byte)'#') ? at : -1;
    }

    private bool OnlyBlanksBefore(int at) =>
        at == _lineStart || (_s[at - 1] is (byte)' ' or (byte)'\t' && AreBlanks(_lineStart, at));

    private bool AreBlanks(int start, int end) => _s.AsSpan(start, end - start).IndexOfAnyExcept((byte)' ', (byte)'\t') < 0;

    /// <summary>Moves to the next token and tells whether it is the first on its line.</summary>
    /// <param name="inBrackets">Indentation, and so tabs, mean nothing here.</param>
    /// <param name="valueOf">Column of what owns the value that is awaited: behind that column tabs may stand before text.</param>
    private bool SkipTrivia(bool inBrackets = false, int valueOf = int.MaxValue)
    {
        var newLine = OnlyBlanksBefore(_pos);
        // What stands before this place was not read here.
        var mayHaveTab = newLine;
        while (_pos < _end)
        {
            switch (_s[_pos])
            {
                case (byte)' ':
                    _pos++;
                    continue;
                case (byte)'\n' or (byte)'\r':
                    StartLine(NextLine(_pos));
                    newLine = true;
                    mayHaveTab = false;
                    continue;
                case > (byte)'>' and not (byte)'|':
                    break;
                case (byte)'\t':
                    _pos++;
                    mayHaveTab = true;
                    continue;
                case (byte)'#' when _pos == _lineStart || IsBlankAt(_pos - 1):
                    var end = LineEnd(_pos);
                    _tree.Comments.Add(new CommentSyntax(new TextSpan(_pos, end), newLine));
                    _pos = end;
                    continue;
                case (byte)'<' or (byte)'|' or (byte)'=' or (byte)'>' when _pos == _lineStart && IsConflictSign(_pos):
                    SkipConflictSign();
                    continue;
            }

            break;
        }

        if (!newLine || inBrackets) return newLine;
        if (mayHaveTab) CountTabs(valueOf);
        else _tabShift = 0;
        if (IsWideBlank(_pos)) TakeWideIndentation();
        return newLine;
    }

    private void StartLine(int at)
    {
        _pos = _lineStart = at;
        _tabShift = 0;
    }

    /// <summary>
    /// A tab in the indentation is one finding a run of lines; its width is taken from the rest of the file. Before text
    /// that is deep enough by its spaces alone YAML allows it.
    /// </summary>
    private void CountTabs(int valueOf)
    {
        _tabShift = 0;
        if (_pos >= _end) return;
        var first = _s.AsSpan(_lineStart, _pos - _lineStart).IndexOf((byte)'\t');
        if (first < 0 || (first > valueOf && !StartsBlockLine())) return;
        _tabShift = (ColumnThatFits() ?? WidthOfIndentation()) - (_pos - _lineStart);
        var line = _text.LineAt(_lineStart);
        ReportTabs(line, new TextSpan(_lineStart + first, _pos), new TextEdit(new TextSpan(_lineStart, _pos), new string(' ', Column)));
    }

    private bool IsTabBeforeText(int at)
    {
        if (at >= _end || _s[at] != '\t') return false;
        while (at < _end && _s[at] is (byte)' ' or (byte)'\t') at++;
        return !IsBlankAt(at);
    }

    /// <summary>Inside quotes and brackets the lines stand deeper than their owner, and that by spaces.</summary>
    private void ReportTab(int line, int parent)
    {
        var end = line;
        while (_s[end] is (byte)' ' or (byte)'\t') end++;
        var indentation = new TextSpan(line, end);
        Report(SyntaxErrorKind.TabIndentation, indentation, repair: new TextEdit(indentation, new string(' ', Math.Max(parent, 0) + 2)));
    }

    /// <summary>Behind a dash, spaces lead to a list or mapping on the same line; before text YAML allows tabs too.</summary>
    private void TakeTabsBefore(int indicatorEnd)
    {
        var gap = _s.AsSpan(indicatorEnd, _pos - indicatorEnd);
        if (gap.IndexOf((byte)'\t') < 0 || !(IsDash(_pos) || IsKeyAhead(_pos))) return;
        _tabShift = WidthOfIndentation() - (_pos - _lineStart);
        Report(SyntaxErrorKind.TabIndentation, new TextSpan(indicatorEnd, _pos), repair: new TextEdit(new TextSpan(indicatorEnd, _pos), new string(' ', Math.Max(1, Column - (indicatorEnd - _lineStart)))));
    }

    /// <summary>Columns up to the current place, each tab leading to the next stop.</summary>
    private int WidthOfIndentation()
    {
        if (_tabWidth == 0) _tabWidth = MeasureIndentation();
        var width = 0;
        foreach (var b in _s.AsSpan(_lineStart, _pos - _lineStart)) width = b == '\t' ? (width / _tabWidth * _tabWidth) + _tabWidth : width + 1;
        return width;
    }

    private void ReportTabs(int line, TextSpan span, TextEdit repair)
    {
        var goesOn = _lastTabLine == line - 1;
        if (line <= _lastTabLine) return;
        _lastTabLine = line;
        if (goesOn)
        {
            _tree.AlsoRepair(_tabError, repair);
            return;
        }

        _tabError = Report(SyntaxErrorKind.TabIndentation, span, repair: repair);
    }

    /// <summary>Spaces of the first indented line, 2 where there is none.</summary>
    private int MeasureIndentation()
    {
        for (var at = _contentStart; at < _end; at = NextLine(at))
        {
            var spaces = _s.AsSpan(at, _end - at).IndexOfAnyExcept((byte)' ');
            if (spaces is > 0 and <= 8 && !IsBlankAt(at + spaces) && _s[at + spaces] != '#') return spaces;
        }

        return 2;
    }

    private bool IsConflictSign(int at) => ConflictMarkers.IsMarker(_s.AsSpan(at, LineEnd(at) - at));

    /// <summary>Of the sides of a merge the first is read; the others would only repeat its keys.</summary>
    private void SkipConflictSign()
    {
        var sign = _s[_pos];
        if (!_inConflict || sign == '<') Report(SyntaxErrorKind.MergeConflict, new TextSpan(_pos, ContentEnd(_pos)));
        _tree.Marks.Add(new MarkSyntax(new TextSpan(_pos, LineEnd(_pos)), MarkKind.ConflictMarker));
        var end = _inConflict && sign is (byte)'|' or (byte)'=' ? FindEndOfConflict() : -1;
        if (end >= 0)
        {
            _tree.Marks.Add(new MarkSyntax(new TextSpan(NextLine(_pos), end), MarkKind.ConflictSide));
            StartLine(end);
            _tree.Marks.Add(new MarkSyntax(new TextSpan(end, LineEnd(end)), MarkKind.ConflictMarker));
        }

        _inConflict = sign == '<';
        _pos = LineEnd(_pos);
    }

    /// <summary>Where the sign stands that closes a conflict, or -1 where somebody has deleted it already.</summary>
    private int FindEndOfConflict()
    {
        for (var at = NextLine(_pos); at < _end; at = NextLine(at))
        {
            if (_s[at] is (byte)'<' or (byte)'>' && IsConflictSign(at)) return _s[at] == '>' ? at : -1;
        }

        return -1;
    }

    private Mark Save() => new(_pos, _lineStart, _tabShift, _lastTabLine, _tabError, _inConflict, _tree.Position);

    /// <summary>Goes back to a place behind which only trivia were read.</summary>
    private void Restore(in Mark mark)
    {
        (_pos, _lineStart, _tabShift, _lastTabLine, _tabError, _inConflict) = (mark.Pos, mark.LineStart, mark.TabShift, mark.LastTabLine, mark.TabError, mark.InConflict);
        _tree.GoBack(mark.Tree);
    }

    private readonly record struct Mark(int Pos, int LineStart, int TabShift, int LastTabLine, int TabError, bool InConflict, TreeBuilder.Mark Tree);
}
