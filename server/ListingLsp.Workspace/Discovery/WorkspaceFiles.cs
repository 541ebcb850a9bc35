using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Text;
using ListingLsp.Workspace.Configuration;

namespace ListingLsp.Workspace.Discovery;

/// <summary>The files of a workspace with their texts, for those who bring values in or take them out.</summary>
public sealed class WorkspaceFiles
{
    private readonly string _root;
    private readonly EffectiveConfig _config;

    /// <summary>Looks at a workspace.</summary>
    /// <param name="root">Absolute path of its root.</param>
    /// <param name="config">Its settings.</param>
    public WorkspaceFiles(string root, EffectiveConfig config) => (_root, _config) = (root, config);

    /// <summary>The files of some kinds, sorted by path.</summary>
    /// <exception cref="IOException">One could not be read; also <see cref="UnauthorizedAccessException"/>.</exception>
    public IEnumerable<(string Path, FileKind Kind, SourceText Text)> Read(params FileKind[] kinds) =>
        FileFinder.Find(_root, _config).Files.Where(f => kinds.Contains(f.Kind)).Select(f => (f.Path, f.Kind, SourceText.From(FileBytes.Read(Path.Combine(_root, f.Path)))));

    /// <summary>Whether something is there already, be it in the workspace or not: what git ignores and what the settings exclude are not.</summary>
    public bool IsThere(string path) => Path.Exists(Path.Combine(_root, path));

    /// <summary>Whether a path is relative, stays in the workspace and has the name of a listing file. A link that leads out does not stay in it.</summary>
    public bool IsListing(string path) =>
        !Path.IsPathRooted(path) && path.IndexOfAny(['\\', '\0']) < 0 && path.Split('/').All(p => p.Length > 0 && p[0] != '.') && _config.KindOf(path) == FileKind.Listing && WorkspaceRoot.Holds(RealPath.Of(_root), RealPath.Of(Path.Combine(_root, path)));

    /// <summary>A whole file; null where there is none, or it has more bytes than wanted. Pipes and devices are not opened.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="most">So many bytes at most.</param>
    /// <exception cref="IOException">It could not be read; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static byte[]? ReadWhole(string path, long most)
    {
        if (!File.Exists(path)) return null;
        var bytes = FileBytes.Read(path, (int)most);
        return bytes.Length <= most ? bytes : null;
    }
}
