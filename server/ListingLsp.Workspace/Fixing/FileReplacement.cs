using ListingLsp.Analysis.Catalogue;
using ListingLsp.Syntax.Text;
using ListingLsp.Workspace.Discovery;

namespace ListingLsp.Workspace.Fixing;

/// <summary>Why a file was left as it is.</summary>
public enum ReplacementFault
{
    /// <summary>It was replaced.</summary>
    None,

    /// <summary>Somebody else has changed or deleted it since it was read.</summary>
    Changed,

    /// <summary>It is a link that leads out of the workspace.</summary>
    Outside,

    /// <summary>The new file could not be given to the owner of the old one.</summary>
    Owner,

    /// <summary>The disk did not let it.</summary>
    Disk,
}

/// <summary>
/// Replaces a file by another text, whole or not at all: whoever looks, at any moment and after any accident, sees the old file or the
/// new one. Mode and owner stay.
/// </summary>
public static class FileReplacement
{
    /// <summary>The ending of files that are being written; nothing takes them for listings.</summary>
    public const string Ending = ".listinglsp-new";

    /// <summary>Replaces a file.</summary>
    /// <param name="root">Absolute path of the workspace root.</param>
    /// <param name="file">The file with its old and its new text.</param>
    /// <returns>Why not, and what the disk said, where it did not work.</returns>
    public static (ReplacementFault Fault, string Detail) Replace(string root, FixedFile file)
    {
        var temporary = "";
        try
        {
            var path = RealPath.Of(Path.Combine(root, file.Path));
            if (!WorkspaceRoot.Holds(RealPath.Of(root), path)) return (ReplacementFault.Outside, path);
            if (!Reads(path, file.Before)) return (ReplacementFault.Changed, "");
            temporary = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}{Ending}");
            // Whoever may not write the file may not replace it either.
            using (File.Open(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
            {
            }

            Write(temporary, file.After);
            if (!FileOwner.TryKeep(path, temporary)) return (ReplacementFault.Owner, "");
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
            if (!Reads(path, file.Before)) return (ReplacementFault.Changed, "");
            File.Move(temporary, path, overwrite: true);
            temporary = "";
            return (ReplacementFault.None, "");
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return (ReplacementFault.Changed, "");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (ReplacementFault.Disk, fault.Message);
        }
        finally
        {
            if (temporary.Length > 0) Delete(temporary);
        }
    }

    private static bool Reads(string path, SourceText text)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (stream.Length != text.Length) return false;
        var bytes = new byte[text.Length];
        return stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length && text.Bytes.SequenceEqual(bytes);
    }

    private static void Write(string path, SourceText text)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        stream.Write(text.Bytes);
        stream.Flush(flushToDisk: true);
    }

    private static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // What is left is no listing, and the old file stands.
        }
    }
}
