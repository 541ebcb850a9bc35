using ListingLsp.Workspace.Writing;

namespace ListingLsp.Workspace.Caching;

/// <summary>The folder that caches are in: the user's own, with a limit to its size.</summary>
internal static class CacheFolder
{
    /// <summary>Files that a run has left behind which was stopped while it wrote them.</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(1);

    /// <summary>Makes a folder, with those above it; nobody else may look into it.</summary>
    /// <param name="folder">Absolute path.</param>
    /// <exception cref="IOException">That is not possible; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static void Make(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Deletes caches until the others are small enough: first those that were written longest ago.</summary>
    /// <param name="above">The folder of all caches: in it one for each workspace, in these one for each key.</param>
    /// <param name="mostBytes">So many bytes may be left.</param>
    /// <param name="keep">The cache that is in use.</param>
    /// <exception cref="IOException">That is not possible; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static void Trim(string above, long mostBytes, string keep)
    {
        var caches = new DirectoryInfo(above).EnumerateDirectories().SelectMany(w => w.EnumerateDirectories()).Select(c => (Folder: c, Used: c.LastWriteTimeUtc, Bytes: Sweep(c))).ToList();
        var bytes = caches.Sum(c => c.Bytes);
        foreach (var cache in caches.Where(c => c.Folder.FullName != keep).OrderBy(c => c.Used))
        {
            if (bytes <= mostBytes) return;
            bytes -= cache.Bytes;
            cache.Folder.Delete(recursive: true);
            if (!cache.Folder.Parent!.EnumerateFileSystemInfos().Any()) cache.Folder.Parent.Delete();
        }
    }

    /// <summary>Takes away what was left behind; gives the bytes of the rest.</summary>
    private static long Sweep(DirectoryInfo cache)
    {
        var bytes = 0L;
        foreach (var file in cache.GetFiles())
        {
            if (file.Extension == WholeFile.Ending && file.LastWriteTimeUtc + Forgotten < cache.LastWriteTimeUtc) file.Delete();
            else bytes += file.Length;
        }

        return bytes;
    }
}
