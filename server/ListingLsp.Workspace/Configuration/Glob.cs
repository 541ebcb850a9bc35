using ListingLsp.Workspace.Discovery;

namespace ListingLsp.Workspace.Configuration;

/// <summary>A pattern for paths relative to the workspace root: <c>*</c> within a name, <c>**</c> across folders.</summary>
internal sealed class Glob
{
    private readonly GlobMatcher _itself;
    private readonly GlobMatcher _inside;

    /// <summary>As in gitignore: a pattern without a slash matches at any depth, and a folder that matches brings all that is in it.</summary>
    public Glob(string pattern)
    {
        var name = pattern.TrimEnd('/');
        var path = name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name.TrimStart('/');
        var anywhere = name.Contains('/', StringComparison.Ordinal) ? path : "**/" + path;
        _itself = GlobMatcher.OfStars(anywhere);
        _inside = GlobMatcher.OfStars(anywhere + "/**");
    }

    /// <summary>Whether a path with <c>/</c> matches.</summary>
    public bool Matches(string path) => _itself.Matches(path) || _inside.Matches(path);
}
