using System.Text;
using ListingLsp.Workspace.Caching;
using Microsoft.Win32.SafeHandles;

namespace ListingLsp.Workspace.Discovery;

/// <summary>Asks for the files of one folder. On Linux the system does not walk to the folder again for each, and no text is made of a path.</summary>
internal sealed class FolderStamps : IDisposable
{
    private readonly SafeFileHandle _folder;
    private readonly byte[] _name = new byte[Encoding.UTF8.GetMaxByteCount(LongestName) + 1];

    private FolderStamps(SafeFileHandle folder) => _folder = folder;

    /// <summary>The signs of a name, at most.</summary>
    private const int LongestName = 255;

    /// <summary>For the files of a folder; null where they can be asked for by their paths alone.</summary>
    /// <param name="folder">Absolute path.</param>
    public static FolderStamps? Of(string folder) => FileStat.Folder(folder) is { } handle ? new FolderStamps(handle) : null;

    /// <summary>The stamp of a plain file; null where there is none, or a link.</summary>
    /// <param name="name">Its name.</param>
    public FileStamp? Look(ReadOnlySpan<char> name)
    {
        if (name.Length > LongestName) return null;
        _name[Encoding.UTF8.GetBytes(name, _name)] = 0;
        return FileStat.StampOf(_folder, _name);
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}
