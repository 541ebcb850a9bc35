using System.Collections.Immutable;
using System.Text;

namespace ListingLsp.Workspace.Discovery;

/// <summary>
/// What git ignores in a folder: the patterns of its <c>.gitignore</c>, of those above it in the repository, and of
/// <c>.git/info/exclude</c>. The nearest file decides, and in it the last line that matches.
/// </summary>
internal sealed class IgnoreRules
{
    private readonly IgnoreRules? _outer;
    private readonly string _folder;
    private readonly ImmutableArray<IgnorePattern> _patterns;
    private readonly bool _hasPatterns;

    private IgnoreRules(IgnoreRules? outer, string folder, ImmutableArray<IgnorePattern> patterns)
    {
        _outer = outer;
        _folder = Normalize(folder);
        _patterns = patterns;
        _hasPatterns = !patterns.IsEmpty || outer?._hasPatterns == true;
    }

    /// <summary>
    /// The rules for what is in a folder; null outside a repository. If the folder itself is ignored, what is said above it does not
    /// count: somebody wants it all the same.
    /// </summary>
    /// <param name="folder">Absolute path.</param>
    public static IgnoreRules? Around(string folder)
    {
        if (GitRepository.TopOf(folder) is not { } top) return null;
        var rules = new IgnoreRules(null, top, Read(GitRepository.ExcludeFile(top))).Enter(top);
        var names = Path.GetRelativePath(top, folder).Split(Path.DirectorySeparatorChar);
        if (names is ["."]) return rules;
        foreach (var name in names)
        {
            top = Path.Combine(top, name);
            rules = rules.Ignores(top, isFolder: true) ? new IgnoreRules(null, top, []).Enter(top) : rules.Enter(top);
        }

        return rules;
    }

    /// <summary>The rules inside a folder that these rules have let through.</summary>
    public IgnoreRules Enter(string folder)
    {
        var patterns = Read(Path.Combine(folder, ".gitignore"));
        return patterns.IsEmpty ? this : new IgnoreRules(this, folder, patterns);
    }

    /// <summary>Whether a file or folder right in this folder is ignored.</summary>
    /// <param name="folder">Absolute path of this folder.</param>
    /// <param name="name">Its name.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool Ignores(string folder, ReadOnlySpan<char> name, bool isFolder) => _hasPatterns && Ignores(Path.Join(folder.AsSpan(), name), isFolder);

    /// <summary>Whether a file or folder right in this folder is ignored.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool Ignores(string path, bool isFolder)
    {
        if (!_hasPatterns) return false;
        var bytes = Encoding.UTF8.GetBytes(Normalize(path));
        for (var rules = this; rules is not null; rules = rules._outer)
        {
            if (rules._patterns.IsEmpty) continue;
            var relative = bytes.AsSpan(Encoding.UTF8.GetByteCount(rules._folder) + 1);
            for (var i = rules._patterns.Length - 1; i >= 0; i--)
            {
                if (rules._patterns[i].Matches(relative, isFolder)) return !rules._patterns[i].IsNegated;
            }
        }

        return false;
    }

    /// <summary>Slashes, and none at the end.</summary>
    private static string Normalize(string path) => path.Replace(Path.DirectorySeparatorChar, '/').TrimEnd('/');

    /// <summary>The patterns of a file; none where it cannot be read.</summary>
    private static ImmutableArray<IgnorePattern> Read(string file) => FileBytes.OfGit(file) is { Length: > 0 } bytes ? Parse(bytes) : [];

    private static ImmutableArray<IgnorePattern> Parse(ReadOnlySpan<byte> text)
    {
        var patterns = ImmutableArray.CreateBuilder<IgnorePattern>();
        if (text.StartsWith("\uFEFF"u8)) text = text[3..];
        foreach (var range in text.Split((byte)'\n'))
        {
            var line = text[range];
            if (line.EndsWith("\r"u8)) line = line[..^1];
            if (IgnorePattern.Parse(line) is { } pattern) patterns.Add(pattern);
        }

        return patterns.ToImmutable();
    }
}
