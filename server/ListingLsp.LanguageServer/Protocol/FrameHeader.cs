using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace ListingLsp.LanguageServer.Protocol;

/// <summary>The header of a frame at the beginning of some bytes: complete, faulty, or not there yet as a whole.</summary>
/// <param name="Size">Bytes of a complete header with its empty line; 0 where it is not complete.</param>
/// <param name="ContentLength">Bytes of the content.</param>
/// <param name="Fault">What is wrong with it.</param>
internal readonly record struct FrameHeader(int Size, long ContentLength, string? Fault)
{
    /// <summary>The most bytes of a header.</summary>
    public const int Limit = 4096;

    private const int MostDigits = 10;
    private const int MostBlanks = 8;

    private static readonly SearchValues<byte> NameBytes =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-"u8);

    private static ReadOnlySpan<byte> LengthField => "Content-Length"u8;

    /// <summary>Reads a header. Names are of either case; lines end with CR LF or with LF; other fields than the length are passed over.</summary>
    public static FrameHeader Parse(ReadOnlySpan<byte> bytes)
    {
        long? length = null;
        var at = 0;
        while (true)
        {
            var size = bytes[at..].IndexOf((byte)'\n');
            if ((size < 0 ? bytes.Length : at + size) >= Limit) return Faulty($"a header of more than {Limit} bytes");
            if (size < 0) return default;

            var line = bytes.Slice(at, size);
            if (line.EndsWith("\r"u8)) line = line[..^1];
            at += size + 1;
            if (line.IsEmpty) return length is { } known ? new FrameHeader(at, known, null) : Faulty("a header without Content-Length");

            var colon = line.IndexOf((byte)':');
            if (colon <= 0 || line[..colon].ContainsAnyExcept(NameBytes)) return Faulty("a header line without a name");
            if (!Ascii.EqualsIgnoreCase(line[..colon], LengthField)) continue;
            if (length is not null) return Faulty("a header with two Content-Length");
            if (Number(line[(colon + 1)..].Trim(" \t"u8)) is not { } number) return Faulty("a Content-Length that is no number of bytes");
            length = number;
        }
    }

    /// <summary>
    /// Where a plausible header begins: "Content-Length:", a number, the end of the line. Where the bytes end within what may become
    /// one, it is that place; the second value tells. Where there is none, it is the end.
    /// </summary>
    public static (int Start, bool IsWhole) Find(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; ; at++)
        {
            var step = bytes[at..].IndexOfAny((byte)'c', (byte)'C');
            if (step < 0) return (bytes.Length, false);
            at += step;
            if (IsPlausible(bytes[at..]) is not false and var whole) return (at, whole is true);
        }
    }

    /// <summary>Null where the bytes end before it is certain.</summary>
    private static bool? IsPlausible(ReadOnlySpan<byte> bytes)
    {
        var known = Math.Min(bytes.Length, LengthField.Length);
        if (!Ascii.EqualsIgnoreCase(bytes[..known], LengthField[..known])) return false;
        bytes = bytes[known..];
        if (bytes.IsEmpty) return null;
        if (bytes[0] != (byte)':') return false;
        bytes = bytes[1..];
        if (!Pass(ref bytes, " \t"u8, 0, MostBlanks)) return false;
        if (bytes.IsEmpty) return null;
        if (!Pass(ref bytes, "0123456789"u8, 1, MostDigits) || !Pass(ref bytes, " \t"u8, 0, MostBlanks) || !Pass(ref bytes, "\r"u8, 0, 1)) return false;
        return bytes.IsEmpty ? null : bytes[0] == (byte)'\n';
    }

    private static bool Pass(ref ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> set, int least, int most)
    {
        var count = bytes.IndexOfAnyExcept(set);
        if (count < 0) count = bytes.Length;
        bytes = bytes[count..];
        return count >= least && count <= most;
    }

    private static long? Number(ReadOnlySpan<byte> digits) =>
        digits.Length is > 0 and <= MostDigits && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9')
        && Utf8Parser.TryParse(digits, out long number, out _)
            ? number
            : null;

    private static FrameHeader Faulty(string fault) => new(0, 0, fault);
}
