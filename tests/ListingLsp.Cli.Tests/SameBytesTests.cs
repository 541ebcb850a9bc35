using System.Diagnostics;
using ListingLsp.Testing;
using ListingLsp.Workspace.Discovery;
using Xunit;

namespace ListingLsp.Cli.Tests;

/// <summary>
/// The published program gives the same bytes whatever the machine: its language, its time zone, its processors, the order in which
/// files came to the disk, and the way the folder is named.
/// </summary>
public sealed class SameBytesTests : IDisposable
{
    private static readonly string[] Languages = ["C", "tr_TR.UTF-8", "ar_SA.UTF-8", "de_DE.UTF-8", "zh_CN.UTF-8", "th_TH"];
    private static readonly string[] TimeZones = ["Pacific/Kiritimati", "Pacific/Niue", "Asia/Shanghai", "Nowhere/Nothing"];
    private static readonly string[] Processors = ["1", "2", "7"];

    /// <summary>So many times the sample is more than is judged on one thread.</summary>
    private const int Times = 15;

    private readonly string _root = Directory.CreateTempSubdirectory("same-bytes-").FullName;
    private int _folders;

    public static TheoryData<string, string> Forms => new()
    {
        { "text", "zh-CN" },
        { "json", "en" },
        { "sarif", "en" },
        { "html", "zh-CN" },
    };

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_language_of_the_machine_changes_nothing(string form, string locale)
    {
        var folder = Copy(seed: 0);
        var expected = Run(folder, form, locale);
        foreach (var language in Languages)
        {
            Assert.Equal(expected, Run(folder, form, locale, environment: new() { ["LANG"] = language, ["LANGUAGE"] = language, ["LC_ALL"] = language, ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "0" }));
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_time_zone_changes_nothing(string form, string locale)
    {
        var folder = Copy(seed: 0);
        var expected = Run(folder, form, locale);
        foreach (var zone in TimeZones) Assert.Equal(expected, Run(folder, form, locale, environment: new() { ["TZ"] = zone }));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_number_of_processors_changes_nothing(string form, string locale)
    {
        var folder = Copy(seed: 0, times: Times);
        var expected = Run(folder, form, locale);
        foreach (var count in Processors)
        {
            for (var times = 0; times < 2; times++) Assert.Equal(expected, Run(folder, form, locale, environment: new() { ["DOTNET_PROCESSOR_COUNT"] = count, ["DOTNET_ThreadPool_ForceMinWorkerThreads"] = count }));
        }
    }

    [FactWith("taskset", notOnWindows: true)]
    public void One_processor_alone_changes_nothing()
    {
        var folder = Copy(seed: 0, times: Times);
        foreach (var row in Forms)
        {
            var (form, locale) = ((string)row[0], (string)row[1]);
            Assert.Equal(Run(folder, form, locale), Run(folder, form, locale, before: ["taskset", "-c", "0"]));
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_order_in_which_files_came_to_the_disk_changes_nothing(string form, string locale)
    {
        var first = Copy(seed: 0);
        var expected = Placeless(Run(first, form, locale), first);
        for (var seed = 1; seed <= 4; seed++)
        {
            var folder = Copy(seed);
            Assert.Equal(expected, Placeless(Run(folder, form, locale), folder));
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_way_the_folder_is_named_changes_nothing(string form, string locale)
    {
        var folder = Copy(seed: 0);
        var expected = Run(folder, form, locale);
        string[] names = [".", "./", folder, folder + "/", "apparel/../", $"../{Path.GetFileName(folder)}"];
        foreach (var name in names) Assert.Equal((name, expected), (name, Run(folder, form, locale, path: name)));
    }

    [Fact]
    public void What_is_compared_says_something()
    {
        var folder = Copy(seed: 0);
        var output = Run(folder, "json", "en");
        Assert.Contains("\"LST1001\"", output, StringComparison.Ordinal);
        Assert.NotEqual(output, Run(folder, "json", "zh-CN"));
        Assert.NotEqual(output, Run(folder, "json", "en", path: "apparel"));
    }

    /// <summary>The faulty sample in a folder of its own, its files written in an order that the seed decides; its listings several times, in further folders.</summary>
    private string Copy(int seed, int times = 1)
    {
        var sample = Repository.PathOf("tests", "Samples", "faulty");
        var folder = Path.Combine(_root, $"w{_folders++}");
        var files = Directory.GetFiles(sample, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        if (seed > 0) new Random(seed).Shuffle(files);
        foreach (var file in files)
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(sample, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
            for (var i = 1; i < times && file.Contains(".listing.", StringComparison.Ordinal); i++)
            {
                var more = Path.Combine(folder, $"more-{i}", Path.GetRelativePath(sample, file));
                Directory.CreateDirectory(Path.GetDirectoryName(more)!);
                File.Copy(file, more);
            }
        }

        return folder;
    }

    /// <summary>SARIF names the folder once.</summary>
    private static string Placeless(string output, string folder) => output.Replace(FileUri.OfFolder(folder), "file:///here/", StringComparison.Ordinal);

    /// <summary>All bytes of both outputs, as Latin-1 so that none is read as something else; and the exit code.</summary>
    private static string Run(string folder, string form, string locale, string? path = null, Dictionary<string, string>? environment = null, string[]? before = null)
    {
        string[] command = [.. before ?? [], PublishedProgram.Path, "check", "--format", form, "--locale", locale, .. path is null ? Array.Empty<string>() : [path]];
        var start = new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.Latin1, StandardErrorEncoding = System.Text.Encoding.Latin1 };
        foreach (var (name, value) in environment ?? []) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return $"{output}\n---\n{error.Result}\n---\n{process.ExitCode}";
    }
}
