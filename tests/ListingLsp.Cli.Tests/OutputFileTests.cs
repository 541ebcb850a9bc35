using Xunit;

namespace ListingLsp.Cli.Tests;

/// <summary>Reports that go to files.</summary>
public sealed class OutputFileTests : IDisposable
{
    private readonly ConsoleRun _console = new ConsoleRun().With("a.listing.yaml", Listings.With("moq: 10", "moq: 500")).With("b.cartons.yaml", Listings.Cartons).With("out/old.txt", "old");

    public void Dispose() => _console.Dispose();

    [Fact]
    public void Files_hold_what_standard_output_would()
    {
        string[] formats = ["text", "json", "jsonl", "sarif", "github", "gitlab", "junit", "markdown", "html"];
        Assert.Equal(1, _console.Run(["check", "--color", "always", .. formats.SelectMany(f => new[] { "--output-file", $"{f}=out/r=1.{f}" })]));
        Assert.Contains("\u001B[", _console.Output, StringComparison.Ordinal);
        foreach (var format in formats)
        {
            Assert.Equal(1, _console.Run("check", "--format", format));
            Assert.Equal(_console.Output, File.ReadAllText(Path.Combine(_console.Folder, "out", $"r=1.{format}")));
        }

        Assert.Equal(formats.Length + 1, Directory.GetFiles(Path.Combine(_console.Folder, "out")).Length);
    }

    [Theory]
    [InlineData("'none/r.json' cannot be written: there is no folder 'none'", "json=none/r.json")]
    [InlineData("'out' cannot be written: it is a folder", "json=out")]
    [InlineData("'out/../r.json' is named for two reports; give each its own file", "sarif=r.json", "json=out/../r.json")]
    [InlineData("'a.listing.yaml' has the name of a file that is checked; give the report another name", "json=a.listing.yaml")]
    public void What_cannot_be_written_is_said_before_anything_is(string why, params string[] files)
    {
        Assert.Equal(2, _console.Run(["check", "--output-file", "text=out/first.txt", .. files.SelectMany(f => new[] { "--output-file", f })]));
        Assert.Equal(("", $"listinglsp: {why}\n"), (_console.Output, _console.Error));
        Assert.Equal("old.txt", string.Join(' ', Directory.GetFiles(Path.Combine(_console.Folder, "out")).Select(Path.GetFileName)));
    }

    [Fact]
    public void A_device_is_not_replaced_by_a_file()
    {
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(2, _console.Run("check", "--output-file", "json=/dev/null"));
        Assert.Equal("listinglsp: '/dev/null' cannot be written: it is a device, no file\n", _console.Error);
    }

    [Theory]
    [InlineData("--output-file: 'srif' is no format; did you mean 'sarif'?", "srif=r.sarif")]
    [InlineData("--output-file: 'r.sarif' does not say form and file; write for example sarif=report.sarif", "r.sarif")]
    [InlineData("--output-file: 'sarif=' does not say form and file; write for example sarif=report.sarif", "sarif=")]
    public void A_wrong_word_is_said(string why, string file)
    {
        Assert.Equal(2, _console.Run("check", "--output-file", file));
        Assert.Equal(("", $"listinglsp: {why}\nTry 'listinglsp --help'.\n"), (_console.Output, _console.Error));
    }

    [Theory]
    [InlineData("none/r", "无法写入“none/r”：文件夹“none”不存在")]
    [InlineData("out", "无法写入“out”：它是文件夹")]
    public void It_is_said_in_Chinese_too(string file, string why)
    {
        Assert.Equal(2, _console.Run("check", "--locale", "zh-CN", "--output-file", $"json={file}"));
        Assert.Equal($"listinglsp: {why}\n", _console.Error);
    }

    [Fact]
    public void A_list_of_files_has_two_forms()
    {
        Assert.Equal(0, _console.Run("check", "--list-files", "--output-file", "json=files.json"));
        Assert.Contains("\"kind\": \"listing\"", File.ReadAllText(Path.Combine(_console.Folder, "files.json")), StringComparison.Ordinal);
        Assert.Equal(2, _console.Run("check", "--list-files", "--output-file", "sarif=files.sarif"));
        Assert.Equal("listinglsp: the list of files comes as text or json, not as sarif\n", _console.Error);
    }

    [Fact]
    public void A_folder_that_takes_no_file_costs_the_exit_code_and_leaves_the_old_report()
    {
        if (OperatingSystem.IsWindows()) return;
        // A name so long that nothing fits beside it.
        var name = new string('r', 250);
        Assert.Equal(2, _console.Run("check", "--output-file", "text=out/old.txt", "--output-file", $"json={name}"));
        Assert.StartsWith($"listinglsp: cannot write '{name}': ", _console.Error, StringComparison.Ordinal);
        Assert.Contains("LST1001", _console.Output, StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(Path.Combine(_console.Folder, "out", "old.txt")));
        Assert.Single(Directory.GetFiles(Path.Combine(_console.Folder, "out")));
    }
}
