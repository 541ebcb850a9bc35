using ListingLsp.LanguageServer.Protocol;
using ListingLsp.Syntax.Text;

namespace ListingLsp.LanguageServer.Conversion;

/// <summary>The one place of the server that turns byte spans into positions of the protocol, and back.</summary>
/// <param name="text">The text of the document.</param>
/// <param name="encoding">What the client and the server agreed that columns count.</param>
internal sealed class SpanConverter(SourceText text, ColumnUnit encoding)
{
    /// <summary>The protocol's range of a span.</summary>
    public Protocol.Range ToRange(TextSpan span) => new(ToPosition(span.Start), ToPosition(span.End));

    /// <summary>The span of a protocol's range, whichever of its ends comes first; places behind a line's end are the line's end.</summary>
    public TextSpan ToSpan(Protocol.Range range)
    {
        var (start, end) = (ToOffset(range.Start), ToOffset(range.End));
        return start <= end ? new TextSpan(start, end) : new TextSpan(end, start);
    }

    /// <summary>The protocol's position of an offset.</summary>
    public Position ToPosition(int offset) => new(text.LineAt(offset), text.Column(offset, encoding));

    /// <summary>The offset of a position; one behind a line's end is the line's end.</summary>
    public int ToOffset(Position position) => text.Offset(Math.Max(position.Line, 0), position.Character, encoding);
}
