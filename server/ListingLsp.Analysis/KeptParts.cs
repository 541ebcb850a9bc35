using System.Buffers;
using System.Collections.Immutable;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Incremental;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis;

/// <summary>
/// Which listings of a file an edit means nothing for. The edit must lie in listings, and leave all around them as it is; else none is
/// kept. What lies between listings belongs to nobody alone, so that an edit of it counts for all.
/// </summary>
internal sealed class KeptParts
{
    /// <summary>What may stand between two listings without being a comment or the like.</summary>
    private static readonly SearchValues<byte> Separators = SearchValues.Create(" \t\r\n-,"u8);

    private readonly TreeComparison _change;
    private readonly SyntaxTree _before;
    private readonly SyntaxTree _after;
    private readonly ImmutableArray<SyntaxNode> _old;
    private readonly ImmutableArray<SyntaxNode> _now;
    private readonly int _first;
    private readonly int _last;

    private KeptParts(SyntaxTree before, ImmutableArray<SyntaxNode> old, SyntaxTree after, ImmutableArray<SyntaxNode> now)
    {
        (_before, _old, _after, _now) = (before, old, after, now);
        _change = new TreeComparison(before, after);
        _first = 0;
        while (_first < old.Length && old[_first].Span.End < _change.Before.Start) _first++;
        _last = old.Length - 1;
        while (_last >= 0 && old[_last].Span.Start > _change.Before.End) _last--;
    }

    /// <summary>For each listing what was found in it, where that still holds; null for those that are to be judged again.</summary>
    /// <param name="file">The file, relative to the workspace root.</param>
    /// <param name="before">Its tree before the edit.</param>
    /// <param name="old">What was or should have been a listing.</param>
    /// <param name="parts">What was found in each.</param>
    /// <param name="after">Its tree after the edit.</param>
    /// <param name="now">What is or should be a listing.</param>
    /// <returns>Null where nothing holds any more.</returns>
    public static ImmutableArray<ListingPart?>? Of(string file, SyntaxTree before, ImmutableArray<SyntaxNode> old, ImmutableArray<ListingPart> parts, SyntaxTree after, ImmutableArray<SyntaxNode> now)
    {
        if (old.Length != now.Length) return null;
        if (before.Text.Bytes.SequenceEqual(after.Text.Bytes)) return [.. parts];
        var kept = new KeptParts(before, old, after, now);
        return kept.IsInside() && kept.IsSameAround() ? kept.Take(file, parts) : null;
    }

    /// <summary>The edit lies in listings, and on lines that no other has a part of.</summary>
    private bool IsInside()
    {
        if (_first > _last) return false;
        var (begin, end) = (_change.Before.Start, _change.After.End);
        return _old[_first].Span.Start <= begin
            && _now[_first].Span.Start == _old[_first].Span.Start
            && _change.Before.End <= _old[_last].Span.End
            && _now[_last].Span.End == _old[_last].Span.End + _change.Delta
            && (_first == 0 || HasBreak(_now[_first - 1].Span.End, begin))
            && (_last == _now.Length - 1 || HasBreak(end, _now[_last + 1].Span.Start));
    }

    private bool IsSameAround()
    {
        if (!_change.HasSameOutline() || !_change.IsSameOutside(Stretch(_old), Stretch(_now)) || !SyntaxEditor.WritesAlike(_before, _after)) return false;
        for (var i = 0; i < _old.Length; i++)
        {
            if ((i < _first || i > _last) && !_change.IsSame(_old[i], _now[i])) return false;
        }

        return true;
    }

    private ImmutableArray<ListingPart?> Take(string file, ImmutableArray<ListingPart> parts)
    {
        // Whose a comment between two listings is depends on both.
        var from = _first > 0 && HasComment(_first - 1) ? _first - 1 : _first;
        var to = _last < _now.Length - 1 && HasComment(_last) ? _last + 1 : _last;
        var shift = new PartShift(file, _change.Delta, _after.Text.LineCount - _before.Text.LineCount);
        return [.. parts.Select((p, i) => i < from ? p : i <= to || (shift.Lines != 0 && !p.Keys.IsEmpty) ? null : p.At(shift))];
    }

    private TextSpan Stretch(ImmutableArray<SyntaxNode> roots) => new(roots[_first].Span.Start, roots[_last].Span.End);

    private bool HasBreak(int from, int to) => from < to && _after.Text.Bytes[from..to].IndexOfAny((byte)'\n', (byte)'\r') >= 0;

    private bool HasComment(int index) => _after.Text.Bytes[_now[index].Span.End.._now[index + 1].Span.Start].ContainsAnyExcept(Separators);
}
