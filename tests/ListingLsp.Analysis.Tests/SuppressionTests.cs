using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ListingLsp.Testing.Fixtures;
using Xunit;

namespace ListingLsp.Analysis.Tests;

/// <summary>A suppression hides what it names where it stands, and changes nothing else: tried on every finding of fixtures, rule pages and samples.</summary>
public sealed class SuppressionTests
{
    [Fact]
    public void A_comment_above_a_line_hides_the_findings_of_its_rule_that_begin_on_it_and_nothing_else()
    {
        Each(SyntaxFormat.Yaml, (workspace, tree, finding) =>
        {
            var line = FirstLine(tree, finding.Span);
            var start = tree.Text.Line(line).Start;
            var indentation = new string(' ', tree.Text.Bytes[start..].IndexOfAnyExcept((byte)' '));
            var edit = new TextEdit(TextSpan.At(start), $"{indentation}# listinglsp-ignore {finding.Rule.Id} -- as agreed{tree.Text.NewLine}");
            return (edit, f => FirstLine(tree, f.Span) == line);
        });
    }

    [Fact]
    public void A_comment_at_the_end_of_a_line_hides_the_same()
    {
        Each(SyntaxFormat.Yaml, (workspace, tree, finding) =>
        {
            var line = tree.Text.Line(tree.Text.LineAt(finding.Span.Start));
            if (tree.Comments.Behind(line.Start) is not null) return null;
            // Where the line ends within a text, what stands behind it is no comment, or ends the text too early.
            var edit = new TextEdit(TextSpan.At(line.End), $" # listinglsp-ignore {finding.Rule.Slug} -- 已确认");
            var edited = SyntaxTree.Parse(tree.Text.WithEdits([edit]), tree.Format);
            return edited.Errors.IsEmpty && edited.Comments.All.Length == tree.Comments.All.Length + 1 ? (edit, f => FirstLine(tree, f.Span) == tree.Text.LineAt(line.Start)) : null;
        });
    }

    [Fact]
    public void A_comment_at_the_top_hides_the_findings_of_its_rule_in_the_file()
    {
        Each(SyntaxFormat.Yaml, (workspace, tree, finding) =>
            (new TextEdit(TextSpan.At(tree.Text.ContentStart), $"# listinglsp-ignore-file {finding.Rule.Id} -- as agreed{tree.Text.NewLine}"), _ => true));
    }

    [Theory]
    [InlineData(SyntaxFormat.Json)]
    [InlineData(SyntaxFormat.Yaml)]
    public void A_field_hides_the_findings_of_its_rule_within_its_object(SyntaxFormat format)
    {
        Each(format, (workspace, tree, finding) =>
        {
            var owner = Innermost(tree, finding.Span);
            if (owner is null || owner.Entries.Any(e => e.KeyText == "x-listinglsp-ignore")) return null;
            var value = SyntaxEditor.FlowList(tree, [$"{finding.Rule.Id} -- as agreed"]);
            // At the end of its object: before the first field of a file its comments at the top would be so no more.
            return (SyntaxEditor.InsertEntry(tree, owner, owner.Entries.LastOrDefault(), "x-listinglsp-ignore", value), f => owner.Span.Contains(f.Span));
        });
    }

    [Fact]
    public void What_is_hidden_is_kept_with_its_reason()
    {
        var workspace = Of("a.listing.yaml", "# listinglsp-ignore-file LST0003 -- read by our ERP\nid: a\ntitle: A\ntype: customization\ncategory: B\ntrade: { unit: piece, tiers: [ { from: 1, price: 2 } ], x: 1, y: 2 }\nz: 3\n");
        Assert.Empty(workspace.Check());
        Assert.Equal(["read by our ERP", "read by our ERP", "read by our ERP"], workspace.CheckAll().Suppressed.Select(s => s.Reason));
    }

