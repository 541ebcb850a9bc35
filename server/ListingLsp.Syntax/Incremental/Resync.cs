using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Incremental;

/// <summary>
/// The members of the old tree behind an edit. A parser that comes to the place of one, in the state in which members are
/// read, would read the same from there on as it did before; so it stops.
/// </summary>
internal sealed class Resync(SyntaxTree old, int first, int end, Change change)
{
    private int _next = first;

    /// <summary>The old member at whose place reading stopped, or the row behind the last member.</summary>
    public int Row => IsFound ? _next : end;

    /// <summary>Whether reading stopped at a member.</summary>
    public bool IsFound { get; private set; }

    /// <summary>
    /// Whether an old member begins at a place whose line, or the text before it, the edit has not touched. An error before it on
    /// its line may be about what stands below, and is told when the member is read.
    /// </summary>
    /// <param name="at">The place in the new text.</param>
    /// <param name="untouched">From here on the text must be the old one.</param>
    public bool IsReached(int at, int untouched)
    {
        while (_next < end && old.Table.Rows[_next].Start + change.Delta < at) _next = old.Table.After(_next);
        IsFound = untouched >= change.NewEnd && _next < end && old.Table.Rows[_next].Start + change.Delta == at && !ResumePoint.HasErrorBefore(old, at - change.Delta);
        return IsFound;
    }

    /// <summary>The same for a document, whose column nothing else tells: it must stand where it stood on its line.</summary>
    public bool IsReachedOnLine(int at, int lineStart)
    {
        if (!IsReached(at, lineStart)) return false;
        var before = at - change.Delta;
        IsFound = old.Text.Line(old.Text.LineAt(before)).Start + change.Delta == lineStart;
        return IsFound;
    }
}
