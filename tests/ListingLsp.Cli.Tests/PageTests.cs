using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Cli.Reporting.Pages;
using ListingLsp.Testing;
using Xunit;

namespace ListingLsp.Cli.Tests;

/// <summary>What stands in the pages of <c>--format html</c>; how browsers show them is tested in <c>tests/EndToEnd/pages.test.mjs</c>.</summary>
public sealed partial class PageTests : IDisposable
{
    /// <summary>Ends the element it stands in, begins a comment, and turns the text around, if it could.</summary>
    private const string Hostile = "</script><script>alert(1)</script><!-- ' & \u202E abc";

    private readonly ConsoleRun _console = new();

    public void Dispose() => _console.Dispose();

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public void The_data_of_a_check_is_what_is_verified(string locale)
    {
        _console.With("a.listing.yaml", Listings.With("moq: 10", "moq: 500").Replace("8.50", "9.00", StringComparison.Ordinal).Replace("trade:\n", "markets: [US, DE, BR]\ntrade:\n", StringComparison.Ordinal))
            .With("b.listing.yaml", Listings.Polo.Replace("polo-2201", "polo-3", StringComparison.Ordinal).Replace("Quick dry polo", "Cotton rugby", StringComparison.Ordinal))
            .With("c.cartons.yaml", Listings.Cartons);
        Assert.Equal(1, _console.Run("check", "--format", "html", "--locale", locale));
        Snapshot.Verify(Shown(_console.Output), $"Page.check.{locale}");
    }

    [Fact]
    public void The_data_of_a_star_level_is_what_is_verified()
    {
        WithStore();
        Assert.Equal(0, _console.Run("star", "--format", "html"));
        Snapshot.Verify(Shown(_console.Output), "Page.star");
    }

    [Fact]
    public void The_data_of_scores_is_what_is_verified()
    {
        WithStore();
        Assert.Equal(0, _console.Run("score", "--format", "html", "--as-of", "2023-07-05"));
        Snapshot.Verify(Shown(_console.Output), "Page.score");
    }

    [Fact]
    public void Nothing_in_a_listing_can_end_the_data_or_turn_the_page_around()
    {
        _console.With("a.listing.yaml", Listings.With("title: Quick dry polo shirt", $"title: {JsonSerializer.Serialize(Hostile)}").Replace("moq: 10", "moq: 500", StringComparison.Ordinal)).With("b.cartons.yaml", Listings.Cartons);
        foreach (var command in new[] { "check", "score" })
        {
            _console.Run(command, "--format", "html");
            Assert.Equal(2, Regex.Count(_console.Output, "</script", RegexOptions.IgnoreCase));
            Assert.Equal(2, Regex.Count(_console.Output, "<script", RegexOptions.IgnoreCase));
            Assert.DoesNotContain("<!--", _console.Output, StringComparison.Ordinal);
            Assert.DoesNotContain('\u202E', _console.Output);
        }

        _console.Run("check", "--format", "html");
        Assert.Equal(Hostile.Replace("\u202E", "<U+202E>", StringComparison.Ordinal), Data(_console.Output)["listings"]![0]![1]!.GetValue<string>());
    }

