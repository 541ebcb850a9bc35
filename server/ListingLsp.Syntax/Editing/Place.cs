using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Editing;

/// <summary>What surrounds a node; the nodes themselves do not know it.</summary>
internal sealed class Place
{
    private readonly List<SyntaxNode> _around = [];

    private Place(SyntaxTree tree, SyntaxNode node) => (Tree, Node) = (tree, node);

    public SyntaxTree Tree { get; }

    public SyntaxNode Node { get; }

    /// <summary>The entry or item whose key or value this is; null at the top of a document.</summary>
    public MemberSyntax? Owner => _around.Count > 0 ? _around[^1] as MemberSyntax : null;

    /// <summary>Indentation decides nothing here.</summary>
    public bool IsInBrackets { get; private set; }

    public bool IsKey => Owner is EntrySyntax entry && entry.Key == Node;

    public ScalarContext Context => IsKey ? ScalarContext.Key : IsInBrackets ? ScalarContext.Flow : ScalarContext.Block;

    /// <summary>What belongs to the owner stands deeper than this; -1 at the top of a document.</summary>
    public int OwnerColumn => Owner is { } owner ? Tree.Text.Column(owner.Span.Start, ColumnUnit.Utf8) : -1;

    /// <summary>Where a value behind its colon, dash or anchor may begin.</summary>
    public int Earliest => Math.Min(Node.Span.Start, Node.Properties is { } properties ? properties.Span.End : EndOfOwnersSign);

    private int EndOfOwnersSign
    {
        get
        {
            if (Owner is EntrySyntax { Colon: >= 0 and var colon }) return colon + 1;
            if (Owner is ItemSyntax { } item && !IsInBrackets) return item.Span.Start + 1;
            var start = Extents.StartOfLine(Tree.Text, Node.Span.Start);
            var isBehindMarker = Owner is null && Node.Span.Start >= start + 3 && Tree.Text.Bytes[start..].StartsWith("---"u8);
            return isBehindMarker ? start + 3 : Node.Span.Start;
        }
    }

    /// <summary>Finds a node in its tree. One that is not there counts as standing in brackets, where the most is forbidden.</summary>
    public static Place Of(SyntaxTree tree, SyntaxNode node)
    {
        var place = new Place(tree, node);
        var found = tree.RootAt(node.Span.Start) is { } root && place.Find(root);
        place.IsInBrackets = !found || tree.Format == SyntaxFormat.Json
            || place._around.Exists(n => n is MappingSyntax { IsFlow: true } or SequenceSyntax { IsFlow: true });
        return place;
    }

    private bool Find(SyntaxNode from)
    {
        if (from == Node) return true;
        _around.Add(from);
        foreach (var child in ChildrenAround(from, Node.Span))
        {
            if (Find(child)) return true;
        }

        _around.RemoveAt(_around.Count - 1);
        return false;
    }

    private static IEnumerable<SyntaxNode> ChildrenAround(SyntaxNode node, TextSpan span)
    {
        IReadOnlyList<SyntaxNode> children = node switch
        {
            MappingSyntax mapping => mapping.Entries,
            SequenceSyntax list => list.Items,
            EntrySyntax entry => [entry.Key, entry.Value],
            ItemSyntax item => [item.Value],
            _ => [],
        };
        var (low, high) = (0, children.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (children[middle].Span.End < span.Start) low = middle + 1;
            else high = middle;
        }

        for (; low < children.Count && children[low].Span.Start <= span.Start; low++)
        {
            if (children[low].Span.Contains(span)) yield return children[low];
        }
    }
}
