using System.Text.Json;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Cli.Reporting;
using ListingLsp.Workspace.Snapshots;
using Xunit;

namespace ListingLsp.Cli.Tests;

/// <summary>What the SARIF log says; <c>tests/Sarif</c> holds it against the standard.</summary>
public sealed class SarifReportTests : IDisposable
{
    private readonly ConsoleRun _console = new();

    public void Dispose() => _console.Dispose();

    [Fact]
    public void A_result_says_what_the_finding_says()
    {
        _console.With("店 铺/a.listing.yaml", Listings.With("moq: 10", "moq: 500").Replace("title: Quick", "title: 快干 Quick", StringComparison.Ordinal)).With("b.cartons.yaml", Listings.Cartons);
        var run = RunOf("check", "--format", "sarif");
        Assert.Equal(("en", "unicodeCodePoints", 1), (run.GetProperty("language").GetString(), run.GetProperty("columnKind").GetString(), run.GetProperty("invocations")[0].GetProperty("exitCode").GetInt32()));
        Assert.True(run.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
        var result = Assert.Single(run.GetProperty("results").EnumerateArray());
        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];
        Assert.Equal(("LST1001", "LST1001", "MoqDiffersFromFirstTier"), (result.GetProperty("ruleId").GetString(), rule.GetProperty("id").GetString(), rule.GetProperty("name").GetString()));
        Assert.Equal("The MOQ is not the first tier.", rule.GetProperty("shortDescription").GetProperty("text").GetString());
        Assert.DoesNotContain(" file=", rule.GetProperty("help").GetProperty("markdown").GetString(), StringComparison.Ordinal);
        Assert.Equal(("error", 100), (result.GetProperty("level").GetString(), result.GetProperty("rank").GetInt32()));
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal(("%E5%BA%97%20%E9%93%BA/a.listing.yaml", "SRCROOT"), (place.GetProperty("artifactLocation").GetProperty("uri").GetString(), place.GetProperty("artifactLocation").GetProperty("uriBaseId").GetString()));
        var region = place.GetProperty("region");
        Assert.Equal("7 8 7 11", string.Join(' ', new[] { "startLine", "startColumn", "endLine", "endColumn" }.Select(n => region.GetProperty(n))));
        Assert.Equal(("500", 3), (region.GetProperty("snippet").GetProperty("text").GetString(), region.GetProperty("byteLength").GetInt32()));
        Assert.Equal("the first tier", result.GetProperty("relatedLocations")[0].GetProperty("message").GetProperty("text").GetString());
        Assert.Equal("10", result.GetProperty("fixes")[0].GetProperty("artifactChanges")[0].GetProperty("replacements")[0].GetProperty("insertedContent").GetProperty("text").GetString());
        Assert.Equal(32, result.GetProperty("partialFingerprints").GetProperty("listinglspFingerprint/v1").GetString()!.Length);
        Assert.Equal("taken-down", result.GetProperty("properties").GetProperty("consequence").GetProperty("effect").GetString());
        Assert.False(result.TryGetProperty("baselineState", out _));
        Assert.Empty(result.GetProperty("suppressions").EnumerateArray());
        var uri = new Uri(new Uri(run.GetProperty("originalUriBaseIds").GetProperty("SRCROOT").GetProperty("uri").GetString()!), place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.True(File.Exists(uri.LocalPath));
    }

    [Theory]
    [InlineData("-- agreed until the stock is in", "agreed until the stock is in")]
    [InlineData("—— 平台已同意", "平台已同意")]
    [InlineData("", null)]
    public void What_is_suppressed_is_a_result_with_its_reason(string words, string? reason)
    {
        _console.With("a.listing.yaml", Listings.With("moq: 10", $"moq: 500 # listinglsp-ignore LST1001 {words}")).With("b.cartons.yaml", Listings.Cartons);
        var result = RunOf("check", "--format", "sarif").GetProperty("results").EnumerateArray().Single(r => r.GetProperty("ruleId").GetString() == "LST1001");
        var suppression = Assert.Single(result.GetProperty("suppressions").EnumerateArray());
        Assert.Equal("inSource", suppression.GetProperty("kind").GetString());
        Assert.Equal(reason, suppression.TryGetProperty("justification", out var text) ? text.GetString() : null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("baseline: ci/known.json\n")]
    public void Where_there_is_a_baseline_every_result_says_whether_it_knows_it(string settings)
    {
        _console.With("listinglsp.yaml", settings).With("a.listing.yaml", Listings.With("moq: 10", "moq: 500")).With("b.cartons.yaml", Listings.Cartons);
        Assert.All(States(), s => Assert.EndsWith(" none", s, StringComparison.Ordinal));
        Assert.Equal(0, _console.Run("baseline", "create"));
        _console.With("a.listing.yaml", Listings.With("moq: 10", "moq: 500").Replace("8.50", "9.50", StringComparison.Ordinal));
        Assert.Equal(["LST1001 unchanged", "LST2009 new"], States().Order(StringComparer.Ordinal).Where(s => s.StartsWith("LST1001", StringComparison.Ordinal) || s.StartsWith("LST2009", StringComparison.Ordinal)));
        Assert.All(States(), s => Assert.Matches(" (new|unchanged)$", s));
        Assert.All(States("--no-baseline"), s => Assert.EndsWith(" none", s, StringComparison.Ordinal));
    }

    [Fact]
    public void With_an_address_rules_lead_to_their_pages()
    {
        _console.With("a.listing.yaml", Listings.With("moq: 10", "moq: 500")).With("b.cartons.yaml", Listings.Cartons);
        var found = WorkspaceCheck.Run(_console.Folder, new CheckRequest { IsReported = _ => true, Today = new DateOnly(2026, 11, 22) });
        using var output = new StringWriter();
        SarifReport.Write(new ReportContext { Report = new Report([found], Locale.English, Severity.Hint), Results = [found], CurrentFolder = _console.Folder, Address = new ToolAddress("https://example.com/repository") }, output);
        var driver = JsonDocument.Parse(output.ToString()).RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver");
        Assert.Equal("https://example.com/repository", driver.GetProperty("informationUri").GetString());
        Assert.All(driver.GetProperty("rules").EnumerateArray(), r => Assert.StartsWith("https://example.com/repository/", r.GetProperty("helpUri").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public void What_only_the_author_can_answer_is_no_fix_for_a_program()
    {
        _console.With("a.listing.yaml", Listings.With("  unit: piece\n", "")).With("b.cartons.yaml", Listings.Cartons);
        var result = RunOf("check", "--format", "sarif").GetProperty("results").EnumerateArray().Single(r => r.GetProperty("ruleId").GetString() == "LST0004");
        Assert.False(result.TryGetProperty("fixes", out _));
        Assert.Equal("Insert 'unit' with a placeholder", Assert.Single(result.GetProperty("properties").GetProperty("suggestions").EnumerateArray()).GetString());
    }

    [Fact]
    public void A_run_that_missed_something_was_no_success()
    {
        _console.With("a.listing.yaml", Listings.Polo).With("b.cartons.yaml", Listings.Cartons);
        var invocation = RunOf("check", "--format", "sarif", "nowhere", "a.listing.yaml").GetProperty("invocations")[0];
        Assert.Equal((false, 2), (invocation.GetProperty("executionSuccessful").GetBoolean(), invocation.GetProperty("exitCode").GetInt32()));
    }

    /// <summary>Rule and baseline state of every result.</summary>
    private List<string> States(params string[] options) =>
        [.. RunOf(["check", "--format", "sarif", .. options]).GetProperty("results").EnumerateArray().Select(r => $"{r.GetProperty("ruleId")} {(r.TryGetProperty("baselineState", out var state) ? state.ToString() : "none")}")];

    private JsonElement RunOf(params string[] args)
    {
        _console.Run(args);
        return JsonDocument.Parse(_console.Output).RootElement.GetProperty("runs")[0];
    }
}
