using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Workspace.Discovery;

/// <summary>
/// Tells plain files from what only has the name of one. A pipe waits for somebody to write into it, a device may never end: neither is
/// ever opened. Told on Linux alone.
/// </summary>
internal static class FileType
{
    private const int Mask = 0xF000;

    private static readonly LocalizedText Pipe = new("it is a pipe, no file", "它是管道，不是文件");
    private static readonly LocalizedText Device = new("it is a device, no file", "它是设备，不是文件");
    private static readonly LocalizedText Port = new("it is a socket, no file", "它是套接字，不是文件");
    private static readonly LocalizedText Folder = new("it is a folder, no file", "它是文件夹，不是文件");

    /// <summary>What stands at a path, through links, in place of a plain file; null for a plain file and for nothing.</summary>
    /// <param name="path">Absolute path.</param>
    public static LocalizedText? Other(string path) => (FileStat.Of(path)?.Mode & Mask) switch
    {
        0x1000 => Pipe,
        0x2000 or 0x6000 => Device,
        0x4000 => Folder,
        0xC000 => Port,
        _ => null,
    };
}
