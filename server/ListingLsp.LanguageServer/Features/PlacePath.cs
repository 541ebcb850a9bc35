using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.LanguageServer.Features.Completion;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.LanguageServer.Features;

/// <summary>A place in a document with the nodes around it and what the field tables say of it.</summary>
/// <param name="Nodes">From the top; the last is a scalar or an alias where the place lies in one.</param>
/// <param name="Root">The table of the definitions of the document.</param>
internal sealed record PlacePath(ImmutableArray<SyntaxNode> Nodes, Shape Root)
{
    /// <summary>The innermost node.</summary>
    public SyntaxNode Leaf => Nodes[^1];

    /// <summary>The key that the place lies in, or null.</summary>
    public EntrySyntax? Key => Nodes is [.., EntrySyntax entry, ScalarSyntax key] && entry.Key == key ? entry : null;

    /// <summary>The value that the place lies in, or null.</summary>
    public ScalarSyntax? Value => Key is null ? Leaf as ScalarSyntax : null;

    /// <summary>What the tables say of the key or value; null where they say nothing.</summary>
    public Site? Site => Of(Nodes);

    /// <summary>The group that a key stands in, as the tables see it; null where they say nothing.</summary>
    public Site? Around => Nodes.Length > 1 ? Of(Nodes[..^1]) : null;

    /// <summary>A place; null where nothing is.</summary>
    /// <param name="tree">The document.</param>
    /// <param name="offset">The place.</param>
    /// <param name="root">The table of its definitions.</param>
    public static PlacePath? At(SyntaxTree tree, int offset, Shape root) =>
        offset < 0 || offset > tree.Text.Length ? null : TypedWord.PathTo(tree, offset) is { IsEmpty: false } nodes ? new PlacePath(nodes, root) : null;

    private Site? Of(ImmutableArray<SyntaxNode> nodes) => Completion.Site.Of(new Landing(nodes, "", NeedsComma: false, ""), Root);
}
