using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ListingLsp.Analysis.Model;

namespace ListingLsp.Workspace.Caching;

/// <summary>What bytes are known by: half of their SHA-256, which nobody can forge.</summary>
internal static class Print
{
    /// <summary>Of some bytes.</summary>
    public static TextPrint Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return new TextPrint(BinaryPrimitives.ReadUInt64BigEndian(hash), BinaryPrimitives.ReadUInt64BigEndian(hash[8..]));
    }

    /// <summary>Of several parts; each is told apart from the next.</summary>
    /// <param name="write">Writes them.</param>
    public static TextPrint Of(Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        write(writer);
        return Of(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }
}
