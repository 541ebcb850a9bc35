using System.Net.Sockets;
using System.Text.Json;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Cli.Commands;
using ListingLsp.Cli.Reporting;
using ListingLsp.Testing;
using ListingLsp.Workspace.Snapshots;
using Xunit;

namespace ListingLsp.Cli.Tests;

/// <summary>The options of <c>check</c>; what they print is shown in <c>tests/Scenarios/command-line.md</c>.</summary>
public sealed class CheckOptionsTests : IDisposable
{
    private readonly ConsoleRun _console = new();

    public void Dispose() => _console.Dispose();

    [Theory]
    [InlineData("error", "error", 1, "1 0")]
    [InlineData("error", "never", 0, "1 0")]
    [InlineData("hint", "warning", 1, "1 1")]
    [InlineData("warning", "never", 0, "1 1")]
    public void Severities_decide_what_is_counted_and_what_fails(string minSeverity, string failOn, int exitCode, string counts)
    {
        _console.With("a.listing.yaml", Listings.With("moq: 10", "moq: 500")).With("b.listing.yaml", Listings.With("8.50", "9.00").Replace("polo-2201", "polo-2", StringComparison.Ordinal).Replace("Quick dry", "Cotton", StringComparison.Ordinal)).With("c.cartons.yaml", Listings.Cartons);
        Assert.Equal(exitCode, _console.Run("check", "--format", "json", "--min-severity", minSeverity, "--fail-on", failOn));
        using var json = JsonDocument.Parse(_console.Output);
        var summary = json.RootElement.GetProperty("summary");
        Assert.Equal(counts, $"{summary.GetProperty("error").GetInt32()} {summary.GetProperty("warning").GetInt32()}");
        Assert.Equal(counts.Count(c => c == '1'), json.RootElement.GetProperty("findings").GetArrayLength());
    }

    [Theory]
    [InlineData("hint", 1)]
    [InlineData("info", 1)]
    [InlineData("warning", 0)]
    [InlineData("error", 0)]
    [InlineData("never", 0)]
    public void A_finding_fails_a_run_from_its_own_severity_on(string failOn, int exitCode)
    {
        _console.With("a.listing.yaml", Listings.With("moq: 10", "moq: 500")).With("b.cartons.yaml", Listings.Cartons).With("listinglsp.yaml", "rules: { LST1001: info }\n");
        Assert.Equal(exitCode, _console.Run("check", "--fail-on", failOn));
    }

    [Fact]
    public void Without_an_option_only_errors_fail() =>
        Assert.Equal(0, _console.With("a.listing.yaml", Listings.With("8.50", "9.00")).With("b.cartons.yaml", Listings.Cartons).Run("check"));

    [Theory]
    [InlineData("error", "no errors found")]
    [InlineData("warning", "no problems of severity warning or higher found")]
    [InlineData("hint", "no problems found")]
    public void What_was_not_looked_for_is_not_called_absent(string minSeverity, string words)
    {
        _console.With("a.listing.yaml", Listings.Polo).With("b.cartons.yaml", Listings.Cartons).Run("check", "--min-severity", minSeverity);
        Assert.Equal($"2 files with 1 listing checked as of 2026-11-22: {words}\n", _console.Output);
    }

