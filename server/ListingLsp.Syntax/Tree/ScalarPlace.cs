using System.Text;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Yaml;

namespace ListingLsp.Syntax.Tree;

/// <summary>Where a part of a scalar's value stands in the file, whatever the quotes, escapes and line breaks between.</summary>
public static class ScalarPlace
{
    /// <summary>The place of some characters of a value; the whole scalar where they cannot be told apart.</summary>
    /// <param name="node">The scalar; the whole of anything else.</param>
    /// <param name="start">Index of the first character in <see cref="ScalarSyntax.Value"/>.</param>
    /// <param name="length">Number of characters, at least 1.</param>
    public static TextSpan Of(SyntaxNode node, int start, int length)
    {
        if (node is not ScalarSyntax scalar || start < 0 || length < 1 || start + length > scalar.Value.Length) return node.Span;
        var (raw, value) = (scalar.RawText, scalar.Value);
        var at = Begin(scalar, raw);
        var (first, end) = (-1, -1);
        for (var i = 0; i < start + length; i++)
        {
            var count = Match(scalar, raw, ref at, value[i]);
            if (count == 0) return scalar.Span;
            if (i == start) first = at;
            at += count;
            end = at;
        }

        return new TextSpan(scalar.Span.Start + Bytes(raw, first), scalar.Span.Start + Bytes(raw, end));
    }

    /// <summary>Where the value begins: behind the quote, or on the line behind the header of a block.</summary>
    private static int Begin(ScalarSyntax scalar, string raw) => scalar.Style switch
    {
        ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted => 1,
        ScalarStyle.Literal or ScalarStyle.Folded => raw.IndexOf('\n', StringComparison.Ordinal) + 1,
        _ => 0,
    };

    /// <summary>How many characters of the file stand for the next one of the value, 0 where none do. Skips line breaks and indentation that mean nothing.</summary>
    private static int Match(ScalarSyntax scalar, string raw, ref int at, char sign)
    {
        for (; at < raw.Length; at++)
        {
            var here = raw[at];
            if (scalar.Style == ScalarStyle.DoubleQuoted && here == '\\')
            {
                var escape = ScalarDecoder.EscapeLength(Encoding.UTF8.GetBytes(raw[at..Math.Min(at + 10, raw.Length)]));
                // An escaped line break stands for nothing.
                if (escape > 0 && raw[at + 1] is '\n' or '\r') continue;
                if (escape > 0) return escape;
            }

            if (here == sign) return scalar.Style == ScalarStyle.SingleQuoted && here == '\'' ? Math.Min(2, raw.Length - at) : 1;
            if (here is '\n' or '\r' && sign == ' ') return 1;
            if (here is not ('\n' or '\r' or ' ' or '\t')) return 0;
        }

        return 0;
    }

    private static int Bytes(string raw, int characters) => Encoding.UTF8.GetByteCount(raw.AsSpan(0, characters));
}
