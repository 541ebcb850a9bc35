using Microsoft.Extensions.FileSystemGlobbing;

namespace ListingLsp.Workspace.Configuration;

/// <summary>A pattern for paths relative to the workspace root: <c>*</c> within a name, <c>**</c> across folders.</summary>
internal sealed class Glob
{
    private readonly Matcher _matcher = new(StringComparison.Ordinal);

    /// <summary>As in gitignore: a pattern without a slash matches at any depth, and a folder that matches brings all that is in it.</summary>
    public Glob(string pattern)
    {
        var name = pattern.TrimEnd('/');
        var path = name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name.TrimStart('/');
        var anywhere = name.Contains('/', StringComparison.Ordinal) ? path : "**/" + path;
        _matcher.AddInclude(anywhere);
        _matcher.AddInclude(anywhere + "/**");
    }

    /// <summary>Whether a path with <c>/</c> matches.</summary>
    public bool Matches(string path) => _matcher.Match(path).HasMatches;
}
