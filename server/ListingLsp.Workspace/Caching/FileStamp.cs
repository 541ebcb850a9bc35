using ListingLsp.Workspace.Discovery;

namespace ListingLsp.Workspace.Caching;

/// <summary>
/// What changes whenever a file is written, as the system tells it without opening the file. On Linux the time of the last change of
/// anything about it is part of it, which nobody can set back.
/// </summary>
/// <param name="Length">Its bytes.</param>
/// <param name="Written">When it was written last, in ticks.</param>
/// <param name="Changed">When anything about it changed last, in ticks; 0 where the system does not tell.</param>
/// <param name="Number">Its number in the file system; 0 where the system does not tell.</param>
internal readonly record struct FileStamp(long Length, long Written, long Changed, long Number)
{
    /// <summary>A file written so shortly before somebody looked may be written again with the same times: the coarsest clock of a file system counts two seconds.</summary>
    private const long Settling = 2 * TimeSpan.TicksPerSecond;

    /// <summary>The stamp of a plain file; null where there is none, or a link.</summary>
    /// <param name="path">Absolute path.</param>
    public static FileStamp? Of(string path)
    {
        if (OperatingSystem.IsLinux()) return FileStat.StampOf(path);
        try
        {
            var file = new FileInfo(path);
            return !file.Exists || file.LinkTarget is not null ? null : new FileStamp(file.Length, file.LastWriteTimeUtc.Ticks, 0, 0);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether a file with another content would have had another stamp.</summary>
    /// <param name="now">When somebody looked, in ticks of UTC.</param>
    public bool IsSettled(long now) => Math.Max(Written, Changed) + Settling < now;
}
