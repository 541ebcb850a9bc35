using System.Buffers;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Syntax.Tree;

/// <summary>Scalars whose bytes say what they mean just as they stand in the file, as nearly all do: nothing is escaped, folded or indented.</summary>
internal static class Verbatim
{
    private static readonly SearchValues<byte> MeansMoreInDoubleQuotes = SearchValues.Create("\\\n\r"u8);
    private static readonly SearchValues<byte> MeansMoreInSingleQuotes = SearchValues.Create("'\n\r"u8);

    /// <summary>Where the text of a scalar stands, quotes left out; null where it has to be decoded.</summary>
    public static TextSpan? Of(SourceText text, in NodeRow scalar)
    {
        var bytes = text.Bytes[scalar.Start..scalar.End];
        return scalar.Style switch
        {
            ScalarStyle.Plain when bytes.IndexOfAny((byte)'\n', (byte)'\r') < 0 => new TextSpan(scalar.Start, scalar.End),
            ScalarStyle.DoubleQuoted when bytes is [(byte)'"', .. var inside, (byte)'"'] && !inside.ContainsAny(MeansMoreInDoubleQuotes) => new TextSpan(scalar.Start + 1, scalar.End - 1),
            ScalarStyle.SingleQuoted when bytes is [(byte)'\'', .. var inside, (byte)'\''] && !inside.ContainsAny(MeansMoreInSingleQuotes) => new TextSpan(scalar.Start + 1, scalar.End - 1),
            _ => null,
        };
    }
}
