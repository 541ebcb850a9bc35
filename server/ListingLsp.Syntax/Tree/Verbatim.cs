using System.Buffers;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Syntax.Tree;

/// <summary>Scalars whose bytes say what they mean just as they stand in the file, as nearly all do: nothing is escaped, folded or indented.</summary>
internal static class Verbatim
{
    private static readonly SearchValues<byte> MeansMoreInDoubleQuotes = SearchValues.Create("\\\n\r"u8);
    private static readonly SearchValues<byte> MeansMoreInSingleQuotes = SearchValues.Create("'\n\r"u8);

    /// <summary>Gives the bytes of a scalar's text, quotes left out; false where it has to be decoded.</summary>
    public static bool TryGet(SourceText text, in NodeRow scalar, out ReadOnlySpan<byte> meant)
    {
        var written = text.Bytes[scalar.Start..scalar.End];
        // Most the parsers know of.
        if (!scalar.Is(NodeFlags.Verbatim)) return TryFind(written, scalar.Style, out meant);
        meant = scalar.Style == ScalarStyle.Plain ? written : written[1..^1];
        return true;
    }

    /// <summary>The same for a scalar of which the parsers have said nothing.</summary>
    internal static bool TryFind(ReadOnlySpan<byte> written, ScalarStyle style, out ReadOnlySpan<byte> meant)
    {
        switch (style)
        {
            case ScalarStyle.Plain:
                meant = written;
                return written.IndexOfAny((byte)'\n', (byte)'\r') < 0;
            case ScalarStyle.DoubleQuoted when written is [(byte)'"', .. var inside, (byte)'"']:
                meant = inside;
                return !inside.ContainsAny(MeansMoreInDoubleQuotes);
            case ScalarStyle.SingleQuoted when written is [(byte)'\'', .. var inside, (byte)'\'']:
                meant = inside;
                return !inside.ContainsAny(MeansMoreInSingleQuotes);
            default:
                meant = default;
                return false;
        }
    }
}
