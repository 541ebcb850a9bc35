using System.Collections.Immutable;
using ListingLsp.Workspace.Discovery;
using ListingLsp.Workspace.Snapshots;

namespace ListingLsp.Cli.Commands;

/// <summary>The paths of a command line: which workspaces they lie in, and which files they mean.</summary>
internal sealed class PathSelection
{
    private readonly ImmutableArray<string> _paths;
    private readonly ImmutableArray<(string Given, PathPattern Pattern)> _patterns;
    private readonly string _currentFolder;

    /// <summary>Looks at what was given. A path that is there means itself, even if it holds a star.</summary>
    /// <param name="given">The paths as they were given.</param>
    /// <param name="standInName">What standard input is called, or null.</param>
    /// <param name="currentFolder">Absolute path of the current folder.</param>
    public PathSelection(IReadOnlyList<string> given, string? standInName, string currentFolder)
    {
        _currentFolder = currentFolder;
        var paths = ImmutableArray.CreateBuilder<string>();
        var patterns = ImmutableArray.CreateBuilder<(string, PathPattern)>();
        var absent = ImmutableArray.CreateBuilder<string>();
        StandIn = standInName is null ? null : Absolute(standInName);
        foreach (var word in given.DefaultIfEmpty(".").Distinct(StringComparer.Ordinal))
        {
            var path = Absolute(word);
            if (word == CheckOptions.StandardInput) paths.Add(StandIn!);
            else if (Path.Exists(path)) paths.Add(path);
            else if (PathPattern.IsPattern(word)) patterns.Add((word, new PathPattern(word, currentFolder)));
            else absent.Add(word);
        }

        (_paths, _patterns, Absent) = (paths.ToImmutable(), patterns.ToImmutable(), absent.ToImmutable());
    }

    /// <summary>Given paths where nothing is.</summary>
    public ImmutableArray<string> Absent { get; }

    /// <summary>Absolute path of the file that standard input is judged as, or null.</summary>
    public string? StandIn { get; }

    /// <summary>Absolute paths of the files and folders that were given by name.</summary>
    public ImmutableArray<string> Named => _paths;

    /// <summary>Roots of the workspaces that the paths lie in, absolute.</summary>
    public IEnumerable<string> Roots => _paths.Concat(_patterns.Select(p => p.Pattern.Folder)).Select(p => WorkspaceRoot.Of(p, _currentFolder)).Distinct(StringComparer.Ordinal);

    /// <summary>Whether a file is meant.</summary>
    /// <param name="file">Absolute path.</param>
    public bool Means(string file) => _paths.Any(p => WorkspaceRoot.Holds(p, file)) || _patterns.Any(p => p.Pattern.Matches(file));

    /// <summary>Whether files in a folder may be meant, which lies in a workspace of the selection.</summary>
    /// <param name="folder">Absolute path.</param>
    public bool MayMeanIn(string folder) => _paths.Concat(_patterns.Select(p => p.Pattern.Folder)).Any(p => WorkspaceRoot.Holds(p, folder));

    /// <summary>Given patterns that match none of the files.</summary>
    /// <param name="files">Absolute paths of the files there are.</param>
    public IEnumerable<string> Unmatched(IReadOnlyCollection<string> files) => _patterns.Where(p => !files.Any(p.Pattern.Matches)).Select(p => p.Given);

    /// <summary>Looks into the workspace of each path, and into those nested below it.</summary>
    /// <param name="look">Looks into one, given the absolute path of its root.</param>
    /// <param name="isLast">Whether what came out makes it pointless to look into others.</param>
    public List<WorkspaceResult> LookInto(Func<string, WorkspaceResult> look, Predicate<WorkspaceResult> isLast)
    {
        var results = new List<WorkspaceResult>();
        var roots = new Queue<string>(Roots);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (roots.TryDequeue(out var root))
        {
            if (!seen.Add(root)) continue;
            var result = look(root);
            results.Add(result);
            if (isLast(result)) break;
            foreach (var nested in result.Nested.Where(MayMeanIn)) roots.Enqueue(nested);
        }

        return results;
    }

    private string Absolute(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, _currentFolder));
}
