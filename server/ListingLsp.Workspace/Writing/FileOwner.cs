using System.Runtime.InteropServices;
using ListingLsp.Workspace.Discovery;

namespace ListingLsp.Workspace.Writing;

/// <summary>Gives a file to the owner of another one. On Linux; elsewhere a file that is replaced takes the rights of its folder.</summary>
internal static partial class FileOwner
{
    /// <summary>Whether the new file belongs to the owner and the group of the old one.</summary>
    public static bool TryKeep(string old, string created)
    {
        if (FileStat.Of(old) is not { } wanted || FileStat.Of(created) is not { } given || (wanted.Owner, wanted.Group) == (given.Owner, given.Group)) return true;
        return ChangeOwner(created, wanted.Owner, wanted.Group) == 0;
    }

    [LibraryImport("libc", EntryPoint = "chown", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int ChangeOwner(string path, uint owner, uint group);
}
