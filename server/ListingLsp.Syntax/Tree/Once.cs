using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ListingLsp.Syntax.Tree;

/// <summary>Values made on first use, the same for all threads.</summary>
internal static class Once
{
    /// <summary>The node of a row, made anew where a field does not hold it yet; the first one that a thread puts there stays.</summary>
    public static SyntaxNode Node(ref SyntaxNode? field, SyntaxTree tree, int row) =>
        Interlocked.CompareExchange(ref field, SyntaxNode.Create(tree, row), null) ?? field;

    /// <summary>The nodes directly below another one, made just now; those that a thread puts there first stay.</summary>
    public static ImmutableArray<T> Members<T>(ref ImmutableArray<T> field, T[] members)
        where T : SyntaxNode
    {
        ImmutableInterlocked.InterlockedInitialize(ref field, ImmutableCollectionsMarshal.AsImmutableArray(members));
        return field;
    }
}
