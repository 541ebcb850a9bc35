using ListingLsp.Syntax;

namespace ListingLsp.Workspace.Discovery;

/// <summary>Reads files of which nobody knows how large they are, or whether they are files.</summary>
internal static class FileBytes
{
    /// <summary>The bytes of a file. Of one over the limit one byte more than it is read, so that it shows.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="most">The limit.</param>
    /// <exception cref="UnreadableException">It is no plain file.</exception>
    /// <exception cref="IOException">It could not be read; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static byte[] Read(string path, int most = Limits.Bytes)
    {
        if (FileType.Other(path) is { } other) throw new UnreadableException(other);
        return ReadPlain(path, most);
    }

    /// <summary>The same of what is known to be a plain file.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="length">Its bytes a moment ago.</param>
    /// <param name="most">The limit.</param>
    /// <exception cref="IOException">It could not be read; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static byte[] ReadPlain(string path, long length, int most = Limits.Bytes) =>
        LinuxFile.Read(path, (int)Math.Min(length, most + 1L)) ?? ReadPlain(path, most);

    private static byte[] ReadPlain(string path, int most)
    {
        using var handle = File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[Math.Min(RandomAccess.GetLength(handle), most + 1L)];
        var read = 0;
        while (read < bytes.Length)
        {
            var count = RandomAccess.Read(handle, bytes.AsSpan(read), read);
            if (count == 0) return bytes[..read];
            read += count;
        }

        return bytes;
    }

    /// <summary>The bytes of one of git's own small files; nothing where it is not there, is a link (git follows none), is no plain file, cannot be read, or is over the limit.</summary>
    /// <param name="path">Absolute path.</param>
    public static byte[] OfGit(string path)
    {
        try
        {
            if (!File.Exists(path) || new FileInfo(path).LinkTarget is not null) return [];
            var bytes = Read(path, Limits.IgnoreFileBytes);
            return bytes.Length <= Limits.IgnoreFileBytes ? bytes : [];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
