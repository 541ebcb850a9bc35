using ListingLsp.Analysis;
using ListingLsp.Syntax.Text;
using ListingLsp.Workspace.Discovery;

namespace ListingLsp.Workspace.Configuration;

/// <summary>Reads the settings of a workspace from disk.</summary>
public static class WorkspaceSettings
{
    /// <summary>The settings in a folder, with those that they extend.</summary>
    /// <param name="root">Absolute path of the workspace root.</param>
    /// <param name="file">Absolute path of a settings file to use in place of the workspace's own, or null.</param>
    public static ConfigChain Read(string root, string? file = null)
    {
        if ((file ?? WorkspaceRoot.ConfigIn(root)) is not { } path) return ConfigChain.None;
        var enclosure = new Enclosure(root);
        return Read(root, path, other => File.Exists(other) ? SourceText.From(ReadFile(enclosure, root, other, path)) : null);
    }

    /// <summary>The bytes of settings. Those that somebody named, and what they extend beside them, may lie outside the workspace; no link leads there.</summary>
    /// <param name="enclosure">The workspace.</param>
    /// <param name="root">Absolute path of its root.</param>
    /// <param name="file">Absolute path of the file.</param>
    /// <param name="named">Absolute path of the first settings file.</param>
    internal static byte[] ReadFile(Enclosure enclosure, string root, string file, string named) =>
        file == named && !WorkspaceRoot.IsConfig(file) || !WorkspaceRoot.Holds(root, Path.GetFullPath(file)) ? FileBytes.Read(file) : enclosure.Read(file);

    /// <summary>Settings with those that they extend, wherever their texts come from. What cannot be read is a finding.</summary>
    /// <param name="root">Absolute path of the workspace root.</param>
    /// <param name="file">Absolute path of the first settings file, which is there.</param>
    /// <param name="read">The text of a file by its absolute path; null where there is none.</param>
    internal static ConfigChain Read(string root, string file, Func<string, SourceText?> read)
    {
        var own = Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/');
        var current = own;
        try
        {
            return ConfigChain.Read(own, read(file)!, Extended, folder => Disk.NamesIn(Path.Combine(root, folder)));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return ConfigChain.Unread(current, DiskFault.Why(fault, Path.Combine(root, current)));
        }

        SourceText? Extended(string relative)
        {
            current = relative;
            return read(Path.Combine(root, relative));
        }
    }
}
