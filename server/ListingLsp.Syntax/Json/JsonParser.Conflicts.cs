using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Json;

/// <summary>Merge conflicts: of the sides the first is read, the others would only repeat its keys.</summary>
internal sealed partial class JsonParser
{
    private bool _inConflict;

    private bool AtConflictMarker() =>
        _s[_pos] is (byte)'<' or (byte)'|' or (byte)'=' or (byte)'>' && IsConflictMarker(_pos);

    private bool IsConflictMarker(int at) =>
        (at == _text.ContentStart || _s[at - 1] is (byte)'\n' or (byte)'\r') && ConflictMarkers.IsMarker(_s.AsSpan(at, LineEnd(at) - at));

    private void SkipConflictMarker()
    {
        var sign = _s[_pos];
        var end = LineEnd(_pos);
        if (!_inConflict || sign == '<') Report(SyntaxErrorKind.MergeConflict, new TextSpan(_pos, end));
        _tree.Marks.Add(new MarkSyntax(new TextSpan(_pos, end), MarkKind.ConflictMarker));
        if (_inConflict && sign is (byte)'|' or (byte)'=' && FindEndOfConflict(end) is >= 0 and var close)
        {
            var side = NextLine(end);
            if (side < close) _tree.Marks.Add(new MarkSyntax(new TextSpan(side, close), MarkKind.ConflictSide));
            end = LineEnd(close);
            _tree.Marks.Add(new MarkSyntax(new TextSpan(close, end), MarkKind.ConflictMarker));
        }

        _inConflict = sign == '<';
        _pos = end;
    }

    /// <summary>Where the marker stands that closes a conflict, or -1 where somebody has deleted it already.</summary>
    private int FindEndOfConflict(int lineEnd)
    {
        for (var at = NextLine(lineEnd); at < _s.Length; at = NextLine(LineEnd(at)))
        {
            if (_s[at] is (byte)'<' or (byte)'>' && IsConflictMarker(at)) return _s[at] == '>' ? at : -1;
        }

        return -1;
    }

    private int NextLine(int lineEnd)
    {
        if (lineEnd < _s.Length && _s[lineEnd] == '\r') lineEnd++;
        if (lineEnd < _s.Length && _s[lineEnd] == '\n') lineEnd++;
        return lineEnd;
    }
}
