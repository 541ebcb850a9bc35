using ListingLsp.Syntax.Text;
using ListingLsp.Workspace.Configuration;
using ListingLsp.Workspace.Discovery;

namespace ListingLsp.Workspace.Live;

/// <summary>The files below a root on disk.</summary>
/// <param name="root">Absolute path of the root.</param>
public sealed class DiskFiles(string root) : IWorkspaceFiles
{
    private readonly Enclosure _enclosure = new(root);

    /// <inheritdoc/>
    public string Root => root;

    /// <inheritdoc/>
    public string? ConfigPath => WorkspaceRoot.ConfigIn(root) is { } path ? Path.GetFileName(path) : null;

    /// <inheritdoc/>
    public FoundFiles Find(EffectiveConfig config) => FileFinder.Find(root, config);

    /// <inheritdoc/>
    public FoundFile? Locate(string path, EffectiveConfig config) => FileFinder.Locate(root, config, path);

    /// <inheritdoc/>
    public bool Has(string path) => File.Exists(Full(path));

    /// <inheritdoc/>
    public bool HasFolder(string path) => Directory.Exists(Full(path));

    /// <inheritdoc/>
    public IEnumerable<string> NamesIn(string folder) => Disk.NamesIn(Full(folder));

    /// <inheritdoc/>
    public SourceText? Read(string path)
    {
        try
        {
            return SourceText.From(_enclosure.Read(Full(path)));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return null;
        }
    }

    private string Full(string path) => Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));
}
