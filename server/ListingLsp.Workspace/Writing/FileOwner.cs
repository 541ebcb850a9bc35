using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ListingLsp.Workspace.Writing;

/// <summary>Gives a file to the owner of another one. On Linux; elsewhere a file that is replaced takes the rights of its folder.</summary>
internal static partial class FileOwner
{
    private const int CurrentFolder = -100;
    private const uint OwnerAndGroup = 0x8 | 0x10;

    /// <summary>Size of <c>struct statx</c>, the same on every architecture, and where owner and group stand in it.</summary>
    private const int StatSize = 256;
    private const int OwnerAt = 20;
    private const int GroupAt = 24;

    /// <summary>Whether the new file belongs to the owner and the group of the old one.</summary>
    public static bool TryKeep(string old, string created)
    {
        if (!OperatingSystem.IsLinux() || Of(old) is not { } wanted || Of(created) is not { } given || wanted == given) return true;
        return ChangeOwner(created, wanted.Owner, wanted.Group) == 0;
    }

    private static (uint Owner, uint Group)? Of(string path)
    {
        var stat = new byte[StatSize];
        try
        {
            if (Stat(CurrentFolder, path, 0, OwnerAndGroup, stat) != 0) return null;
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }

        return (Number(stat, OwnerAt), Number(stat, GroupAt));
    }

    private static uint Number(ReadOnlySpan<byte> stat, int at) => BitConverter.IsLittleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(stat[at..]) : BinaryPrimitives.ReadUInt32BigEndian(stat[at..]);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Stat(int folder, string path, int flags, uint mask, byte[] result);

    [LibraryImport("libc", EntryPoint = "chown", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int ChangeOwner(string path, uint owner, uint group);
}
