using System.Text.RegularExpressions;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Fixes;
using ListingLsp.Analysis.Reference;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ListingLsp.Testing.Fixtures;
using ListingLsp.Workspace.Baseline;
using Xunit;

namespace ListingLsp.Analysis.Tests;

/// <summary>What holds of every finding and every fix, tried on all fixtures, rule pages and samples.</summary>
public sealed partial class FindingInvariantTests
{
    [Fact]
    public void No_message_keeps_a_placeholder()
    {
        Each((_, finding) =>
        {
            LocalizedText[] texts = [finding.Message, .. finding.Related.Select(r => r.Words), .. finding.Fixes.Select(f => f.Title)];
            Assert.All(texts, t => Assert.DoesNotMatch(PlaceholderPattern(), t.En + t.Zh));
        });
    }

    [Fact]
    public void Every_place_lies_in_its_file_and_every_pointer_leads_somewhere()
    {
        Each((workspace, finding) =>
        {
            Assert.InRange(finding.Span.Start, 0, finding.Span.End);
            Assert.InRange(finding.Span.End, 0, workspace.Files[finding.File].Length);
            Assert.True(finding.Path.Length == 0 || finding.Path[0] == '/');
            Assert.All(finding.Related, r => Assert.InRange(r.Span.End, r.Span.Start, workspace.Files[r.File].Length));
            Assert.Matches("^[0-9a-f]{32}$", finding.Fingerprint);
        });
    }

    [Fact]
    public void Every_fix_but_those_for_display_takes_its_finding_away()
    {
        Each((workspace, finding, all) =>
        {
            var before = all.Count(f => Same(f, finding));
            foreach (var fix in finding.Fixes.Where(f => f.Safety != FixSafety.Display))
            {
                var after = workspace.Apply(fix).Check().Count(f => Same(f, finding));
                // What an alias repeats is mended in one place.
                Assert.True(after < before, $"{finding.Rule.Id} {finding.Message.En}: {fix.Title.En}: {before} before, {after} after\n{workspace.Apply(fix).Files[finding.File]}");
            }
        });
    }

    [Fact]
    public void No_fix_breaks_the_grammar()
    {
        Each((workspace, finding) =>
        {
            foreach (var fix in finding.Fixes)
            {
                var mended = workspace.Apply(fix);
                foreach (var file in fix.Edits.Select(e => e.File).Distinct())
                {
                    Assert.True(Parse(mended, file).Errors.Length <= Parse(workspace, file).Errors.Length, $"{finding.Rule.Id} {fix.Title.En}\n{mended.Files[file]}");
                }
            }
        });
    }

    [Fact]
    public void Comments_survive_every_fix_unless_what_they_belong_to_is_removed()
    {
        Each((workspace, finding) =>
        {
            foreach (var fix in finding.Fixes)
            {
                var mended = workspace.Apply(fix);
                foreach (var file in fix.Edits.GroupBy(e => e.File))
                {
                    var left = Comments(mended, file.Key).Select(c => c.Text).ToList();
                    var lost = Comments(workspace, file.Key).Where(c => !left.Remove(c.Text)).ToList();
                    var removes = finding.Rule.Id is "LST0002" or "LST1004" or "LST1005" or "LST1007" or "LST1012" or "LST2001" or "LST2006" or "LST3012" or "LST3015" or "LST4001" or "LST4005" or "LST7002" or "LST7003" || fix.Title.En.Contains("comment", StringComparison.Ordinal);
                    // What is wrong with a comment is mended in it.
                    if (finding.Rule.Family == "tool") lost.RemoveAll(c => c.Span.Contains(finding.Span));
                    Assert.All(lost, c => Assert.True(removes && file.Any(e => e.Edit.Span.Contains(c.Span)), $"{finding.Rule.Id} loses {c.Text}"));
                }
            }
        });
    }

    [Fact]
    public void A_safe_fix_changes_no_value()
    {
        Each((workspace, finding) =>
        {
            foreach (var fix in finding.Fixes.Where(f => f.Safety == FixSafety.Safe))
            {
                var mended = workspace.Apply(fix);
                if (finding.Rule.Id == "LST0013") Assert.All(workspace.Files.Keys, file => Assert.Equal(AsMeant(workspace.Files[file]), AsMeant(mended.Files[file])));
                // The baseline offers nothing: it is about listings, and is none.
                else Assert.All(workspace.Files.Keys.Where(f => f != BaselineFile.DefaultPath), file => Assert.Equal(Values(workspace, file).Select(AsCode), Values(mended, file).Select(AsCode)));
            }
        });
    }

    [Fact]
    public void One_place_never_has_the_same_finding_twice()
    {
        foreach (var (name, workspace) in Workspaces.All)
        {
            var findings = workspace.Check();
            // Two entries of rule packs may speak of the same goods, each of its own markets.
            Assert.True(findings.DistinctBy(f => (f.File, f.Span, f.Rule.Id, f.Path, f.Rule.Family == "destination" ? f.Message.En : "")).Count() == findings.Length, name);
        }
    }

    /// <summary>Full-width characters as the ASCII ones that they stand for; signs between values do not count.</summary>
    private static string AsMeant(SourceText text) =>
        string.Concat(FullWidth.ToAscii(text.ToString()).Where(c => !" ,\"'[]{}:\r\n".Contains(c, StringComparison.Ordinal)));

    /// <summary>A code for whatever is beyond doubt another way to write it: 件 is <c>piece</c>, <c>UK</c> is <c>GB</c>.</summary>
    private static string AsCode(string value) =>
        new[] { Units.Codes, Currencies.Codes, Markets.WithGroups }.Select(list => list.Meant(value)).FirstOrDefault(m => m is { Safety: FixSafety.Safe })?.Id ?? value;

    private static void Each(Action<FixtureWorkspace, Finding> check) => Each((workspace, finding, _) => check(workspace, finding));

    private static void Each(Action<FixtureWorkspace, Finding, IReadOnlyCollection<Finding>> check)
    {
        var seen = 0;
        foreach (var (_, workspace) in Workspaces.All)
        {
            var all = workspace.Check();
            foreach (var finding in all)
            {
                check(workspace, finding, all);
                seen++;
            }
        }

        Assert.True(seen > 30, "the fixtures must show findings");
    }

    private static bool Same(Finding a, Finding b) => (a.Rule.Id, a.File, a.Path, a.Message.En) == (b.Rule.Id, b.File, b.Path, b.Message.En);

    private static SyntaxTree Parse(FixtureWorkspace workspace, string file) =>
        SyntaxTree.Parse(workspace.Files[file], file.EndsWith(".json", StringComparison.Ordinal) ? SyntaxFormat.Json : SyntaxFormat.Yaml);

    private static IEnumerable<(TextSpan Span, string Text)> Comments(FixtureWorkspace workspace, string file) =>
        Parse(workspace, file).Comments.All.Select(c => (c.Span, workspace.Files[file].GetText(c.Span)));

    private static List<string> Values(FixtureWorkspace workspace, string file)
    {
        var values = new List<string>();
        foreach (var document in Parse(workspace, file).Documents) Collect(document.Root);
        return values;

        void Collect(SyntaxNode node)
        {
            if (node is EntrySyntax { KeyText: "x-listinglsp-ignore" }) return;
            if (node is ScalarSyntax scalar) values.Add(scalar.Value);
            else foreach (var child in node is EntrySyntax entry ? [entry.Value] : node.Children) Collect(child);
        }
    }

    [GeneratedRegex("\\{[A-Za-z0-9]+\\}")]
    private static partial Regex PlaceholderPattern();
}
