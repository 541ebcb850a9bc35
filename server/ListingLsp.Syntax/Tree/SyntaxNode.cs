using System.Runtime.CompilerServices;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Syntax.Tree;

/// <summary>
/// A node of the tree that YAML and JSON share: a view of one row of its tree, made when somebody asks for it. Immutable,
/// and the same object each time.
/// </summary>
public abstract class SyntaxNode
{
    private protected SyntaxNode(SyntaxTree tree, int row) => (Tree, Row) = (tree, row);

    /// <summary>The tree it belongs to.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>Where the node stands, without surrounding blanks and comments, anchor and tag.</summary>
    public TextSpan Span => new(Data.Start, Data.End);

    /// <summary>
    /// True where a syntax error touched this node's own text: what it holds is a guess, so nothing may be reported
    /// about it beyond the syntax error itself.
    /// </summary>
    public virtual bool IsDamaged => Data.Is(NodeFlags.Damaged);

    /// <summary>Anchor and tag, where there are any.</summary>
    public NodeProperties? Properties => Tree.Table.PropertiesOf(Row);

    /// <summary>The nodes directly inside, in the order of the text.</summary>
    public abstract IReadOnlyList<SyntaxNode> Children { get; }

    /// <summary>Whether the keys of each mapping in here certainly differ. False where that takes a closer look, as where a key is no plain word.</summary>
    public bool HasDistinctKeys() => RowSearch.HasDistinctKeys(Tree, Row);

    /// <summary>Whether any scalar without quotes in here, key or value, is written in a certain way, which is told from its bytes.</summary>
    public bool HasPlain(Func<ReadOnlySpan<byte>, bool> isSuch) => RowSearch.HasPlain(Tree, Row, isSuch);

    /// <summary>Number of its row.</summary>
    internal int Row { get; }

    private protected ref readonly NodeRow Data
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Tree.Table.Rows[Row];
    }

    internal static SyntaxNode Create(SyntaxTree tree, int row) => tree.Table.Rows[row].Kind switch
    {
        NodeKind.Mapping => new MappingSyntax(tree, row),
        NodeKind.Sequence => new SequenceSyntax(tree, row),
        NodeKind.Scalar => new ScalarSyntax(tree, row),
        NodeKind.Alias => new AliasSyntax(tree, row),
        NodeKind.Error => new ErrorSyntax(tree, row),
        var kind => throw new InvalidOperationException($"A {kind} is no value."),
    };
}

/// <summary>What stands before a YAML node: <c>&amp;anchor</c> and <c>!tag</c>.</summary>
/// <param name="Span">Both together.</param>
/// <param name="Anchor">The anchor's name, without its sign.</param>
/// <param name="Tag">The tag as written.</param>
public sealed record NodeProperties(TextSpan Span, string? Anchor, string? Tag);
