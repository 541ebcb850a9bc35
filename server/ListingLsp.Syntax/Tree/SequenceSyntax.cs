using System.Collections.Immutable;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Syntax.Tree;

/// <summary>A list: a YAML sequence or a JSON array.</summary>
public sealed class SequenceSyntax(TextSpan span, ImmutableArray<ItemSyntax> items, bool isFlow) : SyntaxNode(span)
{
    /// <summary>The items in order.</summary>
    public ImmutableArray<ItemSyntax> Items { get; } = items;

    /// <summary>Written in square brackets.</summary>
    public bool IsFlow { get; } = isFlow;

    /// <summary>A syntax error may have swallowed items of this list.</summary>
    public bool IsIncomplete { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Items;
}
