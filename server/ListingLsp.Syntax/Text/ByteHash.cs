using System.Buffers.Binary;
using System.Numerics;

namespace ListingLsp.Syntax.Text;

/// <summary>A quick hash of short texts such as names: of their length and of their first and last bytes, eight at most. Equal hashes promise nothing.</summary>
public static class ByteHash
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    /// <summary>The hash.</summary>
    public static int Of(ReadOnlySpan<byte> bytes)
    {
        ulong first = 0, last = 0;
        if (bytes.Length >= sizeof(ulong))
        {
            first = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
            last = BinaryPrimitives.ReadUInt64LittleEndian(bytes[^sizeof(ulong)..]);
        }
        else if (bytes.Length >= sizeof(uint))
        {
            first = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            last = BinaryPrimitives.ReadUInt32LittleEndian(bytes[^sizeof(uint)..]);
        }
        else
        {
            foreach (var b in bytes) first = (first << 8) | b;
        }

        return (int)(((first ^ BitOperations.RotateLeft(last, 23) ^ (ulong)bytes.Length) * Golden) >> 32);
    }
}
