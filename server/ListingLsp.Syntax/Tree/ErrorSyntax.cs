using ListingLsp.Syntax.Text;

namespace ListingLsp.Syntax.Tree;

/// <summary>Text that could not be read as anything; its syntax error says why.</summary>
public sealed class ErrorSyntax : SyntaxNode
{
    /// <summary>Wraps text that could not be read.</summary>
    public ErrorSyntax(TextSpan span)
        : base(span) => IsDamaged = true;

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [];
}
