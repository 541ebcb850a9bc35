using ListingLsp.Workspace.Writing;
using Xunit;

namespace ListingLsp.Workspace.Tests.Writing;

public sealed class WholeFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("listinglsp-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_was_there_stays_until_the_new_file_takes_its_place()
    {
        var path = With("a.txt", "old");
        using (var file = WholeFile.WriteText(path, w => w.WriteLine("新")))
        {
            Assert.Equal("old", File.ReadAllText(path));
            file.TakePlace();
        }

        Assert.Equal("新\n"u8.ToArray(), File.ReadAllBytes(path));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void What_fails_half_way_leaves_nothing()
    {
        var path = With("a.txt", "old");
        Assert.Throws<FormatException>(() => WholeFile.WriteText(path, w =>
        {
            w.Write(new string('x', 100_000));
            throw new FormatException();
        }));
        WholeFile.WriteText(path, w => w.Write("new")).Dispose();
        Assert.Equal("old", File.ReadAllText(Assert.Single(Directory.GetFiles(_folder))));
    }

    [Fact]
    public void A_link_stays_a_link()
    {
        if (OperatingSystem.IsWindows()) return;
        var target = With("target.txt", "old");
        var link = Path.Combine(_folder, "link.txt");
        File.CreateSymbolicLink(link, target);
        using (var file = WholeFile.WriteText(link, w => w.Write("new"))) file.TakePlace();
        Assert.Equal("new", File.ReadAllText(target));
        Assert.Equal(target, new FileInfo(link).LinkTarget);
    }

    [Fact]
    public void Its_mode_stays()
    {
        if (OperatingSystem.IsWindows()) return;
        var path = With("a.txt", "old");
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite;
        File.SetUnixFileMode(path, Mode);
        using (var file = WholeFile.WriteText(path, w => w.Write("new"))) file.TakePlace();
        Assert.Equal(("new", Mode), (File.ReadAllText(path), File.GetUnixFileMode(path)));
    }

    [Fact]
    public void One_that_may_not_be_written_is_not_replaced_either()
    {
        if (OperatingSystem.IsWindows() || Environment.UserName == "root") return;
        var path = With("a.txt", "old");
        File.SetUnixFileMode(path, UnixFileMode.UserRead);
        Assert.Throws<UnauthorizedAccessException>(() => WholeFile.WriteText(path, w => w.Write("new")));
        Assert.Equal("old", File.ReadAllText(Assert.Single(Directory.GetFiles(_folder))));
    }

    [Fact]
    public void Where_one_of_several_cannot_be_written_none_takes_its_place()
    {
        var path = With("a.txt", "old");
        var fault = WholeFiles.Write([(path, w => w.Write("new")), (Path.Combine(_folder, "nowhere", "b.txt"), w => w.Write("new"))], replaces: true);
        Assert.Equal(1, fault!.Value.Index);
        Assert.Equal("old", File.ReadAllText(Assert.Single(Directory.GetFiles(_folder))));
        Assert.Null(WholeFiles.Write([(path, w => w.Write("new"))], replaces: true));
        Assert.Equal(0, WholeFiles.Write([(path, w => w.Write("newer"))], replaces: false)!.Value.Index);
        Assert.Equal("new", File.ReadAllText(Assert.Single(Directory.GetFiles(_folder))));
    }

    private string With(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
