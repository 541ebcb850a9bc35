using ListingLsp.Syntax.Text;

namespace ListingLsp.Syntax.Tree;

/// <summary>
/// A node of the tree that YAML and JSON share. Immutable; knows its exact place and nothing of its parent, so that
/// whole branches can be kept from one version of a file to the next.
/// </summary>
public abstract class SyntaxNode
{
    private protected SyntaxNode(TextSpan span) => Span = span;

    /// <summary>Where the node stands, without surrounding blanks and comments.</summary>
    public TextSpan Span { get; }

    /// <summary>
    /// True where a syntax error touched this node's own text: what it holds is a guess, so nothing may be reported
    /// about it beyond the syntax error itself.
    /// </summary>
    public bool IsDamaged { get; init; }

    /// <summary>Anchor and tag, where there are any.</summary>
    public NodeProperties? Properties { get; internal set; }

    /// <summary>The nodes directly inside, in the order of the text.</summary>
    public abstract IEnumerable<SyntaxNode> Children { get; }
}

/// <summary>What stands before a YAML node: <c>&amp;anchor</c> and <c>!tag</c>.</summary>
/// <param name="Span">Both together.</param>
/// <param name="Anchor">The anchor's name, without its sign.</param>
/// <param name="Tag">The tag as written.</param>
public sealed record NodeProperties(TextSpan Span, string? Anchor, string? Tag);
