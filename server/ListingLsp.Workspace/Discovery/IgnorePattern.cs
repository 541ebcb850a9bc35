namespace ListingLsp.Workspace.Discovery;

/// <summary>One line of an ignore file.</summary>
internal sealed class IgnorePattern
{
    private readonly GlobMatcher _glob;
    private readonly bool _isOnlyForFolders;
    private readonly bool _isAnchored;

    private IgnorePattern(GlobMatcher glob, bool isNegated, bool isOnlyForFolders, bool isAnchored)
    {
        _glob = glob;
        IsNegated = isNegated;
        _isOnlyForFolders = isOnlyForFolders;
        _isAnchored = isAnchored;
    }

    /// <summary>Whether what matches is taken back in.</summary>
    public bool IsNegated { get; }

    /// <summary>Reads a line without its line break; null for blanks, comments, and what can match nothing.</summary>
    public static IgnorePattern? Parse(ReadOnlySpan<byte> line)
    {
        if (line.StartsWith("#"u8)) return null;
        line = line[..EndOf(line)];
        var isNegated = line.StartsWith("!"u8);
        if (isNegated) line = line[1..];
        var isOnlyForFolders = line.EndsWith("/"u8);
        if (isOnlyForFolders) line = line[..^1];
        var isAnchored = line.Contains((byte)'/');
        if (line.StartsWith("/"u8)) line = line[1..];
        return !line.IsEmpty && GlobMatcher.Parse(line) is { } glob ? new IgnorePattern(glob, isNegated, isOnlyForFolders, isAnchored) : null;
    }

    /// <summary>Whether it speaks of a path. One without a slash within speaks of names at any depth.</summary>
    /// <param name="path">Relative to the folder of the ignore file.</param>
    /// <param name="isFolder">Whether a folder stands there.</param>
    public bool Matches(ReadOnlySpan<byte> path, bool isFolder) =>
        (isFolder || !_isOnlyForFolders) && _glob.Matches(_isAnchored ? path : path[(path.LastIndexOf((byte)'/') + 1)..]);

    /// <summary>Where trailing spaces begin; a space behind a backslash is none.</summary>
    private static int EndOf(ReadOnlySpan<byte> line)
    {
        var end = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == ' ') continue;
            if (line[i] == '\\') i++;
            end = Math.Min(i + 1, line.Length);
        }

        return end;
    }
}
