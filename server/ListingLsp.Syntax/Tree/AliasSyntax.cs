using ListingLsp.Syntax.Text;

namespace ListingLsp.Syntax.Tree;

/// <summary>A YAML alias: <c>*name</c> stands for the node that <c>&amp;name</c> marks.</summary>
public sealed class AliasSyntax(TextSpan span, string name, SyntaxNode? target) : SyntaxNode(span)
{
    /// <summary>The name without its sign.</summary>
    public string Name { get; } = name;

    /// <summary>The node meant, or null where no anchor of that name stands before.</summary>
    public SyntaxNode? Target { get; } = target;

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [];
}
