using ListingLsp.Workspace.Changes;
using Xunit;

namespace ListingLsp.Workspace.Tests;

/// <summary>Programs are found where the user keeps them, never in the workspace.</summary>
public sealed class ProgramPathTests : IDisposable
{
    private static readonly string Program = OperatingSystem.IsWindows() ? "git.exe" : "git";

    private readonly TemporaryFolder _folder = new();

    private string Shop => Path.Combine(_folder.Path, "shop");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_first_folder_that_has_it_wins()
    {
        var (first, second) = (Make("one/" + Program), Make("two/" + Program));
        Assert.Equal(first, Find("none", "one", "two"));
        Assert.Equal(second, Find("two", "one"));
        Assert.Null(Find("none"));
    }

    [Fact]
    public void Folders_of_the_workspace_and_relative_ones_are_passed_over()
    {
        Make("shop/" + Program);
        Make("shop/bin/" + Program);
        var outside = Make("shopping/" + Program);
        Assert.Null(Find("shop", "shop/bin"));
        Assert.Equal(outside, Find("shop", "shop/bin", "shopping"));
        foreach (var path in new[] { "", ".", "bin", "./bin", "..", "\"\"", "~" }) Assert.Null(ProgramPath.Find("git", path, Shop));
    }

    [Fact]
    public void A_link_into_the_workspace_is_one_of_its_programs()
    {
        if (OperatingSystem.IsWindows()) return;
        Make("shop/bin/" + Program);
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "folder"), Path.Combine(Shop, "bin"));
        Directory.CreateDirectory(Path.Combine(_folder.Path, "links"));
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "links", Program), Path.Combine(Shop, "bin", Program));
        Assert.Null(Find("folder", "links"));
    }

    [Fact]
    public void What_may_not_be_run_is_no_program()
    {
        if (OperatingSystem.IsWindows()) return;
        _folder.Write("plain/" + Program);
        Directory.CreateDirectory(Path.Combine(_folder.Path, "tree", Program));
        Assert.Null(Find("plain", "tree"));
    }

    private string? Find(params string[] folders) => ProgramPath.Find("git", string.Join(Path.PathSeparator, folders.Select(f => Path.Combine(_folder.Path, f))), Shop);

    private string Make(string relative)
    {
        var path = _folder.Write(relative.Replace('/', Path.DirectorySeparatorChar));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return path;
    }
}
