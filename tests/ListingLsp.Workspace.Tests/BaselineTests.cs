using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Rules.Tool;
using ListingLsp.Syntax.Text;
using ListingLsp.Workspace.Baseline;
using ListingLsp.Workspace.Snapshots;
using Xunit;
using Config = ListingLsp.Analysis.Model.Config;

namespace ListingLsp.Workspace.Tests;

/// <summary>The file of a baseline: what is written is read, what is wrong is said at its line, what is pruned stays sound.</summary>
public sealed class BaselineTests : IDisposable
{
    private const string A = "0123456789abcdef0123456789abcdef";

    private readonly TemporaryFolder _folder = new();

    [Property(MaxTest = 300, Replay = "(7,11)")]
    public Property What_is_written_is_read_whatever_the_order() => Prop.ForAll(Entries, entries =>
    {
        var text = BaselineWriter.Write(entries);
        Assert.Equal(text, BaselineWriter.Write(entries.Reverse()));
        var read = Read(text);
        Assert.Empty(read.Faults);
        Assert.Equal(entries.ToHashSet(), read.Lines.Select(l => l.Entry).ToHashSet());
        Assert.Equal(text, BaselineWriter.Write(read.Lines.Select(l => l.Entry)));
        Assert.Equal(entries.Count, text.Split('\n').Count(l => l.Contains("\"rule\"", StringComparison.Ordinal)));
    });

    [Property(MaxTest = 300, Replay = "(7,11)")]
    public Property The_fix_leaves_what_is_still_found_and_nothing_else() => Prop.ForAll(Entries, Arb.From(Gen.Choose(0, 1_000_000)), (entries, seed) =>
    {
        var random = new Random(seed);
        var read = Read(BaselineWriter.Write(entries));
        var left = read.Lines.ToDictionary(l => l, l => random.Next(3) == 0 ? l.Entry.Count : random.Next(l.Entry.Count + 1));
        var stale = read.Lines.Where(l => left[l] < l.Entry.Count).Select(l => new StaleLine(l.Node, l.Entry.Count, left[l], false));
        var findings = BaselineEntryStale.Check(read.Path, read.Tree, [.. stale], RuleSettings.Default(DateOnly.MinValue));
        if (!stale.Any()) Assert.Empty(findings);
        foreach (var finding in findings)
        {
            var fix = Assert.Single(finding.Fixes);
            var mended = read.Tree.Text.WithEdits(fix.Edits.Select(e => e.Edit));
            var expected = read.Lines.Where(l => left[l] > 0).Select(l => l.Entry with { Count = left[l] });
            Assert.Equal(BaselineWriter.Write(expected), mended.ToString());
        }
    });

