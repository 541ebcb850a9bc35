using System.Text.Json;
using System.Xml.Linq;
using ListingLsp.Workspace.Discovery;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Cli.Reporting;
using ListingLsp.Workspace.Snapshots;
using Xunit;

namespace ListingLsp.Cli.Tests;

/// <summary>The forms of a report beside text and JSON, on what is hard for them.</summary>
public sealed class FormatTests : IDisposable
{
    private readonly ConsoleRun _console = new();

    public void Dispose() => _console.Dispose();

    [Fact]
    public void A_line_of_json_lines_is_a_finding_of_the_json_report_and_the_last_one_its_summary()
    {
        _console.With("a.listing.yaml", Listings.With("moq: 10", "moq: 500").Replace("8.50", "9.00", StringComparison.Ordinal)).With("b.cartons.yaml", Listings.Cartons);
        _console.Run("check", "--format", "json", "--statistics");
        using var whole = JsonDocument.Parse(_console.Output);
        Assert.Equal(1, _console.Run("check", "--format", "jsonl", "--statistics"));
        var lines = _console.Output.Split('\n')[..^1].Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.True(lines.Count >= 3);
        Assert.Equal(whole.RootElement.GetProperty("findings").EnumerateArray().Select(Plain), lines[..^1].Select(Plain));
        var rest = whole.RootElement.EnumerateObject().Where(p => p.Name != "findings").Select(p => $"{p.Name} {Plain(p.Value)}");
        Assert.Equal(rest, lines[^1].EnumerateObject().Select(p => $"{p.Name} {Plain(p.Value)}"));

        static string Plain(JsonElement element) => JsonSerializer.Serialize(element);
    }

    [Theory]
    [InlineData("50% off: a, b\r\nc", "50%25 off: a, b%0D%0Ac", "50%25 off%3A a%2C b%0D%0Ac")]
    [InlineData("::error::x", "::error::x", "%3A%3Aerror%3A%3Ax")]
    [InlineData("%0A", "%250A", "%250A")]
    public void Github_commands_are_escaped(string text, string message, string property)
    {
        Assert.Equal(message, GitHubReport.EscapeMessage(text));
        Assert.Equal(property, GitHubReport.EscapeProperty(text));
    }

    [Fact]
    public void Github_gets_ten_of_each_level_the_worst_first_and_hears_of_the_rest()
    {
        var fields = string.Concat(Enumerable.Range(1, 14).Select(i => $"unknown{i:00}: 1\n"));
        _console.With("a,b.listing.yaml", Listings.With("8.50", "9.00") + fields).With("b.cartons.yaml", Listings.Cartons);
        Assert.Equal(1, _console.Run("check", "--format", "github"));
        var lines = _console.Output.Split('\n')[..^1];
        Assert.Equal(10, lines.Count(l => l.StartsWith("::error file=a%2Cb.listing.yaml,line=", StringComparison.Ordinal)));
        Assert.StartsWith("::warning file=a%2Cb.listing.yaml,line=15,endLine=15,col=27,endColumn=31,title=LST2010 carton-price-equals-piece-price::Carton", lines[10], StringComparison.Ordinal);
        Assert.StartsWith("4 more not annotated", lines[^1], StringComparison.Ordinal);
        Assert.Equal(1, _console.Run("check", "--format", "github", "--quiet", "--min-severity", "error", "--locale", "zh-CN"));
        Assert.StartsWith("另有4个问题未加标注", _console.Output.Split('\n')[^2], StringComparison.Ordinal);
    }

    [Fact]
    public void Gitlab_finds_no_fingerprint_twice()
    {
        _console.With("a.listing.yaml", Listings.Polo + "---\n" + Listings.Polo).With("b.listing.yaml", Listings.Polo).With("c.cartons.yaml", Listings.Cartons);
        Assert.Equal(1, _console.Run("check", "--format", "gitlab"));
        using var json = JsonDocument.Parse(_console.Output);
        var entries = json.RootElement.EnumerateArray().ToList();
        Assert.True(entries.Count > 2);
        Assert.Equal(entries.Count, entries.Select(e => e.GetProperty("fingerprint").GetString()).Distinct().Count());
        Assert.Contains(entries, e => e.GetProperty("fingerprint").GetString()!.EndsWith("-2", StringComparison.Ordinal));
        Assert.All(entries, e => Assert.Contains(e.GetProperty("severity").GetString(), new[] { "info", "minor", "major", "critical" }));
    }

    [Fact]
    public void Junit_has_a_suite_a_file_and_a_case_a_finding()
    {
        _console.With("a.listing.yaml", Listings.With("moq: 10", "moq: 500").Replace("8.50", "9.00", StringComparison.Ordinal)).With("b.cartons.yaml", Listings.Cartons);
        Assert.Equal(1, _console.Run("check", "--format", "junit"));
        var root = XDocument.Parse(_console.Output).Root!;
        Assert.Equal("testsuites listinglsp 3 1 1", Values(root, "name", "tests", "failures", "skipped"));
        Assert.Equal(["testsuite a.listing.yaml 2 1 1", "testsuite b.cartons.yaml 1 0 0"], root.Elements().Select(s => Values(s, "name", "tests", "failures", "skipped")));
        Assert.Equal(["failure", "skipped", ""], root.Descendants("testcase").Select(c => string.Join(' ', c.Elements().Select(e => e.Name.LocalName))));
        Assert.Equal("LST1001", root.Descendants("failure").Single().Attribute("type")!.Value);
        Assert.StartsWith("a.listing.yaml:7:8\n", root.Descendants("failure").Single().Value, StringComparison.Ordinal);
        // What fails the run fails there, too.
        Assert.Equal(1, _console.Run("check", "--format", "junit", "--fail-on", "warning"));
        Assert.Equal("2", XDocument.Parse(_console.Output).Root!.Attribute("failures")!.Value);
    }

