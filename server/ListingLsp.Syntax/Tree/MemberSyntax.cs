using System.Text;
using ListingLsp.Syntax.Text;

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
    public SyntaxNode Key => Volatile.Read(ref _key) ?? Once.Node(ref _key, Tree, Row + 1);

    /// <inheritdoc/>
    public override SyntaxNode Value => Volatile.Read(ref _value) ?? Once.Node(ref _value, Tree, Tree.Table.After(Row + 1));

    /// <summary>Offset of the colon, or -1 where it is missing.</summary>
    public int Colon => Data.Extra;

    /// <summary>The key's text, or null where the key is no scalar.</summary>
    public string? KeyText => (Key as ScalarSyntax)?.Value;

    /// <summary>
    /// The key's text as UTF-8, where it stands in the file just as it is meant. Empty where it has to be decoded, is empty or no scalar;
    /// then <see cref="KeyText"/> tells.
    /// </summary>
    public ReadOnlySpan<byte> VerbatimKey => IsKeyScalar && Verbatim.TryGet(Tree.Text, in KeyRow, out var key) ? key : default;

    /// <summary>Whether the key's text is this one.</summary>
    public bool HasKey(string text) =>
        VerbatimKey is { IsEmpty: false } key && Ascii.IsValid(text) ? Ascii.Equals(key, text) : string.Equals(KeyText, text, StringComparison.Ordinal);

    /// <summary>Bytes of the key as it stands in the file.</summary>
    public int KeyLength => KeyRow.End - KeyRow.Start;

    /// <summary>Whether the key is a scalar, as nearly all are.</summary>
    public bool IsKeyScalar => KeyRow.Kind == NodeKind.Scalar;

    /// <summary><c>&lt;&lt;</c> in YAML: the value's entries are those of the mapping, too, where it has none of that name.</summary>
    public bool IsMerge => Tree.Format == SyntaxFormat.Yaml && KeyRow is { Kind: NodeKind.Scalar, Style: ScalarStyle.Plain } key && Tree.Text.Bytes[key.Start..key.End].SequenceEqual("<<"u8);

    private ref readonly NodeRow KeyRow => ref Tree.Table.Rows[Row + 1];

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
    public override SyntaxNode Value => Volatile.Read(ref _value) ?? Once.Node(ref _value, Tree, Row + 1);

    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxNode> Children => [Value];
}
