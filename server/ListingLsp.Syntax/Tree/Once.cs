using System.Collections.Immutable;

namespace ListingLsp.Syntax.Tree;

/// <summary>Values made on first use, the same for all threads.</summary>
internal static class Once
{
    /// <summary>The node of a row, made anew where a field does not hold it yet; the first one that a thread puts there stays.</summary>
    public static SyntaxNode Node(ref SyntaxNode? field, SyntaxTree tree, int row) =>
        Interlocked.CompareExchange(ref field, SyntaxNode.Create(tree, row), null) ?? field;

    /// <summary>The nodes directly below a row, made anew; those that a thread puts there first stay.</summary>
    public static ImmutableArray<T> Children<T>(ref ImmutableArray<T> field, SyntaxTree tree, int row, Func<SyntaxTree, int, T> make)
        where T : SyntaxNode
    {
        var table = tree.Table;
        var children = new T[table.CountChildren(row)];
        var child = row + 1;
        for (var i = 0; i < children.Length; i++, child = table.After(child)) children[i] = make(tree, child);
        ImmutableInterlocked.InterlockedInitialize(ref field, System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(children));
        return field;
    }
}
