using System.Text.Json;
using Xunit;

namespace ListingLsp.Cli.Tests;

/// <summary>The contract of <c>docs/json-report.md</c>.</summary>
public sealed class JsonReportTests : IDisposable
{
    private readonly ConsoleRun _console = new();

    public void Dispose() => _console.Dispose();

    [Fact]
    public void The_report_has_exactly_the_fields_of_the_contract()
    {
        _console.With("listings/polo.listing.yaml", Listings.With("moq: 10", "moq: 500")).With("shared/c.cartons.yaml", Listings.Cartons);
        Assert.Equal(1, _console.Run("check", "--format", "json", "--as-of", "2026-11-22"));
        using var json = JsonDocument.Parse(_console.Output);
        Assert.Equal("version tool asOf filesChecked summary findings", Names(json.RootElement));
        Assert.Equal("error warning info hint suppressed baselined", Names(json.RootElement.GetProperty("summary")));
        var finding = Assert.Single(json.RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal("id slug severity confidence message file document path range markets related consequence source fixes fingerprint", Names(finding));
        Assert.Equal("effect scope text", Names(finding.GetProperty("consequence")));
        Assert.Equal("title url tier from", Names(finding.GetProperty("source")));
        Assert.Equal("file range message", Names(finding.GetProperty("related")[0]));
        Assert.Equal("title safety edits", Names(finding.GetProperty("fixes")[0]));
        Assert.Equal("file range newText", Names(finding.GetProperty("fixes")[0].GetProperty("edits")[0]));
        Assert.Equal("start end", Names(finding.GetProperty("range")));
        Assert.Equal("line column offset", Names(finding.GetProperty("range").GetProperty("start")));
    }

    [Fact]
    public void Its_values_are_those_of_the_finding()
    {
        _console.With("listings/polo.listing.yaml", Listings.With("moq: 10", "moq: 500")).With("shared/c.cartons.yaml", Listings.Cartons);
        _console.Run("check", "--format", "json");
        using var json = JsonDocument.Parse(_console.Output);
        var root = json.RootElement;
        Assert.Equal((1, "0.2.0", "2026-11-22", 2), (root.GetProperty("version").GetInt32(), root.GetProperty("tool").GetString(), root.GetProperty("asOf").GetString(), root.GetProperty("filesChecked").GetInt32()));
        Assert.Equal(1, root.GetProperty("summary").GetProperty("error").GetInt32());
        var finding = root.GetProperty("findings")[0];
        Assert.Equal("LST1001", finding.GetProperty("id").GetString());
        Assert.Equal("MOQ 500 is not the first tier minimum 10", finding.GetProperty("message").GetString());
        Assert.Equal("listings/polo.listing.yaml", finding.GetProperty("file").GetString());
        Assert.Equal("/trade/moq", finding.GetProperty("path").GetString());
        Assert.Equal("taken-down", finding.GetProperty("consequence").GetProperty("effect").GetString());
        Assert.StartsWith("14 days to repair, then take-down; natural traffic is blocked meanwhile", finding.GetProperty("consequence").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("platform briefing, August 2022", finding.GetProperty("source").GetProperty("title").GetString());
        Assert.Equal("2022-08-25", finding.GetProperty("source").GetProperty("from").GetString());
        Assert.Equal(JsonValueKind.Null, finding.GetProperty("source").GetProperty("url").ValueKind);
        Assert.Equal("unsafe", finding.GetProperty("fixes")[0].GetProperty("safety").GetString());
        Assert.Equal("10", finding.GetProperty("fixes")[0].GetProperty("edits")[0].GetProperty("newText").GetString());
    }

    [Fact]
    public void Columns_count_characters_and_offsets_count_bytes()
    {
        _console.With("a.listing.json", "{\"id\": \"a\", \"title\": \"男士😀\", \"tipe\": \"customization\", \"category\": \"A\", \"trade\": {\"unit\": \"piece\"}}\n");
        _console.Run("check", "--format", "json");
        using var json = JsonDocument.Parse(_console.Output);
        var start = json.RootElement.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("id").GetString() == "LST0003").GetProperty("range").GetProperty("start");
        Assert.Equal((1, 29, 35), (start.GetProperty("line").GetInt32(), start.GetProperty("column").GetInt32(), start.GetProperty("offset").GetInt32()));
    }

    [Theory]
    [InlineData("a.listing.yaml", "id: a\ntitle: A\n---\nid: b\ntitle: [B]\n", 1, "/title")]
    [InlineData("a.listing.json", "[{\"id\": \"a\", \"title\": \"A\"}, {\"id\": \"b\", \"title\": [\"B\"]}]", 0, "/1/title")]
    public void Document_and_pointer_lead_to_the_place(string file, string text, int document, string path)
    {
        _console.With(file, text);
        _console.Run("check", "--format", "json");
        using var json = JsonDocument.Parse(_console.Output);
        var finding = json.RootElement.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("id").GetString() == "LST0005");
        Assert.Equal((document, path), (finding.GetProperty("document").GetInt32(), finding.GetProperty("path").GetString()));
    }

    [Fact]
    public void A_fingerprint_survives_moved_lines_and_reordered_entries_but_not_another_value()
    {
        var before = Fingerprint(Listings.With("moq: 10", "moq: 500"));
        Assert.Equal(before, Fingerprint("# moved\n\n" + Listings.With("moq: 10", "moq: 500")));
        Assert.Equal(before, Fingerprint(Listings.With("  unit: piece\n  moq: 10\n", "  moq: 500\n  unit: piece\n")));
        Assert.NotEqual(before, Fingerprint(Listings.With("moq: 10", "moq: 501")));
        Assert.NotEqual(before, Fingerprint(Listings.With("moq: 10", "moq: 500").Replace("polo-2201", "polo-2202", StringComparison.Ordinal)));
    }

    private string? Fingerprint(string listing)
    {
        _console.With("a.listing.yaml", listing).With("b.cartons.yaml", Listings.Cartons);
        _console.Run("check", "--format", "json");
        using var json = JsonDocument.Parse(_console.Output);
        return Assert.Single(json.RootElement.GetProperty("findings").EnumerateArray()).GetProperty("fingerprint").GetString();
    }

    private static string Names(JsonElement element) => string.Join(' ', element.EnumerateObject().Select(p => p.Name));
}
