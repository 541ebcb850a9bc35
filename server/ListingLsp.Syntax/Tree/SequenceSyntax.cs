using System.Collections.Immutable;

namespace ListingLsp.Syntax.Tree;

/// <summary>A list: a YAML sequence or a JSON array.</summary>
public sealed class SequenceSyntax : SyntaxNode
{
    private ImmutableArray<ItemSyntax> _items;

    internal SequenceSyntax(SyntaxTree tree, int row)
        : base(tree, row)
    {
    }

    /// <summary>The items in order.</summary>
    public ImmutableArray<ItemSyntax> Items => _items.IsDefault ? MakeItems() : _items;

    /// <summary>Written in square brackets.</summary>
    public bool IsFlow => Data.Is(NodeFlags.Flow);

    /// <summary>A syntax error may have swallowed items of this list.</summary>
    public bool IsIncomplete => Data.Is(NodeFlags.Incomplete);

    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxNode> Children => Items;

    private ImmutableArray<ItemSyntax> MakeItems()
    {
        var items = new ItemSyntax[Tree.Table.CountChildren(Row)];
        for (var (i, row) = (0, Row + 1); i < items.Length; i++, row = Tree.Table.After(row)) items[i] = new ItemSyntax(Tree, row);
        return Once.Members(ref _items, items);
    }
}
