using ListingLsp.Analysis;

namespace ListingLsp.Workspace.Discovery;

/// <summary>Reads files whose size nobody knows.</summary>
internal static class FileBytes
{
    /// <summary>The bytes of a file. Of one over the limit only so many are read that analysis sees it is over the limit.</summary>
    /// <param name="path">Absolute path.</param>
    /// <exception cref="IOException">It could not be read; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static byte[] Read(string path)
    {
        using var handle = File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[Math.Min(RandomAccess.GetLength(handle), FileAnalyzer.MaxBytes + 1)];
        var read = 0;
        while (read < bytes.Length)
        {
            var count = RandomAccess.Read(handle, bytes.AsSpan(read), read);
            if (count == 0) return bytes[..read];
            read += count;
        }

        return bytes;
    }
}
