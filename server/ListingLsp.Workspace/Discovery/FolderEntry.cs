using System.IO.Enumeration;

namespace ListingLsp.Workspace.Discovery;

/// <summary>What stands in a folder. Only the folder is read: nothing is asked of each file.</summary>
/// <param name="Path">Its name behind what was to stand in front.</param>
/// <param name="IsFolder">Whether it is a folder, or a link to one.</param>
internal readonly record struct FolderEntry(string Path, bool IsFolder)
{
    private static readonly EnumerationOptions All = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>All that stands in a folder, hidden files and links included.</summary>
    /// <param name="folder">Absolute path.</param>
    /// <param name="before">What is to stand in front of each name.</param>
    /// <exception cref="IOException">It cannot be read; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static List<FolderEntry> In(string folder, string before) =>
        [.. new FileSystemEnumerable<FolderEntry>(folder, (ref FileSystemEntry entry) => new FolderEntry(string.Concat(before, entry.FileName), entry.IsDirectory), All)];
}