    [Fact]
    public void A_syntax_error_can_be_suppressed_on_its_line()
    {
        var workspace = Of("a.listing.yaml", "id: a\ntitle: A\ntype: customization\ncategory: B\n# listinglsp-ignore LST0001 -- the template fills it in\nvideo: @video@\ntrade: { unit: piece, tiers: [ { from: 1, price: 2 } ] }\n");
        Assert.Empty(workspace.Check());
        Assert.Equal("the template fills it in", Assert.Single(workspace.CheckAll().Suppressed).Reason);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Whatever_is_damaged_what_stays_and_what_is_hidden_is_all_that_was_found(int seed)
    {
        var random = new Random(seed);
        var workspaces = Workspaces.All.Where(w => w.Name.StartsWith("suppression-", StringComparison.Ordinal)).ToList();
        for (var round = 0; round < 600; round++)
        {
            var (name, workspace) = workspaces[round % workspaces.Count];
            var file = workspace.Files.Keys.Last(f => f != "listinglsp.yaml");
            var damaged = workspace with { Files = workspace.Files.SetItem(file, MutationTests.Damage(workspace.Files[file], random)) };
            // With another word of the same length the suppressions are comments and fields as any others, at the same places.
            var bare = damaged with { Files = damaged.Files.SetItem(file, SourceText.From(damaged.Files[file].ToString().Replace("listinglsp-ignore", "listinglsp-ignora", StringComparison.Ordinal))) };
            if (damaged.Files[file].Bytes.IndexOf("\uFEFF"u8) >= 0 || damaged.Files.Any(f => f.Key != file && f.Value.Bytes.IndexOf("listinglsp-ignore"u8) >= 0)) continue;
            var checkedAll = damaged.CheckAll();
            var stays = Places(checkedAll.Findings.Where(f => f.Rule.Id is not ("LST9001" or "LST9002" or "LST9003")));
            var all = Places(bare.Check());
            Assert.True(stays.All(all.Remove), $"{name}\n{damaged.Files[file]}");
            Assert.Equal(checkedAll.Suppressed.Length, all.Count);
        }

        static List<(string File, TextSpan Span, string Id)> Places(IEnumerable<Finding> findings) => [.. findings.Select(f => (f.File, f.Span, f.Rule.Id))];
    }

    [Fact]
    public void To_remove_an_unused_suppression_changes_no_other_finding()
    {
        var tried = 0;
        foreach (var (name, workspace) in Workspaces.All)
        {
            var before = workspace.Check();
            foreach (var unused in before.Where(f => f.Rule.Id == "LST9002"))
            {
                foreach (var fix in unused.Fixes.Where(f => f.Safety == FixSafety.Safe))
                {
                    var after = workspace.Apply(fix).Check();
                    Assert.Equal((name, Texts(before.Where(f => f != unused))), (name, Texts(after)));
                    Assert.Equal(Known(before.Where(f => f.Rule.Family != "tool")), Known(after.Where(f => f.Rule.Family != "tool")));
                    tried++;
                }
            }
        }

        Assert.True(tried > 15, $"only {tried} fixes were tried");

        static string Texts(IEnumerable<Finding> findings) => string.Join('\n', findings.Select(f => $"{f.File} {f.Rule.Id} {f.Message.En}"));
    }

    [Theory]
    [InlineData("LST1001 -- why", "LST1001", "why", null)]
    [InlineData(": LST1001, LST1002;tier-price-rises--why", "LST1001 LST1002 tier-price-rises", "why", null)]
    [InlineData("：LST1001、LST1002，LST1003——原因", "LST1001 LST1002 LST1003", "原因", null)]
    [InlineData("LST1001 —", "LST1001", "", null)]
    [InlineData("LST1001 --- ", "LST1001", "", null)]
    [InlineData("LST1001", "LST1001", "", null)]
    [InlineData("", "", "", null)]
    [InlineData("lst1001 LST1O02", "lst1001 LST1O02", "", null)]
    [InlineData("LST1001 clearance price", "LST1001", "", "LST1001 -- clearance price")]
    [InlineData("LST1001 - clearance", "LST1001", "", "LST1001 -- clearance")]
    [InlineData("clearance price", "clearance price", "", null)]
    public void The_words_of_a_suppression(string text, string names, string reason, string? withDashes)
    {
        var words = Suppression.SuppressionWords.Read(text);
        Assert.Equal((names, reason), (string.Join(' ', words.Names.Select(n => n.Text)), words.Reason));
        Assert.All(words.Names, n => Assert.Equal(n.Text, text[n.Start..n.End]));
        Assert.Equal(withDashes, words.Dashes is var (at, insert) ? text.Insert(at, insert) : null);
    }

    /// <summary>Suppresses each finding in turn, as a test says, and compares what is left.</summary>
    private static void Each(SyntaxFormat format, Func<FixtureWorkspace, SyntaxTree, Finding, (TextEdit Edit, Predicate<Finding> Hides)?> suppress)
    {
        var tried = 0;
        foreach (var (name, workspace) in Workspaces.All)
        {
            var before = workspace.Check();
            if (before.Any(f => f.Rule.Id == "LST9003")) continue;
            foreach (var finding in before.Where(f => f.Rule.Family != "tool" && f.Rule.Id is not ("LST0011" or "LST0015") && !RuleSettings.NotSuppressibleByDefault.Contains(f.Rule.Id) && !f.File.StartsWith("listinglsp.", StringComparison.Ordinal)))
            {
                var tree = SyntaxTree.Parse(workspace.Files[finding.File], finding.File.EndsWith(".json", StringComparison.Ordinal) ? SyntaxFormat.Json : SyntaxFormat.Yaml);
                if (tree.Format != format || !tree.Errors.IsEmpty || suppress(workspace, tree, finding) is not var (edit, hides)) continue;
                // A finding about the whole text around the suppression is known by that text.
                if (before.Any(f => f.File == finding.File && f.Span.Start < edit.Span.Start && edit.Span.End < f.Span.End)) continue;
                var after = (workspace with { Files = workspace.Files.SetItem(finding.File, tree.Text.WithEdits([edit])) }).CheckAll();
                var hidden = before.Where(f => f.File == finding.File && f.Rule == finding.Rule && hides(f)).ToList();
                Assert.Contains(finding, hidden);
                Assert.True(Known(before.Except(hidden)).SequenceEqual(Known(after.Findings)), $"{name}: {finding.Rule.Id} {edit.NewText}\n{string.Join('\n', after.Findings.Select(f => f.Rule.Id + " " + f.Message.En))}");
                tried++;
            }
        }

        Assert.True(tried > (format == SyntaxFormat.Json ? 20 : 300), $"only {tried} findings were tried");
    }

    /// <summary>What is known of findings whose lines have moved.</summary>
    private static IEnumerable<string> Known(IEnumerable<Finding> findings) =>
        findings.Select(f => $"{f.File} {f.Document} {f.Path} {f.Rule.Id} {f.Fingerprint}").Order(StringComparer.Ordinal);

    /// <summary>The line on which a place stands; of a place in a text over several lines its first, as no comment can stand inside.</summary>
    private static int FirstLine(SyntaxTree tree, TextSpan span)
    {
        var (line, start) = (tree.Text.LineAt(span.Start), span.Start);
        foreach (var document in tree.Documents) Visit(document.Root);
        return tree.Text.LineAt(start);

        void Visit(SyntaxNode node)
        {
            if (node.Span.Start > span.Start || span.Start >= node.Span.End) return;
            if (node is ScalarSyntax && tree.Text.LineAt(node.Span.Start) < line) start = node.Span.Start;
            foreach (var child in node.Children) Visit(child);
        }
    }

    private static MappingSyntax? Innermost(SyntaxTree tree, TextSpan span)
    {
        MappingSyntax? found = null;
        foreach (var document in tree.Documents) Visit(document.Root);
        return found;

        void Visit(SyntaxNode node)
        {
            if (!node.Span.Contains(span)) return;
            if (node is MappingSyntax mapping) found = mapping;
            foreach (var child in node.Children) Visit(child);
        }
    }

    private static FixtureWorkspace Of(string file, string text) =>
        new(ImmutableSortedDictionary<string, SourceText>.Empty.Add(file, SourceText.From(text)), ["LST0"]);
}
