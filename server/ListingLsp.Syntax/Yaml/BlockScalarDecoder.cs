using System.Buffers;
using System.Text;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Yaml;

/// <summary>From the lines of a literal or folded block to the text that they mean, in one pass over their bytes.</summary>
internal ref struct BlockScalarDecoder
{
    private readonly Span<byte> _result;
    private int _length;

    private BlockScalarDecoder(Span<byte> result) => _result = result;

    /// <summary>The text that is meant.</summary>
    public static string Decode(SourceText text, ScalarSyntax scalar)
    {
        var bytes = text.Bytes[scalar.Span.Start..scalar.Span.End];
        // What follows the last line counts only for the keep indicator, so the header is read first.
        var lines = bytes;
        var header = TakeLine(ref lines, out var hasContent);
        var indicators = header[..Math.Min(3, header.Length)];
        var breaks = indicators.Contains((byte)'+') ? BreaksBehind(text, scalar.Span.End) : 0;
        if (!hasContent) return new string('\n', Math.Max(breaks - 1, 0));
        var buffer = ArrayPool<byte>.Shared.Rent(bytes.Length + breaks + 1);
        var decoder = new BlockScalarDecoder(buffer);
        if (scalar.Style == ScalarStyle.Literal) decoder.Join(lines, scalar.ContentIndent);
        else decoder.Fold(lines, scalar.ContentIndent);
        if (!indicators.Contains((byte)'-')) decoder.Break(indicators.Contains((byte)'+') ? breaks : scalar.Span.End >= text.Length ? 0 : 1);
        var decoded = Encoding.UTF8.GetString(decoder._result[..decoder._length]);
        ArrayPool<byte>.Shared.Return(buffer);
        return decoded;
    }

    private void Join(ReadOnlySpan<byte> lines, int indent)
    {
        for (var goesOn = true; goesOn;)
        {
            Add(Unindent(TakeLine(ref lines, out goesOn), indent));
            if (goesOn) Break(1);
        }
    }

    /// <summary>Neighbouring lines are joined by a blank; lines that begin with a blank keep their breaks.</summary>
    private void Fold(ReadOnlySpan<byte> lines, int indent)
    {
        var (breaks, previousMore, started) = (0, false, false);
        for (var goesOn = true; goesOn;)
        {
            var line = Unindent(TakeLine(ref lines, out goesOn), indent);
            if (line.IsEmpty)
            {
                breaks++;
                continue;
            }

            var more = line[0] is (byte)' ' or (byte)'\t';
            if (!started) Break(breaks);
            else if (more || previousMore) Break(breaks + 1);
            else if (breaks > 0) Break(breaks);
            else _result[_length++] = (byte)' ';
            Add(line);
            (breaks, previousMore, started) = (0, more, true);
        }
    }

    private void Add(ReadOnlySpan<byte> line)
    {
        line.CopyTo(_result[_length..]);
        _length += line.Length;
    }

    private void Break(int count)
    {
        _result.Slice(_length, count).Fill((byte)'\n');
        _length += count;
    }

    /// <summary>Takes the first line without its break, and tells whether another one follows it.</summary>
    private static ReadOnlySpan<byte> TakeLine(scoped ref ReadOnlySpan<byte> lines, out bool goesOn)
    {
        var end = lines.IndexOfAny((byte)'\n', (byte)'\r');
        goesOn = end >= 0;
        var line = goesOn ? lines[..end] : lines;
        if (goesOn) lines = lines[(end + (lines[end..] is [(byte)'\r', (byte)'\n', ..] ? 2 : 1))..];
        return line;
    }

    private static ReadOnlySpan<byte> Unindent(ReadOnlySpan<byte> line, int indent)
    {
        var blanks = 0;
        while (blanks < line.Length && blanks < indent && line[blanks] == ' ') blanks++;
        return line[blanks..];
    }

    /// <summary>The line break behind a place, a comment on its line passed over, and those of the blank lines that follow.</summary>
    private static int BreaksBehind(SourceText text, int at)
    {
        var breaks = 0;
        var bytes = text.Bytes;
        for (at = text.Line(text.LineAt(at)).End; at < bytes.Length && bytes[at] is (byte)' ' or (byte)'\n' or (byte)'\r'; at++)
        {
            if (bytes[at] == '\n' || (bytes[at] == '\r' && (at + 1 >= bytes.Length || bytes[at + 1] != '\n'))) breaks++;
        }

        return breaks;
    }
}
