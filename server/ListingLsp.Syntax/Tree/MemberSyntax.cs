using ListingLsp.Syntax.Text;

namespace ListingLsp.Syntax.Tree;

/// <summary>What a mapping or a sequence consists of: an entry or an item, with its value.</summary>
public abstract class MemberSyntax : SyntaxNode
{
    private protected MemberSyntax(TextSpan span, SyntaxNode value)
        : base(span) => Value = value;

    /// <summary>The value; an empty scalar where none is written.</summary>
    public SyntaxNode Value { get; }
}

/// <summary>A key with its value.</summary>
public sealed class EntrySyntax(TextSpan span, SyntaxNode key, int colon, SyntaxNode value) : MemberSyntax(span, value)
{
    /// <summary>The key, nearly always a scalar.</summary>
    public SyntaxNode Key { get; } = key;

    /// <summary>Offset of the colon, or -1 where it is missing.</summary>
    public int Colon { get; } = colon;

    /// <summary>The key's text, or null where the key is no scalar.</summary>
    public string? KeyText => (Key as ScalarSyntax)?.Value;

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Key, Value];
}

/// <summary>One item of a list.</summary>
public sealed class ItemSyntax(TextSpan span, SyntaxNode value) : MemberSyntax(span, value)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Value];
}
