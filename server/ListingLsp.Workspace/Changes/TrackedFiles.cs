using ListingLsp.Workspace.Discovery;

namespace ListingLsp.Workspace.Changes;

/// <summary>The files that git knows.</summary>
/// <param name="top">Absolute path of the top of the repository.</param>
/// <param name="names">Their names, relative to it, with <c>/</c>.</param>
public sealed class TrackedFiles(string top, IReadOnlySet<string> names)
{
    /// <summary>Whether a file (absolute path) is one of them.</summary>
    public bool Has(string path) => WorkspaceRoot.Holds(top, path) && path.Length > top.Length && names.Contains(RelativePath.Of(top, path));

    /// <summary>The same for files below a folder, by their names relative to it, with <c>/</c>.</summary>
    /// <param name="folder">Absolute path.</param>
    internal Predicate<string> In(string folder)
    {
        if (folder == top) return names.Contains;
        if (!WorkspaceRoot.Holds(top, folder)) return _ => false;
        var prefix = RelativePath.Of(top, folder) + '/';
        return name => names.Contains(prefix + name);
    }
}
