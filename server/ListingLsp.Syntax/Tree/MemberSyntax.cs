namespace ListingLsp.Syntax.Tree;

/// <summary>What a mapping or a sequence consists of: an entry or an item, with its value.</summary>
public abstract class MemberSyntax : SyntaxNode
{
    private protected MemberSyntax(SyntaxTree tree, int row)
        : base(tree, row)
    {
    }

    /// <summary>The value; an empty scalar where none is written.</summary>
    public abstract SyntaxNode Value { get; }
}

/// <summary>A key with its value.</summary>
public sealed class EntrySyntax : MemberSyntax
{
    private SyntaxNode? _key;
    private SyntaxNode? _value;

    internal EntrySyntax(SyntaxTree tree, int row)
        : base(tree, row)
    {
    }

    /// <summary>The key, nearly always a scalar.</summary>
    public SyntaxNode Key => Once.Get(ref _key, Tree, Row + 1, Create);

    /// <inheritdoc/>
    public override SyntaxNode Value => Once.Get(ref _value, Tree, Tree.Table.After(Row + 1), Create);

    /// <summary>Offset of the colon, or -1 where it is missing.</summary>
    public int Colon => Data.Extra;

    /// <summary>The key's text, or null where the key is no scalar.</summary>
    public string? KeyText => (Key as ScalarSyntax)?.Value;

    /// <summary><c>&lt;&lt;</c> in YAML: the value's entries are those of the mapping, too, where it has none of that name.</summary>
    public bool IsMerge => Tree.Format == SyntaxFormat.Yaml && Key is ScalarSyntax { Style: ScalarStyle.Plain, Span.Length: 2, Value: "<<" };

    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxNode> Children => [Key, Value];
}

/// <summary>One item of a list.</summary>
public sealed class ItemSyntax : MemberSyntax
{
    private SyntaxNode? _value;

    internal ItemSyntax(SyntaxTree tree, int row)
        : base(tree, row)
    {
    }

    /// <inheritdoc/>
    public override SyntaxNode Value => Once.Get(ref _value, Tree, Row + 1, Create);

    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxNode> Children => [Value];
}
