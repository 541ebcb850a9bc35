using System.Text;
using ListingLsp.Cli.Reporting;
using ListingLsp.Syntax.Text;
using ListingLsp.Testing.Fixtures;
using ListingLsp.Workspace.Fixing;
using ListingLsp.Workspace.Snapshots;
using Xunit;

namespace ListingLsp.Cli.Tests;

/// <summary><c>git apply</c> makes of every patch what the fixes make, byte by byte.</summary>
public sealed class PatchTests
{

    [FactWith("git")]
    public void Patches_of_all_fixtures_apply()
    {
        using var folder = new ConsoleRun();
        var (files, patch, number) = (new Dictionary<string, SourceText>(StringComparer.Ordinal), new StringWriter(), 0);
        foreach (var (_, workspace) in Workspaces.All)
        {
            var root = $"w{number++}";
            foreach (var (path, text) in workspace.Files) Write(Path.Combine(folder.Folder, root, path), text);
            var result = WorkspaceCheck.Run(Path.Combine(folder.Folder, root), new CheckRequest { IsReported = _ => true, Today = FixtureWorkspace.Today, Fixes = new FixRequest { WithUnsafe = true } });
            foreach (var file in result.Fixed.Files)
            {
                Patch.Write($"{root}/{file.Path}", file, patch);
                files.Add($"{root}/{file.Path}", file.After);
            }
        }

        Assert.True(files.Count > 500, $"only {files.Count} files");
        AssertApplies(folder.Folder, patch.ToString(), files);
    }

    [TheoryWith("git", notOnWindows: true)]
    [InlineData("polo shirt/衬衫 \"A\".listing.yaml", "a\nb\nc\n", "a\nB\nc\n")]
    [InlineData("a.listing.yaml", "a\nb", "a\nb\nc")]
    [InlineData("a.listing.yaml", "a\nb\n", "a\nb")]
    [InlineData("a.listing.yaml", "a\nb", "a\nb\n")]
    [InlineData("a.listing.yaml", "\uFEFFa\r\nb\r\n", "\uFEFFa\r\nc\r\n")]
    [InlineData("a.listing.yaml", "\uFEFFa\nb\n", "\uFEFFc\nb\n")]
    [InlineData("a.listing.yaml", "a\rb\nc\n", "a\rB\nc\n")]
    [InlineData("a.listing.yaml", "a\n", "a\nb\n")]
    [InlineData("a.listing.yaml", "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\n", "A\nb\nc\nd\ne\nf\ng\nh\ni\nj\nK\n")]
    [InlineData("a.listing.yaml", "a\nb\nc\nd\ne\nf\ng\nh\n", "A\nb\nc\nd\ne\nf\ng\nH\n")]
    [InlineData("a.listing.yaml", "a\nb\nc\nd\ne\nf\ng\nh\ni\n", "A\nb\nc\nd\ne\nf\ng\nh\nI\n")]
    [InlineData("a.listing.yaml", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\n6\n7\n8\n9\n10\n")]
    public void Names_ends_and_line_breaks_are_as_git_knows_them(string name, string before, string after)
    {
        using var folder = new ConsoleRun();
        var (old, created) = (SourceText.From(before), SourceText.From(after));
        Write(Path.Combine(folder.Folder, name), old);
        var edits = Edits(before, after);
        var patch = new StringWriter();
        Patch.Write(name, new FixedFile(name, old, created, LineHistory.Of(old).With(old, edits, created)), patch);
        AssertApplies(folder.Folder, patch.ToString(), new() { [name] = created });
    }

    /// <summary>An edit for every character that differs, or one at the end.</summary>
    private static List<TextEdit> Edits(string before, string after)
    {
        var (a, b) = (Encoding.UTF8.GetBytes(before), Encoding.UTF8.GetBytes(after));
        if (a.Length == b.Length) return [.. Enumerable.Range(0, a.Length).Where(i => a[i] != b[i]).Select(i => new TextEdit(new TextSpan(i, i + 1), ((char)b[i]).ToString()))];
        var same = 0;
        while (same < Math.Min(a.Length, b.Length) && a[same] == b[same]) same++;
        return [new TextEdit(new TextSpan(same, a.Length), Encoding.UTF8.GetString(b[same..]))];
    }

    private static void AssertApplies(string folder, string patch, Dictionary<string, SourceText> files)
    {
        // Without a repository of its own, git would look for one further up.
        OtherProgram.Run(folder, "git", "init", "--quiet");
        File.WriteAllText(Path.Combine(folder, "fixes.patch"), patch, new UTF8Encoding(false));
        OtherProgram.Run(folder, "git", "-c", "core.autocrlf=false", "apply", "--whitespace=nowarn", "fixes.patch");
        Assert.All(files, f => Assert.Equal(Encoding.UTF8.GetString(f.Value.Bytes), Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(folder, f.Key)))));
    }

    private static void Write(string path, SourceText text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, text.Bytes.ToArray());
    }
}
