namespace ListingLsp.Syntax.Tree;

/// <summary>Finds what stands at a place. Each level is halved, not walked through: a file may ask this for each of its lines.</summary>
public static class PathTo
{
    /// <summary>From the root of the document down: at each level the last node that begins at a place or before it.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="place">Offset in bytes.</param>
    public static IEnumerable<SyntaxNode> Place(SyntaxTree tree, int place)
    {
        var node = LastBefore(tree.Documents.Length, i => tree.Documents[i].Root, place);
        while (node is not null)
        {
            yield return node;
            var children = node.Children;
            node = LastBefore(children.Count, i => children[i], place);
        }
    }

    private static SyntaxNode? LastBefore(int count, Func<int, SyntaxNode> at, int place)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (at(middle).Span.Start <= place) low = middle + 1;
            else high = middle;
        }

        return low == 0 ? null : at(low - 1);
    }
}
