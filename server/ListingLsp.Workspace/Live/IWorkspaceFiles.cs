using ListingLsp.Syntax.Text;
using ListingLsp.Workspace.Configuration;
using ListingLsp.Workspace.Discovery;

namespace ListingLsp.Workspace.Live;

/// <summary>The files of a workspace as they lie on disk. Paths are relative to the root, with <c>/</c>. Asked from several threads.</summary>
public interface IWorkspaceFiles
{
    /// <summary>Absolute path of the root.</summary>
    string Root { get; }

    /// <summary>Walks through the workspace.</summary>
    /// <param name="config">Its settings.</param>
    FoundFiles Find(EffectiveConfig config);

    /// <summary>Whether a walk would find a file, and what it would be; it need not be there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="config">The settings.</param>
    FoundFile? Locate(string path, EffectiveConfig config);

    /// <summary>The bytes of a file; null where it is not there or cannot be read.</summary>
    SourceText? Read(string path);

    /// <summary>Whether there is a file.</summary>
    bool Has(string path);

    /// <summary>Whether there is a folder.</summary>
    bool HasFolder(string path);

    /// <summary>The names of the files in a folder, sorted; none where they cannot be listed.</summary>
    /// <param name="folder">With <c>/</c> at its end, or empty for the root.</param>
    IEnumerable<string> NamesIn(string folder);

    /// <summary>The settings file of the root, or null.</summary>
    string? ConfigPath { get; }
}
