using System.Text;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Syntax.Incremental;

/// <summary>An edit as offsets: what stood from <paramref name="Start"/> to <paramref name="OldEnd"/> ends at <paramref name="NewEnd"/> now.</summary>
internal sealed record Change(int Start, int OldEnd, int NewEnd)
{
    /// <summary>How far what stands behind the edit has moved.</summary>
    public int Delta => NewEnd - OldEnd;

    /// <summary>The change that an edit makes.</summary>
    public static Change Of(TextEdit edit) => new(edit.Span.Start, edit.Span.End, edit.Span.Start + Encoding.UTF8.GetByteCount(edit.NewText));

    /// <summary>Where an old offset is now; inside the edit, its end.</summary>
    public int Move(int offset) => offset >= OldEnd ? offset + Delta : offset <= Start ? offset : NewEnd;

    /// <summary>Where an old span is now that the edit does not touch.</summary>
    public TextSpan Move(TextSpan span) => span.Start >= OldEnd ? new TextSpan(span.Start + Delta, span.End + Delta) : span;
}
