using ListingLsp.Workspace.Discovery;
using Xunit;

namespace ListingLsp.Workspace.Tests;

/// <summary>Files read by the system's own calls are what they are by .NET's.</summary>
public sealed class LinuxFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("id: a\n")]
    [InlineData("title: 马克杯\n")]
    public void All_bytes_of_a_file(string text)
    {
        var path = _folder.Write("杯子 ü.listing.yaml", text);
        var bytes = File.ReadAllBytes(path);
        if (OperatingSystem.IsLinux()) Assert.Equal(bytes.LongLength, FileStat.LengthOf(path));
        Assert.Equal(bytes, FileBytes.ReadPlain(path, bytes.Length));
    }

    [Fact]
    public void A_file_that_is_shorter_than_a_moment_ago_has_the_bytes_that_it_has()
    {
        var path = _folder.Write("a.listing.yaml", "id: a\n");
        Assert.Equal("id: a\n"u8.ToArray(), FileBytes.ReadPlain(path, 5000));
    }

    [Fact]
    public void Of_a_file_over_the_limit_one_byte_more()
    {
        var path = _folder.Write("a.listing.yaml", new string('x', 100));
        Assert.Equal(11, FileBytes.ReadPlain(path, 100, most: 10).Length);
        Assert.Equal(11, new Enclosure(_folder.Path).Read(path, most: 10).Length);
    }

    [Fact]
    public void What_cannot_be_read_is_told_as_ever()
    {
        var gone = Path.Combine(_folder.Path, "gone.listing.yaml");
        if (OperatingSystem.IsLinux()) Assert.Null(LinuxFile.Read(gone, 10));
        Assert.Throws<FileNotFoundException>(() => FileBytes.ReadPlain(gone, 10));
        Assert.Throws<FileNotFoundException>(() => new Enclosure(_folder.Path).Read(gone));
    }

    [Fact]
    public void Only_a_plain_file_has_a_length()
    {
        Assert.Null(FileStat.LengthOf(_folder.Path));
        Assert.Null(FileStat.LengthOf(Path.Combine(_folder.Path, "gone")));
        if (OperatingSystem.IsWindows()) return;
        var link = Path.Combine(_folder.Path, "link.listing.yaml");
        File.CreateSymbolicLink(link, _folder.Write("a.listing.yaml", "id: a\n"));
        Assert.Null(FileStat.LengthOf(link));
        Assert.Equal("id: a\n"u8.ToArray(), new Enclosure(_folder.Path).Read(link));
    }

    /// <summary>A run opens ten thousand files, and a system gives a program so many at once.</summary>
    [Fact]
    public void Files_are_closed()
    {
        const string open = "/proc/self/fd";
        if (!Directory.Exists(open)) return;
        var path = _folder.Write("a.listing.yaml", "id: a\n");
        var before = Directory.GetFiles(open).Length;
        for (var i = 0; i < 1000; i++) Assert.Equal(6, FileBytes.ReadPlain(path, 6).Length);
        // Other tests open some meanwhile.
        Assert.InRange(Directory.GetFiles(open).Length, 0, before + 500);
    }
}
