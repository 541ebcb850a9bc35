using System.Collections.Immutable;
using ListingLsp.Analysis.Model;
using ListingLsp.Workspace.Configuration;

namespace ListingLsp.Workspace.Discovery;

/// <summary>A file of a workspace.</summary>
/// <param name="Path">Relative to the workspace root, with <c>/</c>.</param>
/// <param name="Kind">What it holds.</param>
public readonly record struct FoundFile(string Path, FileKind Kind);

/// <summary>What a walk through a workspace found.</summary>
/// <param name="Files">Its files, sorted by path.</param>
/// <param name="Nested">Folders inside with settings of their own: workspaces of their own, absolute paths.</param>
/// <param name="Unreadable">Folders that could not be listed, with the reason.</param>
public sealed record FoundFiles(ImmutableArray<FoundFile> Files, ImmutableArray<string> Nested, ImmutableArray<string> Unreadable);

/// <summary>Lists the files of a workspace. Links, hidden folders and <c>node_modules</c> are not entered.</summary>
public static class FileFinder
{
    /// <summary>Walks through a workspace.</summary>
    /// <param name="root">Absolute path of its root.</param>
    /// <param name="config">Its settings.</param>
    public static FoundFiles Find(string root, EffectiveConfig config)
    {
        var files = new List<FoundFile>();
        var nested = new List<string>();
        var unreadable = new List<string>();
        Walk(root, "");
        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        nested.Sort(StringComparer.Ordinal);
        return new FoundFiles([.. files], [.. nested], [.. unreadable]);

        void Walk(string folder, string relative)
        {
            FileSystemInfo[] entries;
            try
            {
                entries = new DirectoryInfo(folder).GetFileSystemInfos();
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                unreadable.Add($"{(relative.Length == 0 ? "." : relative)}: {fault.Message}");
                return;
            }

            foreach (var entry in entries)
            {
                var path = relative + entry.Name;
                if (!entry.Attributes.HasFlag(FileAttributes.Directory))
                {
                    if (config.KindOf(path) is { } kind && kind != FileKind.Config && !config.IsExcluded(path)) files.Add(new FoundFile(path, kind));
                }
                else if (entry.LinkTarget is null && entry.Name[0] != '.' && entry.Name != "node_modules")
                {
                    if (WorkspaceRoot.ConfigIn(entry.FullName) is not null) nested.Add(entry.FullName);
                    else Walk(entry.FullName, path + "/");
                }
            }
        }
    }
}
