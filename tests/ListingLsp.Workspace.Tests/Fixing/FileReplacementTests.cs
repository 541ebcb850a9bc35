using ListingLsp.Syntax.Text;
using ListingLsp.Workspace.Fixing;
using Xunit;

namespace ListingLsp.Workspace.Tests.Fixing;

public sealed class FileReplacementTests
{
    private static readonly SourceText New = SourceText.From("title: new\n");

    [Fact]
    public void A_file_is_replaced_and_nothing_else_is_left_in_its_folder()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("shirts/polo.listing.yaml", "title: old\n");
        Assert.Equal(ReplacementFault.None, Replace(folder, "shirts/polo.listing.yaml", "title: old\n"));
        Assert.Equal("title: new\n", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void A_file_that_somebody_changed_meanwhile_stays()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("polo.listing.yaml", "title: mine\n");
        Assert.Equal(ReplacementFault.Changed, Replace(folder, "polo.listing.yaml", "title: old!\n"));
        Assert.Equal(ReplacementFault.Changed, Replace(folder, "polo.listing.yaml", "title: older\n"));
        Assert.Equal("title: mine\n", File.ReadAllText(path));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_file_that_somebody_deleted_meanwhile_does_not_come_back()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(ReplacementFault.Changed, Replace(folder, "polo.listing.yaml", "title: old\n"));
        Assert.Equal(ReplacementFault.Changed, Replace(folder, "shirts/polo.listing.yaml", "title: old\n"));
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void Its_mode_stays()
    {
        if (OperatingSystem.IsWindows()) return;
        using var folder = new TemporaryFolder();
        var path = folder.Write("polo.listing.yaml", "title: old\n");
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherWrite;
        File.SetUnixFileMode(path, Mode);
        Assert.Equal(ReplacementFault.None, Replace(folder, "polo.listing.yaml", "title: old\n"));
        Assert.Equal(Mode, File.GetUnixFileMode(path));
    }

    [Fact]
    public void A_link_stays_one_and_what_it_leads_to_is_replaced()
    {
        if (OperatingSystem.IsWindows()) return;
        using var folder = new TemporaryFolder();
        var path = folder.Write("real/polo.yaml", "title: old\n");
        Directory.CreateDirectory(Path.Combine(folder.Path, "listings"));
        var link = Path.Combine(folder.Path, "listings", "polo.listing.yaml");
        File.CreateSymbolicLink(link, "../real/polo.yaml");
        Assert.Equal(ReplacementFault.None, Replace(folder, "listings/polo.listing.yaml", "title: old\n"));
        Assert.Equal("title: new\n", File.ReadAllText(path));
        Assert.Equal("../real/polo.yaml", new FileInfo(link).LinkTarget);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_link_out_of_the_workspace_is_not_followed(bool isFolder)
    {
        if (OperatingSystem.IsWindows()) return;
        using var folder = new TemporaryFolder();
        using var elsewhere = new TemporaryFolder();
        var path = elsewhere.Write("polo.listing.yaml", "title: old\n");
        if (isFolder) Directory.CreateSymbolicLink(Path.Combine(folder.Path, "shirts"), elsewhere.Path);
        else File.CreateSymbolicLink(folder.Write("shirts/x") is var x ? Path.Combine(Path.GetDirectoryName(x)!, "polo.listing.yaml") : "", path);
        Assert.Equal(ReplacementFault.Outside, Replace(folder, "shirts/polo.listing.yaml", "title: old\n"));
        Assert.Equal("title: old\n", File.ReadAllText(path));
    }

    [Fact]
    public void Links_in_a_circle_are_a_fault_of_the_disk()
    {
        if (OperatingSystem.IsWindows()) return;
        using var folder = new TemporaryFolder();
        File.CreateSymbolicLink(Path.Combine(folder.Path, "a.listing.yaml"), "b.listing.yaml");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "b.listing.yaml"), "a.listing.yaml");
        Assert.Equal(ReplacementFault.Disk, Replace(folder, "a.listing.yaml", "title: old\n"));
    }

    [Fact]
    public void A_folder_that_takes_no_file_leaves_the_old_one()
    {
        if (OperatingSystem.IsWindows() || Environment.UserName == "root") return;
        using var folder = new TemporaryFolder();
        var path = folder.Write("shirts/polo.listing.yaml", "title: old\n");
        var mode = File.GetUnixFileMode(Path.GetDirectoryName(path)!);
        File.SetUnixFileMode(Path.GetDirectoryName(path)!, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            Assert.Equal(ReplacementFault.Disk, Replace(folder, "shirts/polo.listing.yaml", "title: old\n"));
            Assert.Equal("title: old\n", File.ReadAllText(path));
        }
        finally
        {
            File.SetUnixFileMode(Path.GetDirectoryName(path)!, mode);
        }
    }

    private static ReplacementFault Replace(TemporaryFolder folder, string path, string before)
    {
        var old = SourceText.From(before);
        return FileReplacement.Replace(folder.Path, new FixedFile(path, old, New, LineHistory.Of(old))).Fault;
    }
}
