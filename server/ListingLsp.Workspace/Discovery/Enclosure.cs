using System.Collections.Concurrent;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Syntax;

namespace ListingLsp.Workspace.Discovery;

/// <summary>
/// Reads the files of one workspace, and nothing outside: a link that leads out is not followed, be it a file or a folder on the way.
/// The workspace may come from anybody; what it links to is the user's own. A folder that the user names is meant, wherever it leads.
/// </summary>
/// <param name="root">Absolute path of the root.</param>
/// <param name="named">Absolute paths of folders that were named.</param>
internal sealed class Enclosure(string root, params IEnumerable<string> named)
{
    private static readonly LocalizedText Outside = new("it is a link that leads out of the workspace ({target})", "它是指向工作区之外（{target}）的链接");

    private readonly Lazy<string[]> _inside = new(() => [.. named.Prepend(root).Select(RealPath.Of).Distinct(StringComparer.Ordinal)], LazyThreadSafetyMode.PublicationOnly);
    private readonly ConcurrentDictionary<string, RealFolder> _folders = new(StringComparer.Ordinal);

    /// <summary>The bytes of a file. Of one over the limit only so many are read that it shows.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="most">The limit.</param>
    /// <exception cref="UnreadableException">It leads out, or is no plain file.</exception>
    /// <exception cref="IOException">It could not be read; also <see cref="UnauthorizedAccessException"/>.</exception>
    public byte[] Read(string path, int most = Limits.Bytes)
    {
        var length = FileStat.LengthOf(path);
        if (length is not null || new FileInfo(path).LinkTarget is null)
        {
            var folder = FolderOf(path);
            if (!folder.IsInside) throw new UnreadableException(Outside.Fill([("target", Path.Combine(folder.Path, Path.GetFileName(path)))]));
            return length is { } known ? FileBytes.ReadPlain(path, known, most) : FileBytes.Read(path, most);
        }

        var real = RealPath.Of(path);
        return IsInside(real) ? FileBytes.Read(path, most) : throw new UnreadableException(Outside.Fill([("target", real)]));
    }

    /// <summary>Folders repeat, and have few links: so each is asked once.</summary>
    private RealFolder FolderOf(string path)
    {
        var folder = Path.GetDirectoryName(path.AsSpan());
        if (_folders.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folder, out var known)) return known;
        var real = RealPath.Of(folder.ToString());
        return _folders.GetOrAdd(folder.ToString(), new RealFolder(real, IsInside(Path.Combine(real, "file"))));
    }

    private bool IsInside(string real) => _inside.Value.Any(folder => WorkspaceRoot.Holds(folder, real));

    /// <summary>Where a folder leads when all links are followed.</summary>
    /// <param name="Path">Absolute path.</param>
    /// <param name="IsInside">Whether its files belong to the workspace.</param>
    private sealed record RealFolder(string Path, bool IsInside);
}
