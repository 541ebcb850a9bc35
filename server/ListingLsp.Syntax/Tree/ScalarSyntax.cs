using System.Text;
using ListingLsp.Syntax.Yaml;

namespace ListingLsp.Syntax.Tree;

/// <summary>How a scalar is written.</summary>
public enum ScalarStyle : byte
{
    /// <summary>Nothing is written: <c>moq:</c> with no value.</summary>
    Empty,

    /// <summary>Without quotes; in JSON a number, true, false or null.</summary>
    Plain,

    /// <summary>In single quotes.</summary>
    SingleQuoted,

    /// <summary>In double quotes.</summary>
    DoubleQuoted,

    /// <summary>A YAML block after <c>|</c>, line breaks kept.</summary>
    Literal,

    /// <summary>A YAML block after <c>&gt;</c>, line breaks folded.</summary>
    Folded,
}

/// <summary>One value as it is written. It is typed by who reads it: market <c>NO</c> is a text until asked otherwise.</summary>
public sealed class ScalarSyntax : SyntaxNode
{
    private string? _value;

    internal ScalarSyntax(SyntaxTree tree, int row)
        : base(tree, row)
    {
    }

    /// <summary>How it is written.</summary>
    public ScalarStyle Style => Data.Style;

    /// <summary>Spaces before each line of a literal or folded block; 0 for the other styles.</summary>
    public int ContentIndent => Data.Extra;

    /// <summary>The text that is meant: quotes and escapes undone, lines folded.</summary>
    public string Value => _value ??= TryGetVerbatim(out var text) ? Encoding.UTF8.GetString(text) : ScalarDecoder.Decode(Tree.Text, this);

    /// <summary>The same as UTF-8, where it stands in the file just as it is meant; false where it has to be decoded.</summary>
    public bool TryGetVerbatim(out ReadOnlySpan<byte> text) => Verbatim.TryGet(Tree.Text, in Data, out text);

    /// <summary>The text as it stands in the file.</summary>
    public string RawText => Tree.Text.GetText(Span);

    /// <summary>Nothing, <c>null</c> or <c>~</c>: the field counts as absent.</summary>
    public bool IsNull => Style == ScalarStyle.Empty
        || (Style == ScalarStyle.Plain && Span.Length <= 4 && Tree.Text.Bytes[Span.Start..Span.End] is var raw
            && (raw.SequenceEqual("null"u8) || raw.SequenceEqual("~"u8) || raw.SequenceEqual("Null"u8) || raw.SequenceEqual("NULL"u8)));

    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxNode> Children => [];
}
