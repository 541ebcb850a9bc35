namespace ListingLsp.Syntax.Tree;

/// <summary>A YAML alias: <c>*name</c> stands for the node that <c>&amp;name</c> marks.</summary>
public sealed class AliasSyntax : SyntaxNode
{
    private string? _name;

    internal AliasSyntax(SyntaxTree tree, int row)
        : base(tree, row)
    {
    }

    /// <summary>The name without its sign.</summary>
    public string Name => _name ??= Tree.Text.GetText(Span with { Start = Span.Start + 1 });

    /// <summary>The node meant, or null where no node that ends before has an anchor of that name.</summary>
    public SyntaxNode? Target => Tree.Table.TargetOf(Row, Name) is >= 0 and var target ? Tree.NodeAt(target) : null;

    /// <inheritdoc/>
    public override bool IsDamaged => Target is null;

    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxNode> Children => [];
}
