using ListingLsp.Analysis.Catalogue;
using ListingLsp.Workspace.Discovery;

namespace ListingLsp.Workspace.Writing;

/// <summary>Several files that are written together: where one of them cannot be written, none takes its place.</summary>
public static class WholeFiles
{
    /// <summary>Writes them all, then puts all into their places.</summary>
    /// <param name="files">Absolute paths, in folders that are there, and what writes each.</param>
    /// <param name="replaces">Whether they may take the places of others.</param>
    /// <returns>Which one could not be written, and why; or null.</returns>
    public static (int Index, LocalizedText Why)? Write(IReadOnlyList<(string Path, Action<TextWriter> Write)> files, bool replaces)
    {
        var written = new List<WholeFile>();
        var at = 0;
        try
        {
            for (at = 0; at < files.Count; at++) written.Add(WholeFile.WriteText(files[at].Path, files[at].Write));
            for (at = 0; at < files.Count; at++) written[at].TakePlace(replaces);
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (at, DiskFault.Why(fault, files[at].Path));
        }
        finally
        {
            foreach (var file in written) file.Dispose();
        }
    }
}
