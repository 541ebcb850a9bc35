using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Workspace.Discovery;

namespace ListingLsp.Workspace.Writing;

/// <summary>What became of files that were to be there.</summary>
/// <param name="Written">Those that are new, relative to the folder.</param>
/// <param name="Left">Those that were there already and are as they were.</param>
/// <param name="Fault">The one that could not be written, and why; then none was.</param>
public sealed record NewFiles(ImmutableArray<string> Written, ImmutableArray<string> Left, (string Path, LocalizedText Why)? Fault)
{
    /// <summary>Writes those files that are not there yet, with the folders that they need.</summary>
    /// <param name="folder">Absolute path of a folder that is there.</param>
    /// <param name="files">Their paths relative to it, with <c>/</c>, and what they are to hold.</param>
    public static NewFiles Write(string folder, IReadOnlyCollection<(string Path, string Text)> files)
    {
        var missing = files.Where(f => !IsThere(Path.Combine(folder, f.Path))).ToList();
        var made = new Stack<string>();
        var fault = MakeFolders(folder, missing, made)
            ?? (WholeFiles.Write([.. missing.Select(f => (Path.Combine(folder, f.Path), (Action<TextWriter>)(output => output.Write(f.Text))))], replaces: false) is var (index, why)
                ? (missing[index].Path, why)
                : null);
        if (fault is not null) Unmake(made);
        return new NewFiles(fault is null ? [.. missing.Select(f => f.Path)] : [], [.. files.Except(missing).Select(f => f.Path)], fault);
    }

    /// <summary>A link that leads nowhere is something, too.</summary>
    private static bool IsThere(string path) => Path.Exists(path) || new FileInfo(path).LinkTarget is not null;

    private static (string Path, LocalizedText Why)? MakeFolders(string folder, List<(string Path, string Text)> files, Stack<string> made)
    {
        foreach (var (path, _) in files)
        {
            var parent = Path.GetDirectoryName(Path.Combine(folder, path))!;
            if (Directory.Exists(parent)) continue;
            try
            {
                Directory.CreateDirectory(parent);
                made.Push(parent);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                return (path, DiskFault.Why(fault, parent));
            }
        }

        return null;
    }

    /// <summary>Takes away folders in which nothing could be written.</summary>
    private static void Unmake(Stack<string> made)
    {
        foreach (var folder in made)
        {
            try
            {
                Directory.Delete(folder);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // Somebody else has put something into it.
            }
        }
    }
}