    [Theory]
    [InlineData("check")]
    [InlineData("score")]
    [InlineData("star")]
    public void A_page_lets_nothing_run_but_its_own_script_and_reaches_for_nothing(string command)
    {
        WithStore();
        _console.Run(command, "--format", "html");
        var page = _console.Output;
        var policy = PolicyPattern().Match(page).Groups[1].Value;
        Assert.Equal($"default-src 'none'; img-src data:; style-src '{HashOf(Between(page, "<style>", "</style>"))}'; script-src '{HashOf(Between(page, "<script>", "</script>"))}'; base-uri 'none'; form-action 'none'", policy);
        // The frame alone: addresses in the data are texts.
        var frame = page.Replace(Between(page, "id=\"data\">", "</script>"), "", StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\b(src|href|action)=""(?!data:|#)|url\(|@import|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|\bfetch\(|XMLHttpRequest", frame);
        Assert.DoesNotMatch(@"\{\{\w+\}\}", frame);
    }

    [Fact]
    public void Of_an_index_that_is_never_enough_the_gap_is_said_as_far_as_it_is_known()
    {
        _console.With("shop.store.yaml", "store:\n  asOf: 2023-07-01\n  region: HK\n  adSpend30d: { amount: 1800, currency: HKD }\n");
        Assert.Equal(0, _console.Run("star", "--format", "html"));
        var data = Data(_console.Output);
        var index = data["stores"]![0]!["indicators"]![4]!;
        // 0 points are known, 40 are possible; 70 are needed for a star, 90 for five.
        Assert.Equal(["0 to 40", "30 to 70", "50 to 90"], new[] { index[2]!, index[5]![0]![4]!, index[5]![4]![4]! }.Select(n => data["texts"]![n.GetValue<int>()]![0]!.GetValue<string>()));
        Assert.False(index[5]![0]![3]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("", """["USD",["pieces","件"],false,10,20,[[10,10.00],[20,9.00],[30,8.00]],[[1,9.00],[2,7.00]]]""")]
    [InlineData("type: ready-to-ship=>type: customization", """["USD",["pieces","件"],false,10,20,[[10,10.00],[20,9.00],[30,8.00]],[[1,9.00],[2,7.00]]]""")]
    [InlineData("  moq: 10=>  sellBy: lot\n  lotSize: 12", """["USD",["pieces","件"],true,null,20,[[10,10.00],[20,9.00],[30,8.00]],[[1,9.00],[2,7.00]]]""")]
    [InlineData("  unit: piece=>  currency: CNY\n  unit: blob", """["CNY",null,false,10,20,[[10,10.00],[20,9.00],[30,8.00]],[[1,9.00],[2,7.00]]]""")]
    [InlineData("from: 20, price: 9.00=>from: 20", """["USD",["pieces","件"],false,10,20,[[10,10.00],[30,8.00]],[[1,9.00],[2,7.00]]]""")]
    [InlineData("438004=>no such", """["USD",["pieces","件"],false,10,null,[[10,10.00],[20,9.00],[30,8.00]],[[1,9.00],[2,7.00]]]""")]
    public void Prices_are_shown_as_they_are_written(string change, string expected)
    {
        // Something is always wrong with the prices: two SKUs share an id.
        var listing = Listings.With("8.50", "9.00") + "skus: [ { id: a, stock: 5 }, { id: a, stock: 5 } ]\n";
        if (change.Split("=>") is [var old, var replacement]) listing = listing.Replace(old, replacement.Replace("\\n", "\n", StringComparison.Ordinal), StringComparison.Ordinal);
        _console.With("a.listing.yaml", listing).With("b.cartons.yaml", Listings.Cartons).Run("check", "--format", "html");
        var prices = Data(_console.Output)["listings"]![0]![5]!.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        // Which findings a tier has is shown elsewhere.
        Assert.Equal(expected, Regex.Replace(prices, @"(\[\d+,\d+\.\d\d)(,\d+)+\]", "$1]"));
    }

    [Fact]
    public void The_same_input_gives_the_same_page()
    {
        WithStore();
        foreach (var command in new[] { "check", "score", "star" })
        {
            _console.Run(command, "--format", "html");
            var first = _console.Output;
            _console.Run(command, "--format", "html");
            Assert.Equal(first, _console.Output);
        }
    }

    [Fact]
    public void A_page_that_goes_to_a_file_is_the_one_that_is_printed()
    {
        WithStore();
        foreach (var command in new[] { "check", "score", "star" })
        {
            _console.Run(command, "--format", "html");
            var printed = _console.Output;
            _console.Run(command, "--output-file", $"html={command}.html");
            Assert.Equal(printed, File.ReadAllText(Path.Combine(_console.Folder, $"{command}.html")));
            Assert.DoesNotContain("<html", _console.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Scripts_know_the_words_that_there_are_and_use_them_all()
    {
        var folder = Repository.PathOf("server", "ListingLsp.Cli", "Reporting", "Pages");
        var scripts = string.Concat(Directory.GetFiles(folder, "*.js").Select(File.ReadAllText));
        var names = PageWords.All.Select(w => w.Name).ToList();
        Assert.Equal(names.Distinct(), names);
        Assert.All(AskedPattern().Matches(scripts), m => Assert.Contains(m.Groups[1].Value, names));
        Assert.All(names, n => Assert.Matches($@"'{n}'|words\.{n}\b", scripts + " 'check' 'score' 'star' "));
        Assert.All(PageWords.All, w => Assert.Equal(Placeholders(w.Words.En.Split('|')[0]), Placeholders(w.Words.Zh.Split('|')[0])));
    }

    [Fact]
    public void A_decimal_keeps_its_digits_and_a_page_in_many_pieces_its_characters()
    {
        using var output = new StringWriter();
        using (var data = new PageData(output))
        {
            data.Json.WriteStartObject();
            data.Begin("all");
            for (var i = 0; i < 50_000; i++)
            {
                data.Begin();
                data.Plain("价😀é");
                data.Number(8.50m);
                data.Number(null);
                data.End();
            }

            data.End();
            data.Json.WriteEndObject();
        }

        var rows = JsonNode.Parse(output.ToString())!["all"]!.AsArray();
        Assert.Equal(50_000, rows.Count);
        Assert.All(rows, r => Assert.Equal("价😀é", r![0]!.GetValue<string>()));
        Assert.Equal("8.50", rows[0]![1]!.ToJsonString());
    }

    [Fact]
    public void What_is_the_same_in_both_languages_is_written_once_and_what_repeats_is_a_number()
    {
        using var output = new StringWriter();
        using (var data = new PageData(output))
        {
            data.Json.WriteStartObject();
            data.Begin("all");
            data.Text(new LocalizedText("one", "一"));
            data.Text("same");
            data.Text(new LocalizedText("one", "一"));
            data.Text(LocalizedText.None);
            data.Market("DE");
            data.End();
            data.WritePools();
            data.Json.WriteEndObject();
        }

        Assert.Equal("""{"all":[0,1,0,-1,0],"files":[],"markets":[["DE",["Germany","德国"]]],"texts":[["one","一"],"same"]}""", output.ToString());
    }

    private void WithStore()
    {
        _console.With("shop.store.yaml", File.ReadAllText(Repository.PathOf("tests", "Schemas", "clean", "shop.store.yaml")));
        _console.With("shop.metrics.yaml", "listings:\n  polo-2201: { qualityScore: 4.1, growthScore: 81 }\n" + string.Concat(Enumerable.Range(1, 5).Select(n => $"  p-{n}: {{ growthScore: {50 + (5 * n)} }}\n")));
        _console.With("polo.listing.yaml", Listings.Polo).With("b.cartons.yaml", Listings.Cartons);
    }

    /// <summary>The data without what all pages have: words, the version, and the pages of rules.</summary>
    private static string Shown(string page)
    {
        var data = Data(page);
        data.Remove("words");
        data.Remove("tool");
        foreach (var rule in data["rules"]?.AsArray() ?? []) rule![3] = "…";
        // A row a line: indented, every number would have its own.
        var lines = data.Select(p => p.Value is JsonArray { Count: > 0 } rows ? $"{p.Key}:\n{string.Concat(rows.Select(r => $"  {Text(r)}\n"))}" : $"{p.Key}: {Text(p.Value)}\n");
        return string.Concat(lines);

        static string Text(JsonNode? node) => node is null ? "null" : node.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    private static JsonObject Data(string page) => JsonNode.Parse(Between(page, "id=\"data\">", "</script>"))!.AsObject();

    private static string Between(string text, string from, string to)
    {
        var start = text.IndexOf(from, StringComparison.Ordinal) + from.Length;
        return text[start..text.IndexOf(to, start, StringComparison.Ordinal)];
    }

    private static string HashOf(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    private static IEnumerable<string> Placeholders(string words) => PlaceholderPattern().Matches(words).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex("http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"")]
    private static partial Regex PolicyPattern();

    [GeneratedRegex(@"words\('(\w+)'")]
    private static partial Regex AskedPattern();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex PlaceholderPattern();
}