    [Theory]
    [InlineData("a\u0000b\u001B[31m\uFFFE", "a\uFFFDb\uFFFD[31m\uFFFD")]
    [InlineData("<&\"'\t\n中", "<&\"'\t\n中")]
    public void Junit_holds_no_character_that_xml_cannot(string text, string expected)
    {
        Assert.Equal(expected, JUnitReport.Clean(text));
        Assert.Equal(expected, XElement.Parse(new XElement("a", JUnitReport.Clean(text)).ToString()).Value);
    }

    [Fact]
    public void Junit_holds_no_half_of_a_character() => Assert.Equal("\uD83D\uDE00 \uFFFD", JUnitReport.Clean("\uD83D\uDE00 \uD83D"));

    [Fact]
    public void Junit_is_xml_whatever_a_file_holds()
    {
        _console.With("a.listing.yaml", "id: a\ntitle: \"A\\0\\e]]><\"\ntype: \"\\x01\\uFFFE&<\\uD800\"\n\u0001: 1\n'<&\u001B': 1\ncategory: A\n").Run("check", "--format", "junit");
        Assert.NotEmpty(XDocument.Parse(_console.Output).Descendants("failure"));
    }

    [Fact]
    public void Markdown_shows_a_text_as_it_is()
    {
        Assert.Equal("a\\|b &lt;img&gt; @<!-- -->all #<!-- -->1 \\`x\\` \\[y\\] \\*\\_ c␊d", MarkdownReport.Escape("a|b <img> @all #1 `x` [y] *_ c\nd"));
        _console.With("a.listing.yaml", Listings.Polo + "'x|<b>@all': 1\n").With("b.cartons.yaml", Listings.Cartons).Run("check", "--format", "markdown");
        Assert.Contains("error | LST0003 | Unknown field 'x\\|&lt;b&gt;@<!-- -->all' |\n", _console.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", " more do not fit into a comment; `listinglsp check` shows them all.\n")]
    [InlineData("zh-CN", "个问题未列出，运行 `listinglsp check` 查看全部。\n")]
    public void Markdown_fits_into_a_comment_and_says_what_does_not(string locale, string sentence)
    {
        _console.With("a.listing.yaml", Listings.Polo + string.Concat(Enumerable.Range(1, 2000).Select(i => $"unknown{i}: 1\n"))).With("b.cartons.yaml", Listings.Cartons);
        Assert.Equal(1, _console.Run("check", "--format", "markdown", "--locale", locale));
        Assert.InRange(_console.Output.Length, 60_000, MarkdownReport.MostCharacters);
        Assert.EndsWith(sentence, _console.Output, StringComparison.Ordinal);
        var rows = _console.Output.Split('\n').Count(l => l.Contains("| LST", StringComparison.Ordinal));
        Assert.Contains($"{2000 - rows}", _console.Output.Split('\n')[^2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Locale.English)]
    [InlineData(Locale.Chinese)]
    public void Where_the_repository_has_an_address_every_rule_leads_to_a_page_that_is_there(Locale locale)
    {
        var (none, address) = (new ToolAddress(null), new ToolAddress("https://example.com/repository"));
        var pages = RuleCatalogue.All.Select(r => address.PageOf(r, locale)).OfType<string>().ToList();
        Assert.True(pages.Count > 80);
        Assert.All(pages, p => Assert.True(File.Exists(Testing.Repository.PathOf(p.Split('/')[6..])), p));
        Assert.All(RuleCatalogue.All, r => Assert.Null(none.PageOf(r, locale)));
    }

    [Fact]
    public void Markdown_leads_to_the_page_of_a_rule()
    {
        _console.With("a.listing.yaml", Listings.With("moq: 10", "moq: 500")).With("b.cartons.yaml", Listings.Cartons);
        var found = WorkspaceCheck.Run(_console.Folder, new CheckRequest { IsReported = _ => true, Today = new DateOnly(2026, 11, 22) });
        using var output = new StringWriter();
        MarkdownReport.Write(new ReportContext { Report = new Report([found], Locale.English, Severity.Hint), Results = [found], CurrentFolder = _console.Folder, Address = new ToolAddress("https://example.com/repository") }, output);
        Assert.Contains($"| [LST1001](https://example.com/repository/blob/v{ToolVersion.Number}/server/ListingLsp.Analysis/Rules/Pricing/moq-differs-from-first-tier.md) |", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a b/100%/中#?.yaml", "a%20b/100%25/%E4%B8%AD%23%3F.yaml")]
    [InlineData("../x.yaml", "../x.yaml")]
    public void Paths_are_percent_encoded(string path, string expected) => Assert.Equal(expected, FileUri.OfRelative(path));

    [Theory]
    [InlineData("/", "file:///")]
    [InlineData("/home/店 1", "file:///home/%E5%BA%97%201/")]
    [InlineData(@"C:\shop", "file:///C:/shop/")]
    [InlineData(@"\\server\shop", "file://server/shop/")]
    public void A_folder_ends_with_a_slash(string path, string expected) => Assert.Equal(expected, FileUri.OfFolder(path));

    private static string Values(XElement element, params string[] names) => $"{element.Name} {string.Join(' ', names.Select(n => element.Attribute(n)!.Value))}";
}
