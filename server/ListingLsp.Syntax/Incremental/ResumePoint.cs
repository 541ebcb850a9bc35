using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Incremental;

/// <summary>A member from which on a collection can be read again.</summary>
/// <param name="Collection">Row of the mapping or sequence; -1 where the members are the documents of the file.</param>
/// <param name="Member">Row of the member, which is not the first one.</param>
/// <param name="Previous">Row of the member before it.</param>
/// <param name="Ancestors">Rows from the document down to the collection, itself included.</param>
internal sealed record ResumePoint(int Collection, int Member, int Previous, IReadOnlyList<int> Ancestors)
{
    /// <summary>The places where reading can be resumed for a change, from the outermost collection to the innermost.</summary>
    public static List<ResumePoint> Find(SyntaxTree tree, Change change)
    {
        var (points, ancestors, table) = (new List<ResumePoint>(), new List<int>(), tree.Table);
        var (collection, first, end) = (-1, 0, table.Rows.Length);
        while (true)
        {
            var (previous, member) = (-1, first);
            while (member < end && table.Rows[member].Reach < change.Start) (previous, member) = (member, table.After(member));
            // Nothing in here has looked at what changed.
            if (member >= end) return points;
            if (previous >= 0 && IsRegular(tree, collection, change) && !HasErrorBefore(tree, table.Rows[member].Start)) points.Add(new ResumePoint(collection, member, previous, [.. ancestors]));
            // Where lines stand at a wrong column, the repair of one error reaches over all of them.
            if (tree.Format == SyntaxFormat.Yaml && collection >= 0 && table.Rows[collection].Is(NodeFlags.Irregular)) return points;
            // A later member may have been touched too, but only one that begins before the change can hold it.
            var next = table.After(member);
            if (next < end && table.Rows[next].Start <= change.Start) return points;
            var value = ValueOf(table, member);
            if (table.Rows[value].Kind is not (NodeKind.Mapping or NodeKind.Sequence) || table.Rows[value].Start >= change.Start) return points;
            if (tree.Format == SyntaxFormat.Yaml && table.Rows[value].Is(NodeFlags.Flow)) return points;
            ancestors.Add(member);
            ancestors.Add(value);
            (collection, first, end) = (value, value + 1, table.After(value));
        }
    }

    private static bool IsRegular(SyntaxTree tree, int collection, Change change) =>
        collection < 0 || (!tree.Table.Rows[collection].Is(NodeFlags.Irregular | NodeFlags.Incomplete) && tree.Table.Rows[collection].Extra >= change.OldEnd);

    private static int ValueOf(NodeTable table, int member) => table.Rows[member].Kind == NodeKind.Entry ? table.After(member + 1) : member + 1;

    /// <summary>An error on the line before a place keeps others on that line from being told, so that reading cannot begin in between.</summary>
    internal static bool HasErrorBefore(SyntaxTree tree, int place)
    {
        if (tree.ParseErrors.IsEmpty) return false;
        var lineStart = tree.Text.Line(tree.Text.LineAt(place)).Start;
        return tree.ParseErrors.Any(e => e.Span.Start >= lineStart && e.Span.Start < place);
    }
}
