namespace ListingLsp.Syntax.Tree;

/// <summary>Text that could not be read as anything; its syntax error says why.</summary>
public sealed class ErrorSyntax : SyntaxNode
{
    internal ErrorSyntax(SyntaxTree tree, int row)
        : base(tree, row)
    {
    }

    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxNode> Children => [];
}
