using System.Runtime.InteropServices;

namespace ListingLsp.Workspace.Discovery;

/// <summary>Reads a plain file with three calls of Linux, which counts where there are ten thousand; .NET makes twice as many, and looks at the path.</summary>
internal static partial class LinuxFile
{
    private const int NotForOthers = 0x80000;

    /// <summary>The first bytes of a file; null where that did not go well, for whatever reason.</summary>
    /// <param name="path">Absolute path of a plain file.</param>
    /// <param name="length">How many; fewer where it has become shorter.</param>
    public static byte[]? Read(string path, int length)
    {
        var file = Open(path, NotForOthers);
        if (file < 0) return null;
        var bytes = GC.AllocateUninitializedArray<byte>(length);
        var read = 0;
        while (read < length)
        {
            var count = Read(file, bytes.AsSpan(read), (nuint)(length - read));
            if (count <= 0)
            {
                bytes = count < 0 ? null : bytes[..read];
                break;
            }

            read += (int)count;
        }

        _ = Close(file);
        return bytes;
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "read")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint Read(int file, Span<byte> bytes, nuint length);

    [LibraryImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int file);
}
