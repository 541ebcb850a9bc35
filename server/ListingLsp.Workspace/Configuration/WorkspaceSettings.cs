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
        return Read(root, path, other => File.Exists(other) ? SourceText.From(FileBytes.Read(other)) : null);
    }

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
            return ConfigChain.Unread(current, fault.Message);
        }

        SourceText? Extended(string relative)
        {
            current = relative;
            return read(Path.Combine(root, relative));
        }
    }
}
