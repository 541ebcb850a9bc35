using System.Collections.Immutable;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Incremental;

/// <summary>
/// The trees of a file before and after an edit, held against each other: what is the same in both but for its place. However many
/// edits there were, they count as one that reaches from the first byte that differs to the last.
/// </summary>
public sealed class TreeComparison
{
    private const int Block = 256;

    private readonly SyntaxTree _before;
    private readonly SyntaxTree _after;

    /// <summary>Compares two trees.</summary>
    /// <param name="before">The tree before the edit.</param>
    /// <param name="after">The tree after it.</param>
    public TreeComparison(SyntaxTree before, SyntaxTree after)
    {
        (_before, _after) = (before, after);
        var old = before.Text.Bytes;
        var now = after.Text.Bytes;
        var start = old.CommonPrefixLength(now);
        var tail = CommonSuffix(old[start..], now[start..]);
        Before = new TextSpan(start, old.Length - tail);
        After = new TextSpan(start, now.Length - tail);
    }

    /// <summary>What was replaced, in the text before.</summary>
    public TextSpan Before { get; }

    /// <summary>What replaced it, in the text after.</summary>
    public TextSpan After { get; }

    /// <summary>How far what stands behind the edit has moved.</summary>
    public int Delta => After.End - Before.End;

    /// <summary>Whether there are as many documents as before, of the same kinds, and as many items in those that are lists.</summary>
    public bool HasSameOutline()
    {
        var (old, now) = (_before.Documents, _after.Documents);
        if (old.Length != now.Length) return false;
        for (var i = 0; i < old.Length; i++)
        {
            ref readonly var was = ref RowOf(old[i].Root);
            ref readonly var row = ref RowOf(now[i].Root);
            if (was.Kind != row.Kind) return false;
            if (was.Kind == NodeKind.Sequence && (was.Flags != row.Flags || old[i].Root.Children.Count != now[i].Root.Children.Count)) return false;
        }

        return true;
    }

    /// <summary>Whether a node stands on one side of the edit and reads as it did, with all that is in it.</summary>
    /// <param name="before">The node before the edit.</param>
    /// <param name="after">The node after it.</param>
    public bool IsSame(SyntaxNode before, SyntaxNode after)
    {
        var isBehind = before.Span.Start >= Before.End;
        if (!isBehind && before.Span.End > Before.Start) return false;
        var shift = isBehind ? Delta : 0;
        var old = _before.Table.Rows.AsSpan(before.Row);
        var now = _after.Table.Rows.AsSpan(after.Row);
        var size = old[0].Size;
        if (now[0].Size != size) return false;
        for (var i = 0; i < size; i++)
        {
            if (!IsSame(in old[i], in now[i], shift)) return false;
        }

        return true;
    }

    /// <summary>Whether comments, marks and errors are as they were, those that begin in a stretch around the edit aside.</summary>
    /// <param name="before">The stretch before the edit.</param>
    /// <param name="after">The same after it.</param>
    public bool IsSameOutside(TextSpan before, TextSpan after)
    {
        return Same(_before.Comments.All, _after.Comments.All, c => (c.Span, c.IsOwnLine ? 1 : 0))
            && Same(_before.Marks, _after.Marks, m => (m.Span, (int)m.Kind))
            && Same(_before.Errors, _after.Errors, e => (e.Span, (int)e.Kind));

        bool Same<T>(ImmutableArray<T> old, ImmutableArray<T> now, Func<T, (TextSpan Span, int Kind)> read) =>
            (old.IsEmpty && now.IsEmpty) || Outside(old, before, read, Delta).SequenceEqual(Outside(now, after, read, 0));
    }

    /// <summary>What begins outside of a stretch; what begins behind it is moved.</summary>
    private static IEnumerable<(TextSpan Span, int Kind)> Outside<T>(ImmutableArray<T> all, TextSpan stretch, Func<T, (TextSpan Span, int Kind)> read, int shift)
    {
        foreach (var element in all)
        {
            var (span, kind) = read(element);
            if (span.Start < stretch.Start) yield return (span, kind);
            else if (span.Start > stretch.End) yield return (new TextSpan(span.Start + shift, span.End + shift), kind);
        }
    }

    private static ref readonly NodeRow RowOf(SyntaxNode node) => ref node.Tree.Table.Rows[node.Row];

    /// <summary>How far a parser looked is no part of what it read.</summary>
    private static bool IsSame(in NodeRow old, in NodeRow now, int shift) =>
        old.Kind == now.Kind
        && old.Flags == now.Flags
        && old.Style == now.Style
        && old.Size == now.Size
        && old.Start + shift == now.Start
        && old.End + shift == now.End
        && old.Kind switch
        {
            NodeKind.Entry => (old.Extra < 0 ? old.Extra : old.Extra + shift) == now.Extra,
            NodeKind.Scalar => old.Extra == now.Extra,
            _ => true,
        };

    private static int CommonSuffix(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        var (same, most) = (0, Math.Min(one.Length, other.Length));
        while (same + Block <= most && one.Slice(one.Length - same - Block, Block).SequenceEqual(other.Slice(other.Length - same - Block, Block))) same += Block;
        while (same < most && one[^(same + 1)] == other[^(same + 1)]) same++;
        return same;
    }
}
