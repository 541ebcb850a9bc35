using System.Text;
using ListingLsp.Workspace.Discovery;

namespace ListingLsp.Workspace.Writing;

/// <summary>
/// A file that appears whole or not at all: it is written under another name in the same folder, and takes its place when all of it is
/// on the disk. Whoever looks, at any moment and after any accident, sees the old file or the new one. Links stay links; mode and owner
/// of what was there before stay.
/// </summary>
public sealed class WholeFile : IDisposable
{
    /// <summary>The ending of files that are being written; nothing takes them for listings.</summary>
    public const string Ending = ".listinglsp-new";

    private readonly string _path;
    private readonly string _temporary;
    private bool _isThere;

    private WholeFile(string path)
    {
        _path = RealPath.Of(path);
        _temporary = Path.Combine(Path.GetDirectoryName(_path)!, $".{Path.GetFileName(_path)}.{Guid.NewGuid():N}{Ending}");
    }

    /// <summary>Writes a file beside its place.</summary>
    /// <param name="path">Absolute path of its place.</param>
    /// <param name="write">Writes what it holds.</param>
    /// <param name="isAwaited">Whether to wait for the disk. Without, an accident of the machine may leave a file that was cut off.</param>
    /// <exception cref="IOException">It cannot be written; nothing is left behind.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    /// <exception cref="OwnerException">The same: what is there could not be given to its owner again.</exception>
    public static WholeFile Write(string path, Action<Stream> write, bool isAwaited = true)
    {
        var file = new WholeFile(path);
        try
        {
            using (var stream = new FileStream(file._temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                file._isThere = true;
                write(stream);
                stream.Flush(flushToDisk: isAwaited);
            }

            if (File.Exists(file._path)) file.KeepRights();
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The same for text: UTF-8 without byte order mark, LF.</summary>
    /// <param name="path">Absolute path of its place.</param>
    /// <param name="write">Writes what it holds.</param>
    public static WholeFile WriteText(string path, Action<TextWriter> write) => Write(path, stream =>
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        write(writer);
    });

    /// <summary>Puts it into its place; what was there before is gone.</summary>
    /// <param name="replaces">Whether anything may have been there.</param>
    /// <exception cref="IOException">That is not possible, or something is there that may not be replaced.</exception>
    /// <exception cref="UnauthorizedAccessException">That is not possible.</exception>
    public void TakePlace(bool replaces = true)
    {
        File.Move(_temporary, _path, replaces);
        _isThere = false;
    }

    /// <summary>Takes away what did not take its place.</summary>
    public void Dispose()
    {
        if (!_isThere) return;
        _isThere = false;
        try
        {
            File.Delete(_temporary);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // What is left is no listing, and the old file stands.
        }
    }

    /// <summary>Whoever may not write the old file may not replace it either.</summary>
    private void KeepRights()
    {
        using (File.Open(_path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
        {
        }

        if (!FileOwner.TryKeep(_path, _temporary)) throw new OwnerException();
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_temporary, File.GetUnixFileMode(_path));
    }
}
