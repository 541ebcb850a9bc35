using ListingLsp.Workspace.Writing;
using Xunit;

namespace ListingLsp.Workspace.Tests;

public sealed class WholeFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("listinglsp-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_was_there_stays_until_the_new_file_takes_its_place()
    {
        var path = With("a.txt", "old");
        using (var file = WholeFile.Write(path, w => w.WriteLine("新")))
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
        Assert.Throws<FormatException>(() => WholeFile.Write(path, w =>
        {
            w.Write(new string('x', 100_000));
            throw new FormatException();
        }));
        WholeFile.Write(path, w => w.Write("new")).Dispose();
        Assert.Equal("old", File.ReadAllText(Assert.Single(Directory.GetFiles(_folder))));
    }

    [Fact]
    public void A_link_stays_a_link()
    {
        if (OperatingSystem.IsWindows()) return;
        var target = With("target.txt", "old");
        var link = Path.Combine(_folder, "link.txt");
        File.CreateSymbolicLink(link, target);
        using (var file = WholeFile.Write(link, w => w.Write("new"))) file.TakePlace();
        Assert.Equal("new", File.ReadAllText(target));
        Assert.Equal(target, new FileInfo(link).LinkTarget);
    }

    private string With(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
