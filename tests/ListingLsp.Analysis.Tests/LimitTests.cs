using System.Diagnostics;
using System.Text;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Rules.Quality;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Syntax;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using Xunit;

namespace ListingLsp.Analysis.Tests;

/// <summary>LST0011: files that would cost time, memory or stack without end, and files that are only large.</summary>
public sealed class LimitTests
{
    /// <summary>So much above what they take that only what grows without measure fails.</summary>
    private static readonly TimeSpan Generous = TimeSpan.FromSeconds(60);

    private static readonly RuleSettings Settings = RuleSettings.Default(new DateOnly(2026, 11, 22));

    /// <summary>Nine levels of nine: 387 million values in a few lines.</summary>
    private static string Laughs(string first = "lol") =>
        $"x-0: &a0 [{string.Join(", ", Enumerable.Repeat(first, 9))}]\n"
        + string.Concat(Enumerable.Range(1, 8).Select(i => $"x-{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n"));

    /// <summary>The same with merges.</summary>
    private static string Merges =>
        "x-0: &a0 { unit: piece, moq: 1 }\n"
        + string.Concat(Enumerable.Range(1, 12).Select(i => $"x-{i}: &a{i} {{ <<: [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}] }}\n"));

    public static TheoryData<string, string> Bombs
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var kind in Enum.GetNames<FileKind>().Where(k => k != "Config"))
            {
                data.Add(kind, Laughs());
                data.Add(kind, Merges);
            }

            data.Add("Listing", Laughs() + "keywords: *a8\nattributes: { a: *a8 }\nskus: *a8\n");
            data.Add("Listing", Merges + "trade: { <<: *a12 }\n");
            data.Add("Listing", Merges + "trade: { <<: [*a12, *a12] }\n");
            data.Add("Cartons", Laughs() + "cartons: *a8\n");
            data.Add("Freight", Laughs() + "templates: *a8\n");
            data.Add("Listing", "- &a [" + string.Join(',', Enumerable.Repeat("b", 2_000)) + "]\n" + string.Concat(Enumerable.Repeat("- *a\n", 2_000)));
            return data;
        }
    }

    public static TheoryData<string, string> Deep => new()
    {
        { "a.listing.yaml", Repeat("[", 100_000) },
        { "a.listing.yaml", Repeat("{ a: ", 100_000) },
        { "a.listing.yaml", Repeat("[", 1_000) + Repeat("]", 1_000) },
        { "a.listing.yaml", Repeat("- ", 50_000) + "a" },
        { "a.listing.yaml", Repeat("? ", 50_000) + "a" },
        { "a.listing.yaml", string.Concat(Enumerable.Range(0, 1_000).Select(i => new string(' ', i) + "a:\n")) },
        { "a.listing.yaml", string.Concat(Enumerable.Range(0, 1_000).Select(i => new string(' ', i * 2) + "-\n")) },
        { "a.listing.yaml", "x-a: " + Repeat("[", 300) + "1" + Repeat("]", 300) + "\nid: a\n" },
        { "a.listing.json", Repeat("[", 100_000) },
        { "a.listing.json", Repeat("{\"a\":", 100_000) },
        { "a.listing.json", Repeat("{\"a\":[", 1_000) + "1" + Repeat("]}", 1_000) },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void Aliases_that_multiply_are_given_up_in_every_kind_of_file(string kind, string text)
    {
        var file = Analyze("a.yaml", text, Enum.Parse<FileKind>(kind));
        var finding = Assert.Single(file.Findings, f => f.Rule.Id == "LST0011");
        Assert.Equal("The number of values repeated by aliases is over the limit of 100,000", finding.Message.En);
        Assert.Equal((byte)'*', file.Tree.Text.Bytes[finding.Span.Start]);
        Assert.Empty(file.Listings);
        Assert.DoesNotContain(file.Findings, f => f.Rule.Id is not ("LST0011" or "LST0002"));
    }

    [Theory]
    [MemberData(nameof(Deep))]
    public void Nesting_over_256_levels_is_given_up_in_every_style(string path, string text)
    {
        var file = Analyze(path, text);
        var finding = Assert.Single(file.Findings, f => f.Rule.Id == "LST0011");
        Assert.Equal("The nesting is over the limit of 256", finding.Message.En);
    }

    [Fact]
    public void Nesting_of_200_levels_is_no_matter()
    {
        Assert.DoesNotContain(Analyze("a.listing.yaml", "x-a: " + Repeat("[", 200) + "1" + Repeat("]", 200) + "\n").Findings, f => f.Rule.Id == "LST0011");
    }

    [Fact]
    public void Settings_have_the_same_limits()
    {
        var (_, _, findings) = ConfigAnalyzer.Analyze("listinglsp.yaml", SourceText.From(Laughs() + "exclude: *a8\n"));
        Assert.Equal("LST9004", Assert.Single(findings).Rule.Id);
    }

    [Fact]
    public void Aliases_below_the_limit_are_written_out()
    {
        // 450 listings of one file share 200 keywords each: 90,000 values.
        var text = $"- &base {{ id: base, title: A, type: customization, category: B, trade: {{ unit: piece }}, keywords: &k [{string.Join(", ", Enumerable.Range(0, 200).Select(i => $"k{i}"))}] }}\n"
            + string.Concat(Enumerable.Range(0, 450).Select(i => $"- {{ id: l{i}, title: A, type: customization, category: B, trade: {{ unit: piece }}, keywords: *k }}\n"));
        var file = Analyze("a.listing.yaml", text);
        Assert.Empty(file.Findings);
        Assert.Equal(451, file.Listings.Length);
    }

    [Fact]
    public void What_an_alias_repeats_is_said_once()
    {
        var text = "x-s: &s { price: nine, stock: many }\n"
            + "x-t: &t { unit: piece, moq: ten, tiers: [{ from: 1 }], colour: red }\n"
            + "id: a\ntitle: A\ntype: customization\ncategory: B\ntrade: *t\n"
            + "skus: [" + string.Join(", ", Enumerable.Repeat("*s", 5_000)) + "]\n";
        Assert.Equal(["LST0003", "LST0004", "LST0005", "LST0005", "LST0005"], Analyze("a.listing.yaml", text).Findings.Select(f => f.Rule.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Bases_of_bases_are_merged()
    {
        var file = Analyze("a.listing.yaml", """
            x-a: &a { unit: piece, moq: 5 }
            x-b: &b { <<: *a, moq: 10 }
            x-c: &c { port: Ningbo }
            id: a
            title: A
            type: customization
            category: B
            trade: { <<: [*b, *c], tiers: [{ from: 1, price: 2 }] }

            """);
        Assert.Empty(file.Findings);
        var trade = file.Listings[0].Trade.Value;
        Assert.Equal(("piece", 10m), (trade.Unit.Value, trade.Moq.Value));
    }

    [Fact]
    public void A_long_chain_of_bases_costs_no_stack()
    {
        var text = "x-0: &a0 { unit: piece }\n" + string.Concat(Enumerable.Range(1, 250).Select(i => $"x-{i}: &a{i} {{ <<: *a{i - 1} }}\n"))
            + "id: a\ntitle: A\ntype: customization\ncategory: B\ntrade: { <<: *a250 }\n";
        Assert.Empty(Analyze("a.listing.yaml", text).Findings);
    }

    [Fact]
    public void The_map_of_aliases_says_what_the_tree_says()
    {
        var tree = SyntaxTree.Parse("""
            a: &x [1, &x { b: &x 2, c: *x }, *x]
            d: *x
            e: &y *x
            f: [*y, *z, &x, *x]
            &k g: *k
            ---
            h: *x
            i: &x 3
            j: *x

            """, SyntaxFormat.Yaml);
        var map = AliasMap.Of(tree);
        var seen = 0;
        foreach (var document in tree.Documents) Visit(document.Root);
        Assert.Equal(10, seen);

        void Visit(SyntaxNode node)
        {
            if (node is AliasSyntax alias)
            {
                seen++;
                SyntaxNode expected = alias;
                while (expected is AliasSyntax { Target: { } target }) expected = target;
                Assert.Same(expected, map.Resolve(alias));
            }

            foreach (var child in node.Children) Visit(child);
        }
    }

    [Fact]
    public void A_file_of_8_MiB_is_read_and_one_byte_more_is_not()
    {
        var head = "id: a\ntitle: A\ntype: customization\ncategory: B\ntrade: { unit: piece }\n# "u8;
        var bytes = new byte[Limits.Bytes];
        bytes.AsSpan().Fill((byte)'a');
        head.CopyTo(bytes);
        Assert.Empty(Analyze("a.listing.yaml", bytes).Findings);
        var finding = Assert.Single(Analyze("a.listing.yaml", [.. bytes, (byte)'a']).Findings);
        Assert.Equal("The file size is over the limit of 8 MiB", finding.Message.En);
    }

    /// <summary>Files of 8 MiB, each the worst of its kind.</summary>
    [Theory]
    [InlineData("keywords: [", "a, ")]
    [InlineData("x-a: &a b\nkeywords: [", "*a, ")]
    [InlineData("trade: { tiers: [", "1, ")]
    [InlineData("", "--- a\n")]
    [InlineData("", "---\nid: a\n")]
    [InlineData("", "- id: a\n")]
    [InlineData("", "a: 1\n")]
    [InlineData("", "titel: 1\n")]
    [InlineData("attributes: {", "N#: 0#, ")]
    [InlineData("", "a#: 1\n")]
    [InlineData("", "'")]
    [InlineData("x-a: [", "&a b, *a, ")]
    [InlineData("x-0: &a0 { unit: piece }\n", "x-: &a { <<: *a0 }\n")]
    public void A_large_file_costs_neither_time_nor_memory_without_measure(string head, string part)
    {
        var text = new StringBuilder(head, Limits.Bytes);
        for (var i = 0; text.Length + part.Length + 8 < Limits.Bytes; i++) text.Append(part.Replace("#", $"{i}", StringComparison.Ordinal));
        var clock = Stopwatch.StartNew();
        var file = Analyze("a.listing.yaml", text.ToString());
        var findings = ListingChecker.Check(file, ListingChecker.Index([file], Settings), Settings);
        Assert.True(clock.Elapsed < Generous, $"{clock.Elapsed}");
        Assert.InRange(findings.Length, 0, 10_001);
        Assert.InRange(findings.Count(f => f.Rule.Id == "LST0011"), 0, 1);
    }

    /// <summary>Texts of megabytes, each the worst of its kind for the rules that read texts.</summary>
    [Theory]
    [InlineData("MOQ 50 sample logo ")]
    [InlineData("MOQ 50, ")]
    [InlineData("MOQ is ")]
    [InlineData("一件起订")]
    [InlineData("CE FCC RoHS ")]
    [InlineData("CE certified, ")]
    [InlineData("no CE ")]
    [InlineData("local after-sales, no ")]
    [InlineData("手机壳")]
    [InlineData("一")]
    [InlineData("polo shirt ")]
    [InlineData("a-")]
    [InlineData("<a ")]
    [InlineData("![")]
    [InlineData("](")]
    [InlineData("$5 ")]
    [InlineData("1,")]
    public void A_large_text_costs_no_time_without_measure(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 2_000_000 / part.Length));
        var listing = $"id: a\ntitle: \"{text}\"\ntype: customization\ncategory: Machinery\nattributes: {{ a: \"{text}\" }}\ndescription: \"{text}\"\ntrade: {{ unit: piece, moq: 100, tiers: [{{ from: 100, price: 2 }}] }}\n";
        var clock = Stopwatch.StartNew();
        var file = Analyze("a.listing.yaml", listing);
        ListingChecker.Check(file, ListingChecker.Index([file], Settings), Settings);
        Assert.NotNull(FileFacts.Of(file));
        Assert.True(clock.Elapsed < Generous, $"{clock.Elapsed}");
    }

    [Fact]
    public void A_hundred_thousand_listings_are_compared_at_once()
    {
        var listings = Enumerable.Range(0, 100_000)
            .Select(i => new PlacedLikeness($"l{i:D6}.listing.yaml", new ListingLikeness($"l{i}", default, new TextPrint(0, (ulong)(i % 99_000)), new NearTitle((ulong)i, [.. Enumerable.Range(1, 12).Select(w => (ulong)((i * 13) + w + 200_000))]))))
            .ToList();
        var tree = SyntaxTree.Parse("a: 1\n", SyntaxFormat.Yaml);
        var clock = Stopwatch.StartNew();
        Assert.Equal(1000, DuplicateListing.Check(listings, Settings, _ => tree).Count());
        Assert.True(clock.Elapsed < Generous, $"{clock.Elapsed}");
    }

    [Fact]
    public void A_mapping_of_100_000_keys_takes_no_time()
    {
        var keys = string.Concat(Enumerable.Range(0, 100_000).Select(i => $"  key {i}: {i}\n"));
        var head = "id: a\ntitle: A\ntype: customization\ncategory: B\ntrade: { unit: piece }\nattributes:\n";
        var clock = Stopwatch.StartNew();
        Assert.Empty(Analyze("a.listing.yaml", head + keys).Findings);
        var findings = Analyze("a.listing.yaml", head + keys + "  key 500: 1\n  'key 99999': 1\n").Findings;
        Assert.Equal(["'key 500' is already set on line 507", "'key 99999' is already set on line 100006"], findings.Select(f => f.Message.En));
        var all = Analyze("a.listing.yaml", head + keys + keys).Findings;
        Assert.Equal("The number of findings in this file is over the limit of 10,000", Assert.Single(all, f => f.Rule.Id == "LST0011").Message.En);
        Assert.Equal(10_000, all.Count(f => f.Rule.Id == "LST0002"));
        Assert.True(clock.Elapsed < Generous, $"{clock.Elapsed}");
    }

    [Fact]
    public void The_other_files_are_checked_all_the_same()
    {
        var bomb = Analyze("a.listing.yaml", Laughs());
        var good = Analyze("b.listing.yaml", "id: b\ntitle: B\ntype: customization\ncategory: B\ntrade: { unit: piece, moq: 5, tiers: [{ from: 1, price: 2 }] }\n");
        var index = ListingChecker.Index([bomb, good], Settings);
        Assert.Equal(["LST0011"], ListingChecker.Check(bomb, index, Settings).Select(f => f.Rule.Id));
        Assert.Equal(["LST1001"], ListingChecker.Check(good, index, Settings).Select(f => f.Rule.Id).Where(id => id.StartsWith("LST1", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_a_file_over_a_limit_defines_is_not_known()
    {
        Assert.False(ListingChecker.Index([Analyze("a.cartons.yaml", Laughs(), FileKind.Cartons)], Settings).IsCertain(DefinitionKind.CartonSpec));
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static AnalyzedFile Analyze(string path, string text, FileKind kind = FileKind.Listing) => Analyze(path, Encoding.UTF8.GetBytes(text), kind);

    private static AnalyzedFile Analyze(string path, byte[] bytes, FileKind kind = FileKind.Listing) =>
        FileAnalyzer.Analyze(path, kind, SourceText.From(bytes), Settings);
}
