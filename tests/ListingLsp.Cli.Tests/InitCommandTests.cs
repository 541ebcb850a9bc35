using System.Text.Json;
using System.Text.RegularExpressions;
using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Model;
using ListingLsp.Workspace.Configuration;
using Xunit;

namespace ListingLsp.Cli.Tests;

/// <summary>What <c>init</c> writes is sound, in both languages; what it says is shown in <c>tests/Scenarios/init.md</c>.</summary>
public sealed class InitCommandTests : IDisposable
{
    private const string Settings = "listinglsp.yaml";
    private readonly ConsoleRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("en", "no problems found")]
    [InlineData("zh-CN", "未发现问题")]
    public void What_it_writes_has_no_finding(string locale, string words)
    {
        Assert.Equal((0, ""), (_run.Run("init", "--locale", locale), _run.Error));
        Assert.Equal(0, _run.Run("check", "--no-baseline"));
        Assert.EndsWith($"{words}\n", _run.Output, StringComparison.Ordinal);
        Assert.Equal([".editorconfig", ".vscode/settings.json", ".vscode/tasks.json", Settings, "listings/first.listing.yaml"], Files());
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public void Every_setting_stands_there_once_and_is_sound_when_it_is_uncommented(string locale)
    {
        _run.Run("init", "--locale", locale);
        var lines = Uncommented(Text(Settings));
        Assert.Equal(ConfigShape.Root.Fields.Select(f => f.Name).Order(StringComparer.Ordinal), lines.Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(':')[0]).Order(StringComparer.Ordinal));
        _run.With(Settings, string.Join('\n', lines)).With("shared/settings.yaml", "");
        Assert.Equal(0, _run.Run("check"));
        var (config, own) = (WorkspaceSettings.Read(_run.Folder).Config, Config.Default);
        // What is said to hold where nothing is said does.
        Assert.Equal((own.Horizon, own.Profile, own.AsOf, locale), (config.Horizon, config.Profile, config.AsOf, config.Locale == Analysis.Catalogue.Locale.Chinese ? "zh-CN" : "en"));
        Assert.Equal(own.NotSuppressible.AsEnumerable(), config.NotSuppressible);
        Assert.Equal(".listinglsp-baseline.json", config.Baseline);
    }

    [Fact]
    public void Both_languages_say_the_same()
    {
        using var chinese = new ConsoleRun();
        _run.Run("init");
        chinese.Run("init", "--locale", "zh-CN");
        foreach (var file in Files())
        {
            var other = File.ReadAllText(Path.Combine(chinese.Folder, file)).Replace("locale: zh-CN", "locale: en", StringComparison.Ordinal);
            Assert.Equal(WithoutWords(Text(file)), WithoutWords(other));
            Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", Text(file));
        }
    }

    [Fact]
    public void What_is_there_stays_as_it_is()
    {
        _run.With(".vscode/settings.json", "{}").With("listinglsp.yml", "locale: zh-CN\n").With("shop/a.listing.yaml", Listings.Polo);
        Assert.Equal(0, _run.Run("init"));
        Assert.Equal([".editorconfig", ".vscode/settings.json", ".vscode/tasks.json", "listinglsp.yml", "shop/a.listing.yaml"], Files());
        Assert.Equal(("{}", "locale: zh-CN\n", Listings.Polo), (Text(".vscode/settings.json"), Text("listinglsp.yml"), Text("shop/a.listing.yaml")));
        // The settings that are there say which language.
        Assert.Contains("listinglsp.yml 已存在，未改动\n", _run.Output, StringComparison.Ordinal);
        var before = Files().ToDictionary(f => f, Text);
        Assert.Equal(0, _run.Run("init"));
        Assert.Equal(before, Files().ToDictionary(f => f, Text));
    }

    [Fact]
    public void Where_one_file_cannot_be_written_none_is()
    {
        _run.With(".vscode", "a file where a folder should be");
        Assert.Equal(2, _run.Run("init"));
        Assert.Contains("cannot write '.vscode/settings.json'", _run.Error, StringComparison.Ordinal);
        Assert.Equal([".vscode"], Files());
        Assert.Empty(Directory.GetDirectories(_run.Folder));
    }

    [Fact]
    public void The_task_of_the_editor_finds_the_findings()
    {
        _run.Run("init");
        _run.With("listings/a.listing.yaml", Listings.With("moq: 10", "moq: 500")).With("b.cartons.yaml", Listings.Cartons);
        using var tasks = JsonDocument.Parse(Text(".vscode/tasks.json"), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        var task = tasks.RootElement.GetProperty("tasks")[0];
        Assert.Equal(1, _run.Run([.. task.GetProperty("args").EnumerateArray().Select(a => a.GetString()!)]));
        var pattern = task.GetProperty("problemMatcher").GetProperty("pattern");
        var match = _run.Output.Split('\n').Select(l => Regex.Match(l, pattern.GetProperty("regexp").GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1))).Single(m => m.Success);
        string Part(string name) => match.Groups[pattern.GetProperty(name).GetInt32()].Value;
        Assert.Equal(("listings/a.listing.yaml", "7", "8", "error", "LST1001", "MOQ 500 is not the first tier minimum 10"), (Part("file"), Part("line"), Part("column"), Part("severity"), Part("code"), Part("message")));
    }

    private string Text(string file) => File.ReadAllText(Path.Combine(_run.Folder, file));

    private List<string> Files() => [.. Directory.EnumerateFiles(_run.Folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(_run.Folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>As the file itself says: a # without a blank behind it is taken away.</summary>
    private static string[] Uncommented(string text) => [.. text.Split('\n').Select(l => Regex.Replace(l, "^#(?=[^ ])", ""))];

    /// <summary>The lines without what only people read.</summary>
    private static IEnumerable<string> WithoutWords(string text) => text.Split('\n').Select(l => Regex.Replace(l, "(^|(?<= ))(# |//).*", "").TrimEnd());
}
