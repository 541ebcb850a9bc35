using ListingLsp.Analysis.Catalogue;
using ListingLsp.Syntax.Text;
using ListingLsp.Workspace.Discovery;

namespace ListingLsp.Workspace.Changes;

/// <summary>What has changed in a git repository.</summary>
public static class GitChanges
{
    /// <summary>Everything that differs, never by an external program, without guessing at renames, whatever the user's settings.</summary>
    private static readonly string[] Diff = ["--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-textconv", "--no-relative", "--ignore-submodules=all"];

    /// <summary>What has changed since a commit: since the last one that it has in common with what is checked out, uncommitted and untracked files included.</summary>
    /// <param name="folder">Absolute path of a folder in the repository.</param>
    /// <param name="reference">A branch, a tag or a commit.</param>
    /// <exception cref="GitException">There is no repository, no git, or no such commit.</exception>
    public static ChangeSet Since(string folder, string reference)
    {
        var (git, top) = Open(folder);
        if (git.TryLine("rev-parse", "--verify", "--quiet", "--end-of-options", reference + "^{commit}") is not { Length: > 0 } commit) throw new GitException(new($"'{reference}' is no commit of this repository", $"“{reference}”不是此仓库中的提交"));
        // A shallow clone may know of none.
        var from = git.TryLine("merge-base", commit, "HEAD") is { Length: > 0 } common ? common : commit;
        var touched = git.List(["diff", .. Diff, from, "--"]).Concat(git.List("ls-files", "--others", "--exclude-standard", "-z", "--", ":/")).Distinct(StringComparer.Ordinal).ToList();
        return new ChangeSet(touched.Select(Full), Texts(git, from + ":", touched, Full), new Dictionary<string, SourceText?>(), tracked: null);

        string Full(string path) => Path.Combine(top, path.Replace('/', Path.DirectorySeparatorChar));
    }

    /// <summary>What is staged for the next commit. The index is what is checked, not the working tree.</summary>
    /// <param name="folder">Absolute path of a folder in the repository.</param>
    /// <exception cref="GitException">There is no repository or no git.</exception>
    public static ChangeSet Staged(string folder)
    {
        var (git, top) = Open(folder);
        // The one that looks at every file takes longest.
        var differs = Task.Run(() => git.List(["diff-files", .. Diff]));
        // Before the first commit everything is new.
        var from = git.TryLine("rev-parse", "--verify", "--quiet", "HEAD^{commit}") is { Length: > 0 } head ? head : git.Line("hash-object", "-t", "tree", "--stdin");
        var touched = git.List(["diff", "--cached", .. Diff, from, "--"]);
        var index = new TrackedFiles(top, git.Output("ls-files", "--cached", "-z", "--", ":/"));
        // What the working tree has otherwise, deleted files included, is read from the index.
        var differing = differs.GetAwaiter().GetResult().Where(index.HasName).ToList();
        var contents = git.Contents([.. differing.Select(p => ":" + p)]);
        var now = differing.Where(p => contents.ContainsKey(":" + p)).ToDictionary(Full, p => (SourceText?)SourceText.From(contents[":" + p]), StringComparer.Ordinal);
        return new ChangeSet(touched.Select(Full), Texts(git, from + ":", touched, Full), now, index);

        string Full(string path) => Path.Combine(top, path.Replace('/', Path.DirectorySeparatorChar));
    }

    private static (GitProgram Git, string Top) Open(string folder)
    {
        if (GitRepository.TopOf(folder) is not { } top) throw new GitException(new("this is no git repository", "这里不是git仓库"));
        return (new GitProgram(top), top);
    }

    /// <summary>Texts of files in an earlier state, read when the first one is asked for.</summary>
    private static Func<string, SourceText?> Texts(GitProgram git, string prefix, IReadOnlyCollection<string> paths, Func<string, string> full)
    {
        var names = paths.ToDictionary(full, p => prefix + p, StringComparer.Ordinal);
        var contents = new Lazy<Dictionary<string, byte[]>>(() => git.Contents(names.Values));
        return path => names.TryGetValue(path, out var name) && contents.Value.TryGetValue(name, out var bytes) ? SourceText.From(bytes) : null;
    }
}
