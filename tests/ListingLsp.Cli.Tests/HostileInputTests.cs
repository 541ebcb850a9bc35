using System.Text;
using ListingLsp.Syntax;
using Xunit;

namespace ListingLsp.Cli.Tests;

/// <summary>Files made to do harm, given to the published program: it ends in time and memory, says what is wrong, and checks the other files.</summary>
public sealed class HostileInputTests : IDisposable
{
    private const string Good = "id: good\ntitle: Mug\ntype: ready-to-ship\ncategory: Home & Garden\ntrade:\n  unit: piece\n  moq: 500\n  tiers:\n    - { from: 100, price: 10.00 }\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("hostile-").FullName;

    public HostileInputTests() => Write("good.listing.yaml", Good);

    public static TheoryData<string, string> Contents => new()
    {
        { "deep.listing.yaml", "LST0011" },
        { "deep.listing.json", "LST0011" },
        { "deep-block.listing.yaml", "LST0011" },
        { "laughs.listing.yaml", "LST0011" },
        { "over.listing.yaml", "LST0011" },
        { "line.listing.yaml", "LST0006" },
        { "flow.listing.yaml", "LST0001" },
        { "line.listing.json", "LST0001" },
        { "keys.listing.yaml", "LST0011" },
        { "keys.listing.json", "LST0011" },
        { "same-key.listing.yaml", "LST0011" },
        { "bytes.listing.yaml", "LST0014" },
        { "nul.listing.yaml", "LST0001" },
        { "surrogates.listing.json", "LST0006" },
        { "repeated.listing.yaml", "LST0009" },
        { "quotes.listing.yaml", "LST0001" },
        { "suppressions.listing.yaml", "LST9002" },
        { "phrases.rules.yaml", "LST9005" },
    };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Contents))]
    public void A_file_made_to_do_harm_costs_a_finding_and_not_the_run(string name, string rule)
    {
        Write(name, Content(name));
        var run = BoundedRun.In(_folder, "check", "--format", "jsonl");
        Assert.Equal("", run.Error);
        Assert.Equal(1, run.ExitCode);
        var findings = run.Output.Split('\n');
        Assert.Contains(findings, f => f.Contains($"\"id\":\"{rule}\"", StringComparison.Ordinal) && f.Contains($"\"file\":\"{name}\"", StringComparison.Ordinal));
        Assert.Contains(findings, f => f.Contains("\"id\":\"LST1001\"", StringComparison.Ordinal) && f.Contains("\"file\":\"good.listing.yaml\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_report_of_ten_thousand_findings_on_one_long_line_is_written_in_time()
    {
        Write("keys.listing.json", Content("keys.listing.json"));
        var run = BoundedRun.In(_folder, "check");
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("The number of findings in this file is over the limit of 10,000", run.Output, StringComparison.Ordinal);
        Assert.All(run.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 600));
    }

    [Fact]
    public void Patterns_of_settings_match_in_time_however_long_they_are()
    {
        Write("listinglsp.yaml", $"version: 1\nexclude:\n  - \"{string.Concat(Enumerable.Repeat("**/", 300_000))}x\"\n  - \"{string.Concat(Enumerable.Repeat("*a", 300_000))}\"\nfiles: {{ listing: [\"{new string('*', 500_000)}b\"] }}\n");
        for (var i = 0; i < 200; i++) Write($"some/folder/{new string('a', 100)}{i}.listing.yaml", Good.Replace("good", $"a{i}", StringComparison.Ordinal));
        var run = BoundedRun.In(_folder, "check", "--quiet", "--format", "jsonl");
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public void A_surrogate_alone_does_not_stop_a_baseline()
    {
        Write("surrogates.listing.json", Content("surrogates.listing.json"));
        var run = BoundedRun.In(_folder, "baseline", "create");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(0, BoundedRun.In(_folder, "check").ExitCode);
    }

    [Fact]
    public void Many_files_with_many_findings_are_reported_whole()
    {
        for (var i = 0; i < 20; i++) Write($"many{i}.listing.yaml", Good.Replace("good", $"m{i}", StringComparison.Ordinal) + string.Concat(Enumerable.Range(0, 5_000).Select(k => $"k{k}: 1\n")));
        var run = BoundedRun.In(_folder, "check", "--format", "jsonl");
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Equal(100_000, run.Output.Split('\n').Count(l => l.Contains("\"id\":\"LST0003\"", StringComparison.Ordinal)));
    }

    /// <summary>The same texts in an editor: the server goes on answering.</summary>
    [Theory]
    [InlineData("deep.listing.yaml")]
    [InlineData("deep.listing.json")]
    [InlineData("laughs.listing.yaml")]
    [InlineData("line.listing.yaml")]
    [InlineData("keys.listing.json")]
    [InlineData("nul.listing.yaml")]
    [InlineData("surrogates.listing.json")]
    [InlineData("suppressions.listing.yaml")]
    public void The_server_goes_on_answering_where_such_a_file_is_open(string name)
    {
        using var server = new ServerTalk(_folder);
        server.Open(name, Encoding.UTF8.GetString(Content(name)));
        server.WaitFor("publishDiagnostics", name);
        server.Ask("textDocument/hover", name, 0, 0);
        server.Ask("textDocument/documentSymbol", name);
        server.Open("good.listing.yaml", Good);
        server.WaitFor("LST1001", "good.listing.yaml");
        Assert.Equal(0, server.End());
    }

    private static byte[] Content(string name)
    {
        var text = name switch
        {
            "deep.listing.yaml" => Repeat("[", 100_000),
            "deep.listing.json" => Repeat("{\"a\":", 100_000),
            "deep-block.listing.yaml" => Repeat("- ", 100_000) + "a",
            "laughs.listing.yaml" => $"x-0: &a0 [{string.Join(", ", Enumerable.Repeat("lol", 9))}]\n" + string.Concat(Enumerable.Range(1, 8).Select(i => $"x-{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n")),
            "over.listing.yaml" => "a: " + new string('x', Limits.Bytes),
            "line.listing.yaml" => "id: " + new string('x', Limits.Bytes - 5) + "\n",
            "flow.listing.yaml" => "keywords: [" + Repeat("a,", (Limits.Bytes / 2) - 100) + "\n",
            "line.listing.json" => "{\"keywords\":[" + Repeat("1,", (Limits.Bytes / 2) - 100),
            "keys.listing.yaml" => string.Concat(Enumerable.Range(0, 700_000).Select(i => $"k{i}: 1\n")),
            "keys.listing.json" => "{" + string.Join(',', Enumerable.Range(0, 700_000).Select(i => $"\"k{i}\":1")) + "}",
            "same-key.listing.yaml" => Repeat("k: 1\n", 1_000_000),
            "nul.listing.yaml" => "id: a\0b\n" + new string('\0', 100_000),
            "surrogates.listing.json" => "{\"id\":\"a\\ud800\",\"title\":\"\\udc00\\ud800\",\"keywords\":[\"\\ud800\"]}",
            "repeated.listing.yaml" => Repeat("- " + Good.Replace("\n", "\n  ", StringComparison.Ordinal).TrimEnd() + "\n", 2_000),
            "quotes.listing.yaml" => Repeat("\"\n", 4_000_000),
            "suppressions.listing.yaml" => Repeat("# listinglsp-ignore LST1011 -- x\n", 200_000) + Good.Replace("good", "suppressed", StringComparison.Ordinal),
            "phrases.rules.yaml" => "pack: p\ntitle: P\nentries:\n  - id: e\n    title: E\n    verdict: banned\n    colour: red\n    source: { title: S }\n    words:\n      en:\n" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"        - {Repeat("a ", 20)}{i}\n")),
            _ => "",
        };
        return name == "bytes.listing.yaml" ? [.. "title: "u8, 0xFF, 0xFE, .. Enumerable.Repeat((byte)0x80, 100_000)] : Encoding.UTF8.GetBytes(text);
    }

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();

    private void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    private void Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }
}