    [Fact]
    public void Suppressed_findings_are_counted_at_the_end()
    {
        _console.With("a.listing.yaml", Listings.With("moq: 10", "moq: 500 # listinglsp-ignore LST1001 -- agreed")).With("b.cartons.yaml", Listings.Cartons);
        Assert.Equal(0, _console.Run("check"));
        Assert.EndsWith("no problems found, 1 suppressed\n", _console.Output, StringComparison.Ordinal);
        Assert.Equal(0, _console.Run("check", "--locale", "zh-CN", "--min-severity", "error"));
        Assert.EndsWith("未发现错误，另有1条已抑制\n", _console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Statistics_count_each_rule_the_most_frequent_first_in_json_too()
    {
        _console.With("a.listing.yaml", "id: a\ntitle: A\ntype: customization\ncategory: A\nfoo1: 1\nfoo2: 1\ntrade: { unit: piece, moq: 5, tiers: [ { from: 10, price: 1 } ] }\n");
        _console.Run("check", "--format", "json", "--statistics");
        using var json = JsonDocument.Parse(_console.Output);
        Assert.Equal(["LST0003 unknown-field 2", "LST1001 moq-differs-from-first-tier 1"], json.RootElement.GetProperty("statistics").EnumerateArray().Where(s => s.GetProperty("id").GetString() is "LST0003" or "LST1001").Select(s => $"{s.GetProperty("id")} {s.GetProperty("slug")} {s.GetProperty("count")}"));
        _console.Run("check", "--statistics", "--quiet", "--min-severity", "error");
        Assert.EndsWith("\n\nFindings by rule:\n  2  LST0003  unknown-field\n  1  LST1001  moq-differs-from-first-tier\n\n", _console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Quiet_leaves_nothing_but_the_findings()
    {
        Assert.Equal(0, _console.With("a.listing.yaml", Listings.Polo).With("b.cartons.yaml", Listings.Cartons).Run("check", "--quiet"));
        Assert.Equal("", _console.Output + _console.Error);
        _console.With("a.listing.yaml", Listings.With("moq: 10", "moq: 500"));
        Assert.Equal(1, _console.Run("check"));
        var full = _console.Output;
        Assert.Equal(1, _console.Run("check", "--quiet"));
        Assert.StartsWith(_console.Output, full, StringComparison.Ordinal);
        Assert.EndsWith("Set the MOQ to 10\n\n", _console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_stands_in_for_the_file_on_disk_in_what_references_see_too()
    {
        _console.With("a.listing.yaml", Listings.Polo).With("b.cartons.yaml", "cartons: []\n");
        _console.Input = Listings.Cartons;
        Assert.Equal(0, _console.Run("check", "-", "a.listing.yaml", "--stdin-filename", "b.cartons.yaml"));
        Assert.Equal("2 files with 1 listing checked as of 2026-11-22: no problems found\n", _console.Output);
        Assert.Equal(1, _console.Run("check", "a.listing.yaml"));
    }

    [Fact]
    public void Standard_input_obeys_the_settings_of_the_workspace_of_its_name()
    {
        _console.With("shop/listinglsp.yaml", "rules: { LST1001: hint }\nexclude: [\"old.*\"]\n").With("shop/b.cartons.yaml", Listings.Cartons);
        _console.Input = Listings.With("moq: 10", "moq: 500");
        Assert.Equal(0, _console.Run("check", "-", "--stdin-filename", "shop/new/a.listing.yaml"));
        Assert.StartsWith("shop/new/a.listing.yaml:7:8: hint[LST1001]", _console.Output, StringComparison.Ordinal);
        Assert.Equal(2, _console.Run("check", "-", "--stdin-filename", "shop/old.listing.yaml"));
        Assert.Contains("'shop/old.listing.yaml' is not checked", _console.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_settings_file_takes_the_place_of_the_workspaces_own_while_the_root_stays()
    {
        _console.With("shop/listinglsp.yaml", "locale: zh-CN\n").With("shop/in/a.listing.yaml", Listings.With("moq: 10", "moq: 500")).With("shop/shared/b.cartons.yaml", Listings.Cartons);
        _console.With("ci.yaml", "overrides:\n  - { files: [\"in/**\"], rules: { LST1001: warning } }\n");
        Assert.Equal(0, _console.Run("check", "--config", "ci.yaml", "shop/in"));
        Assert.StartsWith("shop/in/a.listing.yaml:7:8: warning[LST1001] MOQ 500", _console.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("LST0008", _console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_that_are_named_are_checked_alone_too()
    {
        _console.With("listinglsp.yaml", "rules: { LST1001: hint }\n").With("a.listing.yaml", Listings.With("moq: 10", "moq: 500"));
        Assert.Equal(0, _console.Run("check", "listinglsp.yaml"));
        Assert.Equal(("0 files with 0 listings checked as of 2026-11-22: no problems found\n", ""), (_console.Output, _console.Error));
        Assert.Equal(0, _console.Run("check", "listinglsp.yaml", "--format", "json"));
        _console.With("listinglsp.yaml", "ruls: {}\n");
        Assert.Equal(2, _console.Run("check", "listinglsp.yaml"));
        Assert.StartsWith("listinglsp.yaml:1:1: error[LST9004]", _console.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("listinglsp.yaml", "check")]
    [InlineData("listinglsp.yaml", "config", "show")]
    [InlineData("listinglsp.yaml", "baseline", "create")]
    [InlineData("base.yaml", "check")]
    [InlineData("ci.yaml", "check", "--config", "ci.yaml")]
    public void Settings_that_cannot_be_read_are_wrong_use(string file, params string[] args)
    {
        if (OperatingSystem.IsWindows()) return;
        _console.With("a.listing.yaml", Listings.Polo).With("b.cartons.yaml", Listings.Cartons).With("listinglsp.yaml", "extends: base.yaml\n").With("base.yaml", "");
        // A socket has a name like a file, but not even root can open it.
        File.Delete(Path.Combine(_console.Folder, file));
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(_console.Folder, file)));
        Assert.Equal(2, _console.Run(args));
        Assert.StartsWith($"{file}:1:1: error[LST9004] The settings cannot be read: ", _console.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_settings_file_or_baseline_that_is_not_there_is_told_with_the_one_that_was_meant()
    {
        _console.With("a.listing.yaml", Listings.Polo).With("b.cartons.yaml", Listings.Cartons).With("shop/ci.yaml", "baseline: ci/knwon.json\n").With("ci/known.json", "{}");
        foreach (var command in new string[][] { ["check"], ["baseline", "create"], ["config", "show"] })
        {
            Assert.Equal(2, _console.Run([.. command, "--config", "shop/ci.yml"]));
            Assert.Equal("listinglsp: there is no settings file 'shop/ci.yml'; did you mean 'shop/ci.yaml'?\n", _console.Error);
        }

        Assert.Equal(0, _console.Run("check", "--config", "shop/ci.yaml", "--locale", "zh-CN"));
        Assert.Equal("listinglsp: 设置中的基线文件“ci/knwon.json”不存在，是否应为“ci/known.json”？将报告所有问题\n", _console.Error);
        Assert.Equal(2, _console.Run("check", "--config", "nowhere/ci.yaml"));
        Assert.Equal("listinglsp: there is no settings file 'nowhere/ci.yaml'\n", _console.Error);
    }

    [Fact]
    public void A_mistake_in_a_settings_file_for_several_workspaces_is_said_once()
    {
        _console.With("a/listinglsp.yaml", "").With("b/listinglsp.yaml", "").With("ci.yaml", "ruls: {}\n");
        Assert.Equal(2, _console.Run("check", "--config", "ci.yaml", "a", "b"));
        Assert.StartsWith("ci.yaml:1:1: error[LST9004]", _console.Error, StringComparison.Ordinal);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(_console.Error, "LST9004"));
    }

    [Fact]
    public void A_slip_in_a_name_is_reported_only_where_it_was_asked_for()
    {
        _console.With("a/x.listings.yaml", "").With("b/y.listings.yaml", "").With("b/z.listing.yaml", Listings.Polo).With("c.cartons.yaml", Listings.Cartons);
        Assert.Equal(0, _console.Run("check", "b"));
        Assert.StartsWith("b/y.listings.yaml:1:1: warning[LST0015] 'y.listings.yaml' is not checked; did you mean 'y.listing.yaml'?\n\n", _console.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("x.listings", _console.Output, StringComparison.Ordinal);
        Assert.Equal(1, _console.Run("check", "b", "--fail-on", "warning"));
        Assert.Equal(2, _console.Run("check", "a"));
        Assert.Contains("a/x.listings.yaml:1:1: warning[LST0015]", _console.Output, StringComparison.Ordinal);
        Assert.Contains("no listing files here", _console.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Listing_files_opens_none_of_them()
    {
        _console.With("a.listing.yaml", "id: [").With("b.cartons.yaml", "\0").With("listings.yaml", "");
        Assert.Equal(0, _console.Run("check", "--list-files"));
        Assert.Equal("listing     a.listing.yaml\ncartons     b.cartons.yaml\n", _console.Output);
        Assert.Equal("", _console.Error);
    }

    [Fact]
    public void A_pattern_means_the_files_that_a_shell_would_find()
    {
        _console.With("x/listinglsp.yaml", "").With("x/a.listing.yaml", "id: a\n").With("y/deep/b.listing.yaml", "id: b\n").With("c.listing.yaml", "id: c\n").With("y/d.listing.json", "{}");
        Assert.Equal("c.listing.yaml", Listed("*.yaml"));
        Assert.Equal("x/a.listing.yaml", Listed("x/*"));
        Assert.Equal("y/deep/b.listing.yaml", Listed("y/d*p"));
        Assert.Equal("c.listing.yaml x/a.listing.yaml y/deep/b.listing.yaml", Listed("**/*.yaml"));
        Assert.Equal("y/d.listing.json y/deep/b.listing.yaml", Listed("y/**"));
        Assert.Equal("y/deep/b.listing.yaml", Listed("y/**/deep/"));
        Assert.Equal("y/d.listing.json", Listed("./y/../y/*.json"));
        Assert.Equal("y/d.listing.json", Listed(_console.Folder + "/*/*.json"));
        _console.Run("check", "--list-files", "y/*.yaml", "c.listing.yaml");
        Assert.Equal("listinglsp: no listing file matches 'y/*.yaml'\n", _console.Error);
    }

    [Fact]
    public void A_name_with_a_star_means_itself_where_there_is_such_a_file()
    {
        if (OperatingSystem.IsWindows()) return;
        _console.With("a*.listing.yaml", "id: a\n").With("ab.listing.yaml", "id: b\n");
        Assert.Equal("a*.listing.yaml", Listed("a*.listing.yaml"));
    }

    [Fact]
    public void A_file_of_a_workspace_inside_another_is_checked_once_and_in_its_own()
    {
        _console.With("listinglsp.yaml", "").With("c.listing.yaml", Listings.Polo).With("in/listinglsp.yaml", "").With("in/a.listing.yaml", Listings.Polo).With("in/b.cartons.yaml", Listings.Cartons);
        _console.Run("check", ".", "in/a.listing.yaml");
        Assert.Contains("c.listing.yaml:13:11: error[LST0008]", _console.Output, StringComparison.Ordinal);
        Assert.EndsWith("3 files with 2 listings checked as of 2026-11-22: 1 error\n", _console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_check_names_every_kind_and_every_format()
    {
        foreach (var locale in new[] { "en", "zh-CN" })
        {
            Assert.Equal(2, _console.Run("check", "--locale", locale));
            Assert.All(Enum.GetValues<FileKind>().Where(k => k != FileKind.Config), kind => Assert.Contains($".{kind.ToString().ToLowerInvariant()}", _console.Error, StringComparison.Ordinal));
            Assert.All([".yaml", ".yml", ".json"], format => Assert.Contains(format, _console.Error, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void What_is_not_there_costs_the_exit_code_but_not_the_other_findings()
    {
        _console.With("a.listing.yaml", Listings.With("moq: 10", "moq: 500"));
        Assert.Equal(2, _console.Run("check", "nowhere", "a.listing.yaml", "nothing"));
        Assert.Contains("LST1001", _console.Output, StringComparison.Ordinal);
        Assert.Equal("listinglsp: 'nowhere' does not exist\nlistinglsp: 'nothing' does not exist\n", _console.Error);
    }

    [Theory]
    [InlineData("unknown option '--qiuet'; did you mean '--quiet'?", "check", "--qiuet")]
    [InlineData("unknown option '--min-severty'; did you mean '--min-severity'?", "check", "--min-severty=error", "x")]
    [InlineData("unknown option '-q'", "check", "-q")]
    [InlineData("unknown option '--formt'; did you mean '--format'?", "rules", "--formt", "json")]
    [InlineData("unknown option '--lokale'; did you mean '--locale'?", "explain", "LST1001", "--lokale")]
    [InlineData("unexpected argument 'LST1002'", "explain", "LST1001", "LST1002")]
    [InlineData("--color: 'alwyas' is no choice; did you mean 'always'?", "check", "--color", "alwyas")]
    [InlineData("--fail-on: 'fatal' is no severity; choose error, warning, info, hint or never", "check", "--fail-on", "fatal")]
    public void A_wrong_option_is_said_with_the_one_that_was_meant(string why, params string[] args)
    {
        Assert.Equal(2, _console.Run(args));
        Assert.Equal("", _console.Output);
        Assert.Equal($"listinglsp: {why}\nTry 'listinglsp --help'.\n", _console.Error);
    }

    [Fact]
    public void Behind_two_hyphens_a_hyphen_begins_a_path()
    {
        _console.With("-a.listing.yaml", Listings.Polo).With("b.cartons.yaml", Listings.Cartons);
        Assert.Equal(0, _console.Run("check", "--", "-a.listing.yaml"));
        Assert.Equal("1 file with 1 listing checked as of 2026-11-22: no problems found\n", _console.Output);
    }

    [Fact]
    public void The_readme_has_every_option_that_the_help_has_and_no_other()
    {
        var help = new[] { "check", "init", "import", "export" }.SelectMany(command =>
        {
            Assert.Equal(0, _console.Run(command, "--help"));
            return System.Text.RegularExpressions.Regex.Matches(_console.Output, "^  (--[a-z-]+)", System.Text.RegularExpressions.RegexOptions.Multiline).Select(m => m.Groups[1].Value);
        });
        var readme = System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(Repository.PathOf("README.md")), "`[^`\n]*?(--[a-z][a-z-]+)[^`\n]*`").Select(m => m.Groups[1].Value);
        Assert.Equal(help.Distinct().Order(StringComparer.Ordinal), readme.Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("--help", "用法：\n  ")]
    [InlineData("check --help", "  --list-files                               只列出将要检查的文件及其种类，不做检查\n")]
    [InlineData("markets --help", "说明：\n  列出商品在各目标市场的状态")]
    [InlineData("explain --help", "参数：\n  <rule>  规则的编号或名称")]
    public void Help_speaks_Chinese(string command, string words)
    {
        Assert.Equal(0, _console.Run([.. command.Split(' '), "--locale", "zh-CN"]));
        Assert.Contains(words, _console.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?m)^(Usage|Description|Options|Arguments|Commands):", _console.Output);
    }

    [Theory]
    [InlineData("check --fomat json", "未知选项“--fomat”，是否应为“--format”？")]
    [InlineData("cheque", "未知命令“cheque”")]
    [InlineData("check --format jsn", "--format：“jsn”不是有效的格式，是否应为“json”？")]
    [InlineData("check --as-of 2026-13-01", "“2026-13-01”不是日期，请写成YYYY-MM-DD")]
    [InlineData("explain", "“explain”缺少参数")]
    [InlineData("explain LST1", "没有名为“LST1”的规则")]
    public void What_is_wrong_with_a_command_line_is_said_in_Chinese(string command, string words)
    {
        Assert.Equal(2, _console.Run([.. command.Split(' '), "--locale=zh-CN"]));
        Assert.StartsWith($"listinglsp: {words}", _console.Error, StringComparison.Ordinal);
    }

    private string Listed(string pattern)
    {
        Assert.Equal(0, _console.Run("check", "--list-files", pattern));
        return string.Join(' ', _console.Output.Split('\n')[..^1].Select(l => l[12..]));
    }
}
