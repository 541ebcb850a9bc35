using ListingLsp.Analysis.Catalogue;
using ListingLsp.Syntax.Text;
using ListingLsp.Workspace.Discovery;
using ListingLsp.Workspace.Writing;

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

/// <summary>Replaces a file of a workspace by another text, unless somebody has changed it.</summary>
public static class FileReplacement
{
    /// <summary>Replaces a file.</summary>
    /// <param name="root">Absolute path of the workspace root.</param>
    /// <param name="file">The file with its old and its new text.</param>
    /// <returns>Why not, and what the disk said, where it did not work.</returns>
    public static (ReplacementFault Fault, LocalizedText Detail) Replace(string root, FixedFile file) => Replace(root, file.Path, file.Before, file.After);

    /// <summary>Replaces a file.</summary>
    /// <param name="root">Absolute path of the workspace root.</param>
    /// <param name="file">The file, relative to it.</param>
    /// <param name="before">As it was read.</param>
    /// <param name="after">As it is to be.</param>
    /// <returns>Why not, and what the disk said, where it did not work.</returns>
    public static (ReplacementFault Fault, LocalizedText Detail) Replace(string root, string file, SourceText before, SourceText after)
    {
        try
        {
            var path = RealPath.Of(Path.Combine(root, file));
            if (!WorkspaceRoot.Holds(RealPath.Of(root), path)) return (ReplacementFault.Outside, path);
            // Whatever is there now, it is not what was read.
            if (FileType.Other(path) is not null || !Reads(path, before)) return (ReplacementFault.Changed, "");
            using var replacement = WholeFile.Write(path, stream => stream.Write(after.Bytes));
            if (!Reads(path, before)) return (ReplacementFault.Changed, "");
            replacement.TakePlace();
            return (ReplacementFault.None, "");
        }
        catch (OwnerException)
        {
            return (ReplacementFault.Owner, "");
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return (ReplacementFault.Changed, "");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (ReplacementFault.Disk, DiskFault.Why(fault, file));
        }
    }

    private static bool Reads(string path, SourceText text)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (stream.Length != text.Length) return false;
        var bytes = new byte[text.Length];
        return stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length && text.Bytes.SequenceEqual(bytes);
    }
}
