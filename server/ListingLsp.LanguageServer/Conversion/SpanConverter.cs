using ListingLsp.Syntax.Text;

namespace ListingLsp.LanguageServer.Conversion;

/// <summary>A place as the language server protocol counts: both numbers from zero.</summary>
/// <param name="Line">Line.</param>
/// <param name="Character">Column in the negotiated encoding.</param>
internal readonly record struct Position(int Line, int Character);

/// <summary>A range of the protocol; its end is exclusive.</summary>
internal readonly record struct Range(Position Start, Position End);

/// <summary>The one place of the server that turns byte spans into positions of the protocol, and back.</summary>
/// <param name="text">The text of the document.</param>
/// <param name="encoding">What the client and the server agreed that columns count.</param>
internal sealed class SpanConverter(SourceText text, ColumnUnit encoding)
{
    /// <summary>The protocol's range of a span.</summary>
    public Range ToRange(TextSpan span) => new(ToPosition(span.Start), ToPosition(span.End));

    /// <summary>The span of a protocol's range; places behind a line's end are the line's end.</summary>
    public TextSpan ToSpan(Range range) => new(ToOffset(range.Start), ToOffset(range.End));

    private Position ToPosition(int offset) => new(text.LineAt(offset), text.Column(offset, encoding));

    private int ToOffset(Position position) => text.Offset(position.Line, position.Character, encoding);
}
