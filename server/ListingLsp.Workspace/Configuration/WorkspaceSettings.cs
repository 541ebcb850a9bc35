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
        return ConfigChain.Read(Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/'), SourceText.From(File.ReadAllBytes(path)), Beside);

        SourceText? Beside(string relative) => Path.Combine(root, relative) is var other && File.Exists(other) ? SourceText.From(File.ReadAllBytes(other)) : null;
    }
}