    [Theory]
    [InlineData("{ \"version\": 1, \"entries\": [\n", 1, "'[' is not closed")]
    [InlineData("", 1, "")]
    [InlineData("[]\n", 1, "")]
    [InlineData("{ \"version\": 2,\n  \"entries\": {} }\n", 1, "reads baselines of version 1, not 2")]
    [InlineData("{\n  \"version\": 1,\n<<<<<<< ours\n  \"entries\": []\n=======\n  \"entries\": [ ]\n>>>>>>> theirs\n}\n", 3, "merge conflict")]
    [InlineData("{ \"version\": 1 }\n", 1, "'entries' is required")]
    [InlineData("{ \"version\": 1, \"entries\": [\n  { \"rule\": \"LST1001\", \"file\": \"a\", \"count\": 1 }\n] }\n", 2, "'fingerprint' is required")]
    [InlineData("{ \"version\": 1, \"entries\": [\n\n  { \"rule\": \"LST1001\", \"file\": \"a\", \"fingerprint\": \"xyz\", \"count\": 1 }\n] }\n", 3, "'xyz' is no fingerprint")]
    [InlineData("{ \"version\": 1, \"entries\": [\n  { \"rule\": \"LST1001\", \"file\": \"a\", \"fingerprint\": \"" + A + "\", \"count\": 0 }\n] }\n", 2, "")]
    [InlineData("{ \"version\": 1, \"entries\": [\n  { \"rule\": \"LST1001\", \"file\": \"a\", \"fingerprint\": \"" + A + "\", \"count\": 1 },\n  { \"rule\": \"LST1001\", \"file\": \"a\", \"fingerprint\": \"" + A + "\", \"count\": 2 }\n] }\n", 3, "also stands in line 2")]
    public void What_is_wrong_is_said_at_its_line(string text, int line, string words)
    {
        var read = Read(text);
        Assert.NotEmpty(read.Faults);
        Assert.All(read.Faults, f => Assert.Equal(("LST9004", Severity.Error), (f.Rule.Id, f.Severity)));
        Assert.Equal(line, read.Tree.Text.LineAt(read.Faults[0].Span.Start) + 1);
        Assert.Contains(words, read.Faults[0].Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_a_merge_left_twice_counts_once()
    {
        var line = $"{{ \"rule\": \"LST1001\", \"file\": \"a\", \"fingerprint\": \"{A}\", \"count\": 1 }}";
        var read = Read($"{{ \"version\": 1, \"entries\": [\n{line},\n{line}\n] }}\n");
        Assert.Empty(read.Faults);
        Assert.Equal(1, BaselineMatch.Of([], read, RuleSettings.Default(DateOnly.MinValue)).Uses.Sum(u => u.Entry.Count));
    }

    [Fact]
    public void What_is_no_file_or_no_text_is_a_fault_and_what_is_not_there_is_none()
    {
        Assert.False(BaselineFile.Open(_folder.Path, Config.Default).IsThere);
        Directory.CreateDirectory(Path.Combine(_folder.Path, "folder"));
        Assert.Contains("cannot be read", Assert.Single(BaselineFile.Open(_folder.Path, new Config { Baseline = "folder" }).Faults).Message.En, StringComparison.Ordinal);
        File.WriteAllBytes(Path.Combine(_folder.Path, "b.json"), [0x7B, 0xFF, 0x7D]);
        Assert.Equal("The baseline is not UTF-8", Assert.Single(BaselineFile.Open(_folder.Path, new Config { Baseline = "b.json" }).Faults).Message.En);
    }

    [Fact]
    public void A_file_is_replaced_whole_or_not_at_all()
    {
        var path = Path.Combine(_folder.Path, "sub", "b.json");
        BaselineWriter.Save(path, "one", replaces: false);
        Assert.Throws<IOException>(() => BaselineWriter.Save(path, "two", replaces: false));
        Assert.Equal("one", File.ReadAllText(path));
        BaselineWriter.Save(path, "two", replaces: true);
        Assert.Equal("two", File.ReadAllText(path));
        Assert.Equal(["b.json"], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(path)!).Select(Path.GetFileName));
    }

    [Fact]
    public void Of_more_findings_than_an_entry_says_the_last_ones_are_new()
    {
        Write("a.listing.yaml", 3);
        var two = Check().Findings.Where(f => f.Rule.Id == "LST0002").Take(2);
        Save(two);
        var result = Check();
        Assert.Equal((2, 1), (result.Baselined.Count(f => f.Rule.Id == "LST0002"), result.Findings.Count(f => f.Rule.Id == "LST0002")));
        Assert.True(result.Findings.Single(f => f.Rule.Id == "LST0002").Span.Start > result.Baselined.Max(f => f.Span.Start));
    }

    [Fact]
    public void A_renamed_file_is_known_and_a_part_of_the_workspace_says_nothing_of_stale_entries()
    {
        Write("a.listing.yaml", 1);
        _folder.Write("b.listing.yaml", "id: b\ntitel: B\n");
        Save(Check().Findings);
        File.Move(Path.Combine(_folder.Path, "a.listing.yaml"), Path.Combine(_folder.Path, "c.listing.yaml"));
        Assert.Empty(Check().Findings);
        File.Delete(Path.Combine(_folder.Path, "b.listing.yaml"));
        Assert.Equal(["LST9006"], Check().Findings.Select(f => f.Rule.Id));
        Assert.Empty(Check(path => path.EndsWith("c.listing.yaml", StringComparison.Ordinal)).Findings);
    }

    [Fact]
    public void What_no_comment_may_hide_no_baseline_hides()
    {
        var settings = RuleSettings.Default(DateOnly.MinValue);
        Assert.Equal(
            ["LST0011", "LST0014", "LST4001", "LST4007", "LST9000", "LST9001", "LST9002", "LST9003", "LST9004", "LST9005", "LST9006"],
            RuleCatalogue.All.Where(r => !BaselineMatch.MayHide(Finding(r), settings)).Select(r => r.Id));
    }

    public void Dispose() => _folder.Dispose();

    private static Arbitrary<IReadOnlyList<BaselineEntry>> Entries => Arb.From(
        from entries in Gen.ListOf(
            from rule in Gen.Elements("LST0001", "LST1001", "LST2009")
            from file in Gen.Elements("a.listing.yaml", "目录/衬衫.listing.yaml", "q\"uote\\.listing.json")
            from fingerprint in Gen.Choose(0, 9)
            from count in Gen.Choose(1, 4)
            from hint in Gen.Elements("", "id=polo/trade/moq", "id=衬衫 😀\t\"x\"")
            select new BaselineEntry(rule, file, new string((char)('0' + fingerprint), 32), count, hint))
        select (IReadOnlyList<BaselineEntry>)[.. entries.DistinctBy(e => (e.Rule, e.File, e.Fingerprint))]);

    private static BaselineFile Read(string text) => BaselineFile.Read("b.json", SourceText.From(text));

    private static Finding Finding(RuleInfo rule) => new()
    {
        Rule = rule, Severity = rule.Severity, File = "a", Span = TextSpan.At(0), Document = 0, Path = "", Message = rule.Message, Source = rule.Source, Consequence = rule.Consequence, Fingerprint = A,
    };

    private void Write(string file, int repeats) => _folder.Write(file, "id: a\ntitle: A\n" + string.Concat(Enumerable.Repeat("title: A\n", repeats)));

    private void Save(IEnumerable<Finding> findings) => _folder.Write(BaselineFile.DefaultPath, BaselineWriter.Write(BaselineMatch.EntriesOf(findings)));

    private WorkspaceResult Check(Predicate<string>? isReported = null) =>
        WorkspaceCheck.Run(_folder.Path, new CheckRequest { IsReported = isReported ?? (_ => true), UsesBaseline = true, Today = new DateOnly(2026, 11, 22) });
}
