using System.Text;

namespace ListingLsp.Workspace.Writing;

/// <summary>
/// A file that appears whole or not at all: it is written under another name in the same folder, and takes its place when all of it is
/// on the disk. UTF-8 without byte order mark, LF.
/// </summary>
public sealed class WholeFile : IDisposable
{
    private readonly string _path;
    private readonly string _temporary;
    private bool _isThere;

    private WholeFile(string path)
    {
        // A link stays a link.
        _path = File.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is { } target ? target.FullName : path;
        _temporary = Path.Combine(Path.GetDirectoryName(_path)!, $".{Path.GetFileName(_path)}.{Guid.NewGuid():N}.tmp");
    }

    /// <summary>Writes a file beside its place.</summary>
    /// <param name="path">Absolute path of its place.</param>
    /// <param name="write">Writes what it holds.</param>
    /// <exception cref="IOException">It cannot be written; nothing is left behind.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static WholeFile Write(string path, Action<TextWriter> write)
    {
        var file = new WholeFile(path);
        try
        {
            using var stream = new FileStream(file._temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            file._isThere = true;
            using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
            write(writer);
            writer.Flush();
            stream.Flush(flushToDisk: true);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Puts it into its place; what was there before is gone.</summary>
    /// <exception cref="IOException">That is not possible.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public void TakePlace()
    {
        File.Move(_temporary, _path, overwrite: true);
        _isThere = false;
    }

    /// <summary>Takes away what did not take its place.</summary>
    public void Dispose()
    {
        if (_isThere) File.Delete(_temporary);
        _isThere = false;
    }
}
