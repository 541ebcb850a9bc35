using System.Collections.Immutable;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Incremental;

/// <summary>Puts members that were read again into the old tree: what stands before stays, what stands behind moves.</summary>
internal sealed class Splice(SyntaxTree old, SourceText text, ResumePoint point, Piece piece, Change change)
{
    /// <summary>First byte that was read again.</summary>
    private readonly int _start = old.Table.Rows[point.Member].Start;

    /// <summary>Where reading stopped, in the old text; at the end of a YAML file nothing of the old tree comes behind.</summary>
    private readonly int _oldEnd = old.Format == SyntaxFormat.Yaml && piece.End == text.Length ? int.MaxValue : piece.End - change.Delta;

    private readonly int _moreRows = piece.Table.Rows.Length - (piece.Suffix - point.Member);

    /// <summary>The new tree.</summary>
    public SyntaxTree Make()
    {
        var rows = MakeRows();
        return new(
            text,
            old.Format,
            new NodeTable(rows, MakeProperties()),
            Join(old.Comments.All, piece.Comments, c => c.Span, (c, span) => c with { Span = span }),
            Join(old.Marks, piece.Marks, m => m.Span, (m, span) => m with { Span = span }),
            Join(old.ParseErrors, piece.Errors, e => e.Span, Move),
            piece.HasAliases || (old.HasAliases && HasAlias(rows)));
    }

    /// <summary>The only one may have been taken out.</summary>
    private static bool HasAlias(NodeRow[] rows)
    {
        foreach (ref readonly var row in rows.AsSpan())
        {
            if (row.Kind == NodeKind.Alias) return true;
        }

        return false;
    }

    private NodeRow[] MakeRows()
    {
        var before = old.Table.Rows;
        var rows = new NodeRow[before.Length + _moreRows];
        before.AsSpan(0, point.Member).CopyTo(rows);
        piece.Table.Rows.CopyTo(rows, point.Member);
        before.AsSpan(piece.Suffix).CopyTo(rows.AsSpan(piece.Suffix + _moreRows));
        foreach (ref var row in rows.AsSpan(piece.Suffix + _moreRows)) Move(ref row);
        MoveAncestors(rows);
        return rows;
    }

    private void Move(ref NodeRow row)
    {
        var delta = change.Delta;
        row.Start += delta;
        row.End += delta;
        row.Reach += delta;
        if (row.Kind is not (NodeKind.Scalar or NodeKind.Alias or NodeKind.Error or NodeKind.Item) && row.Extra >= 0) row.Extra += delta;
    }

    private void MoveAncestors(NodeRow[] rows)
    {
        if (point.Collection < 0) return;
        var oldEnd = old.Table.Rows[point.Collection].End;
        var goesOn = piece.Suffix < old.Table.After(point.Collection);
        var end = goesOn || IsJson ? change.Move(oldEnd) : piece.LastEnd >= 0 ? piece.LastEnd : old.Table.Rows[point.Previous].End;
        rows[point.Collection].Flags |= piece.Flags;
        foreach (var ancestor in point.Ancestors)
        {
            ref var row = ref rows[ancestor];
            row.Size += _moreRows;
            row.End = row.End == oldEnd ? end : change.Move(row.End);
            if (row.Kind is NodeKind.Mapping or NodeKind.Sequence or NodeKind.Document) row.Extra += change.Delta;
            else row.Extra = row.Extra < 0 ? row.Extra : change.Move(row.Extra);
            row.Reach = Math.Max(change.Move(row.Reach), piece.Reach);
        }
    }

    /// <summary>In JSON a collection ends with its bracket, not with its last member.</summary>
    private bool IsJson => old.Format == SyntaxFormat.Json;

    private ImmutableArray<PlacedProperties> MakeProperties()
    {
        if (old.Table.Properties.IsEmpty && piece.Table.Properties.IsEmpty) return [];
        return
        [
            .. old.Table.Properties.Where(p => p.Row < point.Member),
            .. piece.Table.Properties.Select(p => p with { Row = p.Row + point.Member }),
            .. old.Table.Properties.Where(p => p.Row >= piece.Suffix).Select(p => new PlacedProperties(p.Row + _moreRows, p.Properties with { Span = change.Move(p.Properties.Span) })),
        ];
    }

    private ImmutableArray<T> Join<T>(ImmutableArray<T> all, IReadOnlyList<T> fresh, Func<T, TextSpan> spanOf, Func<T, TextSpan, T> move)
    {
        if (all.IsEmpty && fresh.Count == 0) return [];
        var joined = ImmutableArray.CreateBuilder<T>(all.Length + fresh.Count);
        var at = 0;
        while (at < all.Length && spanOf(all[at]).Start < _start) joined.Add(all[at++]);
        joined.AddRange(fresh);
        while (at < all.Length && spanOf(all[at]).Start < _oldEnd) at++;
        for (; at < all.Length; at++) joined.Add(move(all[at], change.Move(spanOf(all[at]))));
        return joined.ToImmutable();
    }

    private SyntaxError Move(SyntaxError error, TextSpan span) => error with
    {
        Span = span,
        Opening = error.Opening is { } opening ? change.Move(opening) : null,
        Repair = [.. error.Repair.Select(r => r with { Span = change.Move(r.Span) })],
    };
}
