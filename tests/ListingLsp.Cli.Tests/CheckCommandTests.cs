using ListingLsp.Cli.Commands;
using Xunit;

namespace ListingLsp.Cli.Tests;

public sealed class CheckCommandTests : IDisposable
{
    private readonly ConsoleRun _console = new();

    public void Dispose() => _console.Dispose();

    [Fact]
    public void A_clean_workspace_exits_0_and_says_what_was_checked()
    {
        Assert.Equal(0, _console.With("a.listing.yaml", Listings.Polo).With("b.cartons.yaml", Listings.Cartons).Run("check"));
        Assert.Equal("2 files with 1 listing checked as of 2026-11-22: no problems found\n", _console.Output);
        Assert.Equal("", _console.Error);
    }

    [Fact]
    public void Findings_exit_1()
    {
        _console.With("a.listing.yaml", Listings.With("moq: 10", "moq: 500")).With("b.cartons.yaml", Listings.Cartons);
        Assert.Equal(1, _console.Run("check"));
        Assert.StartsWith("a.listing.yaml:7:8: error[LST1001] MOQ 500 is not the first tier minimum 10\n", _console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_alone_exit_0()
    {
        _console.With("a.listing.yaml", Listings.With("8.50", "9.00")).With("b.cartons.yaml", Listings.Cartons);
        Assert.Equal(0, _console.Run("check"));
        Assert.Contains("warning[LST2010]", _console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_filter_the_report_but_not_what_references_see()
    {
        _console.With("listings/a.listing.yaml", Listings.Polo).With("listings/b.listing.yaml", "id: [").With("shared/c.cartons.yaml", Listings.Cartons);
        Assert.Equal(0, _console.Run("check", "listings/a.listing.yaml"));
        Assert.Equal("1 file with 1 listing checked as of 2026-11-22: no problems found\n", _console.Output);
        Assert.Equal(1, _console.Run("check", "listings"));
        Assert.Equal(0, _console.Run("check", "shared"));
    }

    [Fact]
    public void A_duplicate_is_reported_only_in_the_files_asked_for()
    {
        _console.With("a.listing.yaml", Listings.Polo).With("b.listing.yaml", Listings.Polo).With("c.cartons.yaml", Listings.Cartons);
        Assert.Equal(1, _console.Run("check", "b.listing.yaml"));
        Assert.Contains("b.listing.yaml:1:5: error[LST0009] The listing 'polo-2201' is also defined in a.listing.yaml:1\n", _console.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("a.listing.yaml:1:5: error", _console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Workspaces_below_are_checked_on_their_own()
    {
        _console.With("one/listinglsp.yaml", "version: 1\n").With("one/a.listing.yaml", Listings.Polo).With("one/c.cartons.yaml", Listings.Cartons);
        _console.With("two/listinglsp.yaml", "version: 1\n").With("two/a.listing.yaml", Listings.Polo);
        Assert.Equal(1, _console.Run("check"));
        Assert.Contains("two/a.listing.yaml:13:11: error[LST0008] No carton spec named '438004' in this workspace\n", _console.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("one/a.listing.yaml", _console.Output, StringComparison.Ordinal);
        Assert.Contains("3 files with 2 listings checked", _console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_day_decides_which_rules_are_in_force()
    {
        _console.With("a.listing.yaml", Listings.With("8.50", "9.50")).With("b.cartons.yaml", Listings.Cartons);
        Assert.Equal(1, _console.Run("check", "--as-of", "2022-08-09"));
        Assert.Equal(0, _console.Run("check", "--as-of", "2022-08-08"));
    }

    [Fact]
    public void The_day_and_the_language_come_from_the_settings_unless_the_command_line_says_otherwise()
    {
        _console.With("a.listing.yaml", Listings.With("moq: 10", "moq: 500")).With("b.cartons.yaml", Listings.Cartons).With("listinglsp.yaml", "asOf: 2022-08-01\nlocale: zh-CN\n");
        Assert.Equal(1, _console.Run("check"));
        Assert.Contains("最小起订量500与首档起批量10不一致", _console.Output, StringComparison.Ordinal);
        Assert.Contains("2022-08-01", _console.Output, StringComparison.Ordinal);
        Assert.Equal(1, _console.Run("check", "--locale", "en", "--as-of", "2023-01-01"));
        Assert.Contains("MOQ 500 is not", _console.Output, StringComparison.Ordinal);
        Assert.Contains("2023-01-01", _console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Severities_of_the_settings_decide_about_the_exit_code()
    {
        _console.With("a.listing.yaml", Listings.With("moq: 10", "moq: 500")).With("b.cartons.yaml", Listings.Cartons).With("listinglsp.yaml", "rules: { LST1001: info }\n");
        Assert.Equal(0, _console.Run("check"));
        Assert.Contains("info[LST1001]", _console.Output, StringComparison.Ordinal);
        _console.With("listinglsp.yaml", "rules: { LST1001: off }\n");
        Assert.Equal(0, _console.Run("check"));
        Assert.DoesNotContain("LST1001", _console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_settings_stop_the_run_with_exit_2_and_say_where()
    {
        _console.With("a.listing.yaml", Listings.Polo).With("listinglsp.yaml", "rules:\n  LST1OO1: off\n");
        Assert.Equal(2, _console.Run("check"));
        Assert.Equal("", _console.Output);
        Assert.StartsWith("listinglsp.yaml:2:3: error[LST9004] There is no rule 'LST1OO1'; did you mean 'LST1001'?\n", _console.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rules: { LST1011: { drop: half } }", "'drop' of LST1011 takes a number from 0 to 1, not 'half'")]
    [InlineData("rules: { LST1001: off, moq-differs-from-first-tier: info }", "'moq-differs-from-first-tier' and 'LST1001' are one rule, which is set twice here")]
    [InlineData("rules: { LST9000: off }", "LST9000 reports that the tool or its settings failed, and cannot be set")]
    [InlineData("profile: adopted", "'adopted' is not one of default, strict, adopt; did you mean 'adopt'?")]
    [InlineData("requires: \">=99\"", "These settings are for version >=99 of the tool; this one is 0.2.0")]
    [InlineData("requires: latest", "'latest' is no range of versions; write for example >=1.0 or >=1.0, <2 (this version is 0.2.0)")]
    [InlineData("notSuppressible: [LST4OO1]", "There is no rule 'LST4OO1'; did you mean 'LST4001'?")]
    [InlineData("horizon: -1", "'horizon' takes a whole number of days from 0 to 3650, not -1")]
    public void Every_fault_of_the_settings_stops_the_run_with_exit_2(string settings, string message)
    {
        _console.With("a.listing.yaml", Listings.Polo).With("b.cartons.yaml", Listings.Cartons).With("listinglsp.yaml", settings + "\n");
        Assert.Equal(2, _console.Run("check"));
        Assert.Equal("", _console.Output);
        Assert.Contains($"error[LST9004] {message}\n", _console.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_settings_exclude_is_not_checked_even_when_it_is_asked_for()
    {
        _console.With("a.listing.yaml", Listings.Polo).With("drafts/b.listing.yaml", "id: [").With("b.cartons.yaml", Listings.Cartons).With("listinglsp.yaml", "exclude: [drafts]\n");
        Assert.Equal(0, _console.Run("check"));
        // So a hook may name what somebody commits.
        Assert.Equal(0, _console.Run("check", "drafts/b.listing.yaml"));
        Assert.Equal("", _console.Output);
        Assert.Equal(0, _console.Run("check", "a.listing.yaml", "drafts/b.listing.yaml"));
        Assert.StartsWith("1 file with 1 listing checked", _console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_all_that_is_asked_for_is_excluded_there_is_nothing_to_check()
    {
        _console.With("a.listing.yaml", Listings.Polo).With("shop/drafts/b.listing.yaml", "id: [").With("shop/drafts/c.listing.yaml", "id: [").With("b.cartons.yaml", Listings.Cartons).With("shop/listinglsp.yaml", "exclude: [drafts]\n").With("notes.yaml", "");
        Assert.Equal(0, _console.Run("check", "shop/drafts/b.listing.yaml", "shop/drafts/c.listing.yaml"));
        Assert.Equal(("", "listinglsp: nothing to check: the settings exclude 2 files\n"), (_console.Output, _console.Error));
        Assert.Equal(0, _console.Run("check", "shop/drafts/b.listing.yaml", "--locale", "zh-CN", "--format", "json"));
        Assert.Contains("\"filesChecked\": 0,", _console.Output, StringComparison.Ordinal);
        Assert.Equal("listinglsp: 无需检查：1个文件已被设置排除\n", _console.Error);
        Assert.Equal(0, _console.Run("check", "shop/drafts/b.listing.yaml", "b.cartons.yaml"));
        Assert.Equal("", _console.Error);
        Assert.Equal(2, _console.Run("check", "shop/drafts/b.listing.yaml", "notes.yaml"));
        Assert.Equal("listinglsp: nothing to check: the settings exclude 1 file\nlistinglsp: 'notes.yaml' is not checked: it does not have the name of a listing file\n", _console.Error);
        Assert.Equal(2, _console.Run("check", "shop/drafts/b.listing.yaml", "nowhere.listing.yaml"));
    }

    [Fact]
    public void What_is_suppressed_does_not_fail_the_run_and_is_counted()
    {
        _console.With("a.listing.yaml", Listings.With("moq: 10", "moq: 500 # listinglsp-ignore LST1001 -- agreed")).With("b.cartons.yaml", Listings.Cartons);
        Assert.Equal(0, _console.Run("check", "--format", "json"));
        Assert.Contains("\"suppressed\": 1,", _console.Output, StringComparison.Ordinal);
        _console.With("listinglsp.yaml", "notSuppressible: [LST1001]\n");
        Assert.Equal(1, _console.Run("check"));
        Assert.Contains("error[LST9003] LST1001 may not be suppressed in this workspace", _console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Adopt_warns_of_nothing()
    {
        _console.With("a.listing.yaml", Listings.With("8.50", "9.00")).With("b.cartons.yaml", Listings.Cartons).With("listinglsp.yaml", "profile: adopt\n");
        Assert.Equal(0, _console.Run("check"));
        Assert.DoesNotContain("warning[", _console.Output, StringComparison.Ordinal);
        Assert.Contains("info[", _console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_that_the_settings_name_and_that_is_not_there_is_said()
    {
        _console.With("a.listing.yaml", Listings.Polo).With("b.cartons.yaml", Listings.Cartons).With("listinglsp.yaml", "baseline: x.json\n");
        Assert.Equal(0, _console.Run("check"));
        Assert.Equal("listinglsp: there is no baseline 'x.json', which the settings name; all problems are reported. 'listinglsp baseline create' writes one\n", _console.Error);
    }

    [Theory]
    [InlineData("there is nothing", "check", "nowhere")]
    [InlineData("'--bogus'", "check", "--bogus")]
    [InlineData("did you mean 'check'?", "chek")]
    [InlineData("'2022-09-31' is no day", "check", "--as-of", "2022-09-31")]
    [InlineData("'xml' is no format", "check", "--format", "xml")]
    [InlineData("'fr' is no locale", "check", "--locale", "fr")]
    [InlineData("no listing files here", "check")]
    [InlineData("did you mean 'LST1001'?", "explain", "LST1oo1")]
    public void A_wrong_command_line_exits_2_and_says_why(string why, params string[] args)
    {
        Assert.Equal(2, _console.Run(args));
        Assert.Equal("", _console.Output);
        Assert.Contains(why == "there is nothing" ? "'nowhere' does not exist" : why, _console.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_cannot_be_written_exits_3_and_says_why()
    {
        _console.With("a.listing.yaml", Listings.Polo);
        using var error = new StringWriter { NewLine = "\n" };
        using var output = new StreamWriter(new FullDisk());
        Assert.Equal(3, CommandLine.Run(["check"], new Host(Stream.Null, output, error, _console.Folder, new DateOnly(2026, 11, 22), new Terminal(), TimeProvider.System)));
        Assert.Equal("listinglsp: cannot write to standard output: the disk is full\n", error.ToString());
    }

    private sealed class FullDisk : MemoryStream
    {
        private bool _said;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (_said) return;
            _said = true;
            throw new IOException("the disk is full");
        }
    }

    [Fact]
    public void Control_characters_of_a_file_do_not_reach_the_terminal()
    {
        _console.With("a.listing.yaml", "id: a\ntitle: \u001B[31mred\ntype: customization\ncategory: A\ntrade: { unit: piece }\n");
        Assert.Equal(1, _console.Run("check"));
        Assert.DoesNotContain('\u001B', _console.Output);
        Assert.Contains("U+001B", _console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Carets_stand_below_what_they_mark_also_behind_chinese()
    {
        _console.With("a.listing.yaml", "id: a\ntitle: A\ntype: customization\ncategory: A\ntrade: { unit: piece } # 注\nattributes: { 材质: 棉 }\nservices: { 定制: x, sample: none }\n");
        Assert.Equal(1, _console.Run("check"));
        Assert.Contains("  7 | services: { 定制: x, sample: none }\n    |             ^^^^\n", _console.Output, StringComparison.Ordinal);
    }
}
