using System.Text;
using ListingLsp.Workspace.Discovery;
using Xunit;

namespace ListingLsp.Workspace.Tests;

/// <summary>Our ignore rules against git's own, over many generated ignore files and a tree of awkward names.</summary>
public sealed class SameAsGitTests : IDisposable
{
    private const int Rounds = 250;
    private static readonly string[] Folders = ["", "a/", "a/b/", "a/b/c/", "foo/", "foo/a/", "foo/bar/", "foo bar/", "[x]/", "衬衫/", "x-y/", "#n/"];
    private static readonly string[] Names = ["a.yaml", "foo", "bar", "foobar", "foo.listing.yaml", "ab.yml", "B.json", "#note", "!keep", "[x].yaml", "x-y", "x y", "衬衫.yaml", "é", "9", "a]", "-"];

    private static readonly string[] Atoms =
    [
        "a", "b", "foo", "bar", "foobar", "x", "y", ".yaml", ".yml", ".", "-", " ", "衬衫", "é", "9", "*", "*", "*", "**", "**/", "/**/", "/**", "?", "?", "/", "/", "***",
        "[ab]", "[!a]", "[^fo]", "[a-f]", "[a-fx-z]", "[]-]", "[]a]", "[!]a]", "[[:alpha:]]", "[[:digit:][:upper:]]", "[![:lower:]]", "[[:nope:]]", "[[:]", "[a-]", "[-a]", "[\\]]", "[\\a-\\f]", "[[-b]",
        "[", "[a", "]", "\\", "\\*", "\\?", "\\[x\\]", "\\#", "\\!", "\\ ", "#", "!",
    ];

    private static readonly string[] Plain =
    [
        "foo", "/foo", "foo/", "a/b", "a/b/", "/a/b/c", "*.yaml", "!*.yaml", "a/*", "!a/b", "**/bar", "a/**", "!a/**/", "foo**/bar", "fo**", "**", "/**", "/*", "!/a", "a/**/c", "\\#note", "#note", "\\!keep",
        "!keep", "[x]", "\\[x]", "x\\ y", "x y ", "x y\\ ", "foo \\", "foo\t", "", " ", "!", "/", "//", "foo//", "衬衫", "衬?", "衬*", "*.y?ml", "*/a", "*/*/a.yaml", "!foo.listing.yaml", "*.listing.*", "a//b",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [NeedsGitFact]
    public void Generated_ignore_files_ignore_what_git_ignores()
    {
        GitOracle.Init(_folder.Path);
        foreach (var path in Folders.SelectMany(_ => Names, (folder, name) => folder + name).Where(p => !Folders.Contains(p + "/"))) _folder.Write(path);
        var paths = Directory.EnumerateFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories)
            .Select(p => Path.GetRelativePath(_folder.Path, p).Replace('\\', '/'))
            .Where(p => !p.StartsWith(".git/", StringComparison.Ordinal) && p != ".git")
            .Order(StringComparer.Ordinal)
            .ToList();
        var random = new Random(20261125);
        var (compared, ignored) = (0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var files = new Dictionary<string, string> { [".gitignore"] = Lines(random), ["a/.gitignore"] = Lines(random), ["foo/bar/.gitignore"] = Lines(random), [".git/info/exclude"] = Lines(random) };
            foreach (var (file, text) in files) _folder.Write(file, text);
            var expected = GitOracle.Ignored(_folder.Path, paths);
            var actual = OurIgnored();
            var wrong = paths.Where(p => expected.Contains(p) != actual.Contains(p)).Take(5).ToList();
            Assert.True(wrong.Count == 0, $"round {round}: git {(wrong.Count > 0 && expected.Contains(wrong[0]) ? "ignores" : "keeps")} {string.Join(", ", wrong)}\n{string.Join('\n', files.Select(f => $"{f.Key}:\n{f.Value}"))}");
            compared += paths.Count;
            ignored += expected.Count;
        }

        // Neither "nothing" nor "everything" would be an answer.
        Assert.InRange(ignored, compared / 10, compared * 9 / 10);
    }

    private HashSet<string> OurIgnored()
    {
        var ignored = new HashSet<string>(StringComparer.Ordinal);
        Walk(_folder.Path, IgnoreRules.Around(_folder.Path), isIgnored: false);
        return ignored;

        void Walk(string folder, IgnoreRules? rules, bool isIgnored)
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos().Where(e => e.Name != ".git"))
            {
                var isFolder = entry is DirectoryInfo;
                var isOut = isIgnored || rules!.Ignores(entry.FullName, isFolder);
                if (isOut) ignored.Add(Path.GetRelativePath(_folder.Path, entry.FullName).Replace('\\', '/'));
                if (isFolder) Walk(entry.FullName, isOut ? rules : rules!.Enter(entry.FullName), isOut);
            }
        }
    }

    private static string Lines(Random random)
    {
        var text = new StringBuilder(random.Next(10) == 0 ? "\uFEFF" : "");
        for (var i = random.Next(5); i > 0; i--)
        {
            text.Append(Line(random)).Append(random.Next(6) == 0 ? "\r\n" : i == 1 && random.Next(3) == 0 ? "" : "\n");
        }

        return text.ToString();
    }

    private static string Line(Random random)
    {
        if (random.Next(3) == 0) return Plain[random.Next(Plain.Length)];
        var line = string.Concat(Enumerable.Range(0, 1 + random.Next(5)).Select(_ => Atoms[random.Next(Atoms.Length)]));
        return random.Next(8) switch { 0 => "!" + line, 1 => "/" + line, 2 => line + "/", 3 => line + " ", 4 => $"!{line}/", _ => line };
    }
}
