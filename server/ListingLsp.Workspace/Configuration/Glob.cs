using Microsoft.Extensions.FileSystemGlobbing;

namespace ListingLsp.Workspace.Configuration;

/// <summary>A pattern for paths relative to the workspace root: <c>*</c> within a name, <c>**</c> across folders.</summary>
internal sealed class Glob
{
    private readonly Matcher _matcher = new(StringComparison.Ordinal);

    /// <summary>A pattern without a slash matches at any depth, as in gitignore.</summary>
    public Glob(string pattern) => _matcher.AddInclude(pattern.Contains('/', StringComparison.Ordinal) ? pattern : "**/" + pattern);

    /// <summary>Whether a path with <c>/</c> matches.</summary>
    public bool Matches(string path) => _matcher.Match(path).HasMatches;
}
