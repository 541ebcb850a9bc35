using System.IO.Enumeration;

namespace ListingLsp.Workspace.Discovery;

/// <summary>What stands in a folder. Only the folder is read: nothing is asked of each file.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="IsFolder">Whether it is a folder, or a link to one.</param>
internal sealed record FolderEntry(string Path, bool IsFolder)
{
    private static readonly EnumerationOptions All = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>Its name.</summary>
    public ReadOnlySpan<char> Name => System.IO.Path.GetFileName(Path.AsSpan());

    /// <summary>Whether it is a link.</summary>
    public bool IsLink => new FileInfo(Path).LinkTarget is not null;

    /// <summary>All that stands in a folder, hidden files and links included.</summary>
    /// <param name="folder">Absolute path.</param>
    /// <exception cref="IOException">It cannot be read; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static FolderEntry[] In(string folder) =>
        [.. new FileSystemEnumerable<FolderEntry>(folder, static (ref FileSystemEntry entry) => new FolderEntry(entry.ToFullPath(), entry.IsDirectory), All)];
}
