using System.Buffers.Binary;
using System.Numerics;
using ListingLsp.Workspace.Discovery;
using ListingLsp.Workspace.Writing;

namespace ListingLsp.Workspace.Caching;

/// <summary>
/// A part of the cache of a workspace, in a file that is replaced as a whole. A file that was cut off or damaged is none. Nothing waits
/// for the disk: what an accident takes is worked out again.
/// </summary>
/// <param name="path">Absolute path of the file.</param>
internal sealed class FactsShard(string path)
{
    private const int HeadLength = 16;

    /// <summary>Changes with the form of what follows.</summary>
    private static readonly byte[] Mark = "LLFACT02"u8.ToArray();

    /// <summary>What it knows; nothing where it is not there or not whole.</summary>
    public FactsTable Read()
    {
        try
        {
            if (!File.Exists(path)) return FactsTable.Empty;
            var bytes = FileBytes.Read(path, int.MaxValue - HeadLength);
            if (bytes.Length < HeadLength || !bytes.AsSpan().StartsWith(Mark)) return FactsTable.Empty;
            var head = bytes.AsSpan(Mark.Length);
            if (BinaryPrimitives.ReadInt32LittleEndian(head) != bytes.Length || BinaryPrimitives.ReadUInt32LittleEndian(head[sizeof(int)..]) != Sum(bytes.AsSpan(HeadLength))) return FactsTable.Empty;
            return new FactsTable(bytes, HeadLength);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException or ArgumentException or OverflowException or IndexOutOfRangeException)
        {
            return FactsTable.Empty;
        }
    }

    /// <summary>Puts other files into their place.</summary>
    /// <exception cref="IOException">It cannot be written; also <see cref="UnauthorizedAccessException"/>.</exception>
    public void Write(IEnumerable<CachedFile> files)
    {
        using var stream = new MemoryStream();
        stream.SetLength(HeadLength);
        stream.Position = HeadLength;
        FactsTable.Write(files, stream);
        var bytes = stream.GetBuffer().AsSpan(0, (int)stream.Length);
        Mark.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[Mark.Length..], bytes.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[(Mark.Length + sizeof(int))..], Sum(bytes[HeadLength..]));
        stream.Position = 0;
        using var file = WholeFile.Write(path, stream.CopyTo, isAwaited: false);
        file.TakePlace();
    }

    /// <summary>Shows damage by accident; nobody else writes here.</summary>
    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..]) sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var rest in bytes) sum = BitOperations.Crc32C(sum, rest);
        return sum;
    }
}
