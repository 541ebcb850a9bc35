using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Workspace.Discovery;

/// <summary>Why a file could not be read or written, in words that do not depend on the system. What has none of its own is said in the system's.</summary>
public static class DiskFault
{
    private static readonly LocalizedText NoUtf8 = new("its name is not UTF-8; rename it", "名称不是UTF-8编码，请重命名");
    private static readonly LocalizedText DeadLink = new("it is a link that leads nowhere", "它是失效的链接");
    private static readonly LocalizedText Gone = new("it is not there any more", "它已不存在");
    private static readonly LocalizedText Denied = new("access is denied", "没有访问权限");
    private static readonly LocalizedText Full = new("there is no space left on the disk", "磁盘空间不足");

    /// <summary>The numbers of systems for "no space left", "quota exceeded" and Windows' two for a full disk.</summary>
    private static readonly int[] FullNumbers = [28, 122, unchecked((int)0x80070027), unchecked((int)0x80070070)];

    /// <summary>Why not.</summary>
    /// <param name="fault">What the system threw.</param>
    /// <param name="path">Absolute path of what was to be read or written.</param>
    public static LocalizedText Why(Exception fault, string path) => fault switch
    {
        UnreadableException unreadable => unreadable.Why,
        // Bytes that are no UTF-8 come as U+FFFD out of a folder, and nothing has that name.
        FileNotFoundException or DirectoryNotFoundException when path.Contains('\uFFFD', StringComparison.Ordinal) => NoUtf8,
        FileNotFoundException or DirectoryNotFoundException => IsLink(path) ? DeadLink : Gone,
        UnauthorizedAccessException => Denied,
        IOException when FullNumbers.Contains(fault.HResult) => Full,
        _ => fault.Message,
    };

    private static bool IsLink(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget is not null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
