using System.Collections.Immutable;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ListingLsp.Testing;
using ListingLsp.Testing.Fixtures;
using ListingLsp.Workspace.Live;
using Xunit;

namespace ListingLsp.Workspace.Tests.Live;

/// <summary>
/// A file of many listings that is edited: only what an edit touches is judged again, and what is found is to the last byte what judging
/// the whole file finds.
/// </summary>
public sealed class PartsTests
{
    private static readonly LiveOptions Options = new() { Today = FixtureWorkspace.Today };

    [Theory]
    [InlineData("documents")]
    [InlineData("list")]
    [InlineData("array")]
    public void An_edit_of_a_value_judges_its_listing_alone(string form)
    {
        var edits = 0;
        foreach (var (name, workspace) in JoinedSamples.All.Where(s => s.Name.EndsWith(form, StringComparison.Ordinal)))
        {
            var typing = new Typing(workspace);
            var tree = typing.Tree;
            var titles = Enumerable.Range(0, tree.Text.LineCount).Select(tree.Text.Line).Where(l => tree.Text.GetText(l).TrimStart('-', ' ', '"').StartsWith("title", StringComparison.Ordinal)).ToList();
            if (titles.Count < 5) continue;
            foreach (var (at, word) in titles.Select(l => l.End - 3).Reverse().Select(a => (a, "x")).Concat(titles.Select(l => l.End - 3).Reverse().Select(a => (a, ""))))
            {
                typing.Type(word.Length > 0 ? new TextEdit(TextSpan.At(at), word) : new TextEdit(new TextSpan(at, at + 1), ""));
                Assert.True(typing.File.Parts is { JudgedAgain: >= 1 and <= 3 }, $"{name}: {typing.File.Parts?.JudgedAgain} at {at}");
                // Beside it only neighbours from which a comment parts it.
                typing.AssertAsAWhole(name);
                edits++;
            }
        }

        Assert.True(edits > 30);
    }

    [Fact]
    public void Only_the_listing_is_judged_where_nothing_stands_between_the_listings()
    {
        var typing = new Typing(Plain("id: one\ntitle: One\n---\nid: two\ntitle: Two\n---\nid: three\ntitle: Three\n"));
        Assert.Equal(3, typing.File.Parts!.JudgedAgain);
        typing.Type(new TextEdit(TextSpan.At(typing.Text.IndexOf("Two", StringComparison.Ordinal)), "The "));
        Assert.Equal(1, typing.File.Parts!.JudgedAgain);
        typing.Type(new TextEdit(TextSpan.At(typing.Text.IndexOf("The", StringComparison.Ordinal)), "unit: piece\n"));
        Assert.Equal(1, typing.File.Parts!.JudgedAgain);
        typing.AssertAsAWhole("lines");
    }

    [Theory]
    [InlineData("A comment between two listings", "---\nid: two", "# two\n---\nid: two")]
    [InlineData("Another listing", "---\nid: two", "---\nid: new\n---\nid: two")]
    [InlineData("A listing less", "---\nid: two\n", "")]
    [InlineData("An alias", "title: Two", "title: &a Two\ncategory: *a")]
    public void What_lies_around_listings_counts_for_all(string name, string old, string now)
    {
        var typing = new Typing(Plain("id: one\ntitle: One\n---\nid: two\ntitle: Two\n---\nid: three\ntitle: Three\n"));
        typing.Type(new TextEdit(new TextSpan(typing.Text.IndexOf(old, StringComparison.Ordinal), typing.Text.IndexOf(old, StringComparison.Ordinal) + old.Length), now));
        Assert.True(typing.File.Parts is null or { JudgedAgain: > 1 }, name);
        typing.AssertAsAWhole(name);
    }

    [Theory]
    [InlineData("A comment parts two listings", "id: one\ntitle: One\n---\n# the second\nid: two\ntitle: Two\n---\nid: three\ntitle: Three\n", "Two", "Too", 2)]
    [InlineData("A comment on either side", "- id: one\n  title: One\n  # here\n- id: two\n  title: Two\n# there\n- id: three\n  title: Three\n", "Two", "Too", 3)]
    [InlineData("Another indentation in the first listing", "id: one\ntrade:\n    unit: piece\n---\nid: two\n---\nid: three\n", "    unit", "  unit", 3)]
    [InlineData("The same line", "[{ \"id\": \"one\", \"title\": \"One\" }, { \"id\": \"two\" }, { \"id\": \"three\" }]", "One", "Ones", 3)]
    [InlineData("Another line", "[{ \"id\": \"one\",\n \"title\": \"One\"\n}, { \"id\": \"two\",\n\"title\": \"Two\" }, { \"id\": \"three\" }]", "One", "Ones", 1)]
    [InlineData("A line more above keys that a listing has twice", "id: one\ntitle: One\n---\nid: two\nid: two\n---\nid: three\n", "title", "type: x\ntitle", 2)]
    [InlineData("A list that becomes two", "[{id: one}, {id: two}]\n---\nid: three\n", "}, {", "}]\n---\n[{", 3)]
    [InlineData("The first line becomes a comment", "id: one\ntitle: One\n---\nid: two\n---\nid: three\n", "id: one", "#id: one", 3)]
    [InlineData("The last value gets a comment", "id: one\ntitle: One\n---\nid: two\n---\nid: three\n", "One\n---", "One # 1\n---", 3)]
    public void Some_edits_mean_something_for_others(string name, string text, string old, string now, int judged)
    {
        var typing = new Typing(Plain(text, text.StartsWith("[{ ", StringComparison.Ordinal) ? "json" : "yaml"));
        Assert.Equal(3, typing.File.Parts!.JudgedAgain);
        var at = typing.Text.IndexOf(old, StringComparison.Ordinal);
        typing.Type(new TextEdit(new TextSpan(at, at + old.Length), now));
        typing.AssertAsAWhole(name);
        Assert.Equal(judged, typing.File.Parts!.JudgedAgain);
    }

    [Fact]
    public void Several_edits_that_make_two_documents_of_a_list_count_the_others_anew()
    {
        // So far down nobody looks for habits.
        var typing = new Typing(Plain($"id: zero\n{string.Concat(Enumerable.Range(0, 120).Select(i => $"x-{i}: 1\n"))}---\n[{{id: one}}, {{id: two}}]\n---\nid: three\n---\nid: four\n"));
        var at = typing.Text.IndexOf("}, {", StringComparison.Ordinal) + 1;
        typing.Type(new TextEdit(TextSpan.At(at + 2), "["), new TextEdit(new TextSpan(at, at + 2), "]\n---\n"));
        typing.AssertAsAWhole("two documents");
        Assert.Equal(5, typing.File.Parts!.JudgedAgain);
    }

    [Fact]
    public void Other_settings_count_for_all()
    {
        var typing = new Typing(Plain("id: one\ntitle: One\n---\nid: two\ntitle: Two\n"));
        var (state, file) = (typing.Live.State, typing.File);
        Assert.Equal(0, ListingParts.Of(file.Parts, file.Path, typing.Tree, state.Settings, state.Definitions)!.JudgedAgain);
        Assert.Equal(2, ListingParts.Of(file.Parts, file.Path, typing.Tree, state.Settings.Only(_ => true), state.Definitions)!.JudgedAgain);
        Assert.Equal(2, ListingParts.Of(file.Parts, file.Path, typing.Tree, state.Settings, ListingChecker.Index([], state.Settings))!.JudgedAgain);
        Assert.Equal(2, ListingParts.Of(file.Parts, "other.listing.yaml", typing.Tree, state.Settings, state.Definitions)!.JudgedAgain);
    }

    [Fact]
    public void A_file_with_more_findings_than_are_kept_is_judged_as_a_whole()
    {
        var keys = string.Concat(Enumerable.Repeat("x: 1\n", 6_000));
        var typing = new Typing(Plain($"id: one\n{keys}---\nid: two\n{keys}"));
        Assert.Null(typing.File.Parts);
        typing.AssertAsAWhole("many");
    }

    [Fact]
    public void Listings_are_bound_when_somebody_asks()
    {
        var typing = new Typing(Plain("id: one\ntitle: One\n---\njust text\n---\nid: three\ntitle: Three\n"));
        typing.Type(new TextEdit(TextSpan.At(typing.Text.IndexOf("Three", StringComparison.Ordinal)), "The "));
        var file = typing.File.Analyzed!;
        Assert.Equal(["one", "three"], file.ListingPlaces.Select(p => p.Id));
        Assert.All(file.ListingPlaces, p => Assert.Same(typing.Tree, p.Node.Tree));
        var last = file.ListingNumber(1);
        Assert.Equal("The Three", last.Title.Value);
        Assert.Same(last, file.ListingAt(last.Title.Node.Span));
        Assert.Same(last, Assert.Single(file.ListingsIn(last.Title.Node.Span)));
        Assert.Null(file.ListingAt(typing.Tree.Documents[1].Root.Span));
        Assert.Equal(file.ListingPlaces.Select(p => p.Node), file.Listings.Select(l => l.Node));
        Assert.Same(last, file.Listings[1]);
        Assert.Same(last, Assert.Single((file with { Listings = [last] }).Listings));
    }

    [Fact]
    public void A_shared_file_that_changes_counts_for_all()
    {
        const string Listing = "\ntitle: Mug\ntype: ready-to-ship\ncategory: Home\ntrade: { unit: piece, moq: 20, tiers: [ { from: 20, price: 9.00 } ], carton: { spec: box, unitsPerCarton: 20, tiers: [ { from: 1, price: 8.00 } ] } }\n";
        var workspace = Plain($"id: one{Listing}---\nid: two{Listing}---\nid: three{Listing}");
        var typing = new Typing(workspace with { Files = workspace.Files.Add("a.cartons.yaml", SourceText.From("cartons:\n  - { id: box, length: 40, width: 30, height: 20, emptyWeight: 0.5, maxUnits: 20 }\n")) });
        typing.Type(new TextEdit(TextSpan.At(typing.Text.LastIndexOf("Mug", StringComparison.Ordinal)), "x"));
        Assert.Equal(1, typing.File.Parts!.JudgedAgain);
        var before = typing.File.Findings.Length;
        typing.Live.Edit("a.cartons.yaml", SyntaxTree.Parse("cartons:\n  - { id: box, length: 40, width: 30, height: 20, emptyWeight: 0.5, maxUnits: 10 }\n", SyntaxFormat.Yaml));
        typing.AssertAsAWhole("another carton");
        Assert.NotEqual(before, typing.File.Findings.Length);
        typing.Type(new TextEdit(TextSpan.At(typing.Text.LastIndexOf("Mug", StringComparison.Ordinal)), "y"));
        typing.AssertAsAWhole("another carton, and a key");
        Assert.Equal(1, typing.File.Parts!.JudgedAgain);
    }

    [Fact]
    public void The_freight_that_orders_are_held_against_moves_with_its_file()
    {
        const string Freight = "shared/china.freight.yaml";
        var (name, workspace) = JoinedSamples.All.First(s => s.Name == "store-faulty as documents");
        var typing = new Typing(workspace);
        Assert.Contains(typing.File.Checked!.Facts.Named, n => n.Freight.Any(f => f.File == Freight));
        typing.Live.Edit(Freight, SyntaxTree.Parse($"# moved\n{workspace.Files[Freight]}", SyntaxFormat.Yaml));
        typing.AssertAsAWhole(name);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Whatever_is_typed_nobody_can_tell(int seed)
    {
        var kept = 0;
        foreach (var (name, workspace) in JoinedSamples.All)
        {
            var random = new Random(seed);
            var (typing, edits) = (new Typing(workspace), new RandomTyping(random));
            for (var step = 0; step < 60; step++)
            {
                var what = typing.Step(random, edits);
                typing.AssertAsAWhole($"{name}, seed {seed}, step {step}: {what}");
                if (typing.File.Parts is { } parts) kept += parts.Analyzed.Listings.Length - parts.JudgedAgain;
                if (step % 15 == 14) typing.AssertFresh($"{name}, seed {seed}, step {step}: {what}");
            }
        }

        Assert.True(kept > 1000, $"{kept} listings were taken over");
    }

    private static FixtureWorkspace Plain(string text, string format = "yaml") => new(ImmutableSortedDictionary.Create<string, SourceText>(StringComparer.Ordinal).Add($"all.listing.{format}", SourceText.From(text)), []);

    /// <summary>A workspace whose file of many listings is open.</summary>
    private sealed class Typing
    {
        private readonly FixtureWorkspace _workspace;
        private readonly string _path;
        private readonly ImmutableArray<string> _shared;
        private readonly Dictionary<string, SyntaxTree> _open = new(StringComparer.Ordinal);
        private SyntaxTree? _earlier;

        public Typing(FixtureWorkspace workspace)
        {
            (_workspace, _path) = (workspace, JoinedSamples.PathIn(workspace));
            _shared = [.. workspace.Files.Keys.Where(p => p != _path && !p.Contains("listing.", StringComparison.Ordinal))];
            Live = Begin();
            Live.Start();
            Live.Finish();
            Open(_path, FileAnalyzer.Read(_path, workspace.Files[_path]));
        }

        public LiveWorkspace Live { get; }

        public LiveFile File => Live.State.Files[_path];

        public SyntaxTree Tree => _open[_path];

        public string Text => Tree.Text.ToString();

        public void Type(params ReadOnlySpan<TextEdit> edits)
        {
            var tree = _earlier = Tree;
            foreach (var edit in edits) tree = tree.WithEdit(edit);
            Open(_path, tree);
        }

        public string Step(Random random, RandomTyping edits)
        {
            switch (random.Next(14))
            {
                case 0 when _shared.Length > 0:
                    var path = _shared[random.Next(_shared.Length)];
                    var before = _open.GetValueOrDefault(path) ?? FileAnalyzer.Read(path, _workspace.Files[path]);
                    Open(path, before.WithEdit(edits.Edit(before)));
                    return $"edit of {path}";
                case 1 or 2:
                    foreach (var shared in _shared) Open(shared, FileAnalyzer.Read(shared, _workspace.Files[shared]));
                    return "restore what is shared";
                case 3 or 4:
                    Type(new TextEdit(new TextSpan(0, Tree.Text.Length), _workspace.Files[_path].ToString()));
                    return "restore";
                case 5 or 6 or 7 when _earlier is { } earlier:
                    Type(Back(earlier));
                    return "back";
                case 8:
                    var tree = _earlier = Tree;
                    for (var times = random.Next(2, 4); times > 0; times--) tree = tree.WithEdit(edits.Edit(tree));
                    Open(_path, tree);
                    return "several edits";
                default:
                    var edit = edits.Edit(Tree);
                    Type(edit);
                    return edit.ToString();
            }
        }

        /// <summary>The file as it was judged equals the file judged as a whole.</summary>
        public void AssertAsAWhole(string name)
        {
            if (!Live.State.Files.TryGetValue(_path, out var file)) return;
            var state = Live.State;
            var reads = new Analysis.Symbols.DefinitionReads();
            var whole = FileAnalyzer.Analyze(_path, FileKind.Listing, SyntaxTree.Parse(Tree.Text, Tree.Format), state.Settings);
            var judged = ListingChecker.CheckFile(whole, isReported: true, state.Definitions.NotedIn(reads), state.Settings);
            AssertSame(name, whole.Findings.Select(Everything), file.Analyzed!.Findings.Select(Everything));
            AssertSame(name, judged.Findings.Select(Everything), file.Checked!.Findings.Select(Everything));
            AssertSame(name, Everything(judged.Facts), Everything(file.Checked.Facts));
            AssertSame(name, whole.Listings.Select(l => $"{l.Node.Span} {l.Id} {l.Title}"), file.Analyzed.Listings.Select(l => $"{l.Node.Span} {l.Id} {l.Title}"));
            Assert.All(file.Analyzed.Listings, l => Assert.Same(Tree, l.Node.Tree));
            AssertSame(name, reads.Ids.Order().Select(i => i.ToString()).Append(reads.Parts.ToString()), file.Reads.Ids.Distinct().Order().Select(i => i.ToString()).Append(file.Reads.Parts.ToString()));
            Assert.Equal((whole.UncertainKind, judged.HasSuppressions, judged.Tree is null), (file.Analyzed.UncertainKind, file.Checked.HasSuppressions, file.Checked.Tree is null));
        }

        /// <summary>What is reported of the workspace equals what is reported of one that is opened now.</summary>
        public void AssertFresh(string name)
        {
            var fresh = Begin();
            foreach (var (path, tree) in _open) fresh.Edit(path, FileAnalyzer.Read(path, tree.Text));
            fresh.Start();
            fresh.Finish();
            Live.Finish();
            // With faulty settings the last good ones hold.
            if (fresh.State.Findings.Any(f => f.Rule.Id == "LST9004")) return;
            AssertSame(name, fresh.State.Findings.Select(Everything), Live.State.Findings.Select(Everything));
        }

        private LiveWorkspace Begin() => new(new MemoryFiles(_workspace.Files) { Images = _workspace.Images }, Options);

        private void Open(string path, SyntaxTree tree)
        {
            _open[path] = tree;
            Live.Edit(path, tree);
        }

        private TextEdit Back(SyntaxTree earlier)
        {
            var (now, then) = (Text, earlier.Text.ToString());
            var start = 0;
            while (start < Math.Min(now.Length, then.Length) && now[start] == then[start]) start++;
            var bytes = System.Text.Encoding.UTF8.GetByteCount(now.AsSpan(0, start));
            return new TextEdit(new TextSpan(bytes, Tree.Text.Length), then[start..]);
        }

        private static void AssertSame(string name, IEnumerable<string> expected, IEnumerable<string> found)
        {
            var (one, other) = (expected.ToList(), found.ToList());
            if (!one.SequenceEqual(other)) Assert.Fail($"{name}\nmissing:\n  {string.Join("\n  ", one.Except(other))}\ntoo many:\n  {string.Join("\n  ", other.Except(one))}\norder or number: {one.Count} and {other.Count}");
        }

        private static string Everything(Finding finding) =>
            $"{LiveWorkspaceTests.Text(finding)} | {finding.Document} {finding.Path} {finding.Identity} {finding.Confidence} {finding.Consequence} {finding.Source.GetHashCode()} {string.Join(' ', finding.Markets)} {finding.Message.Zh}";

        private static IEnumerable<string> Everything(FileFacts facts) =>
        [
            $"{facts.Path} {facts.Kind} {facts.Listings} {facts.ReadyToShip} {facts.SoldByCarton} {facts.UncertainKind} {facts.IsSound} {facts.IsKnown}",
            .. facts.Definitions.Select(d => d.ToString()),
            .. facts.Headings.Select(h => h.ToString()),
            .. facts.References.Select(r => r.ToString()),
            .. facts.Images.Select(i => i.ToString()),
            .. facts.Likenesses.Select(l => $"{l.Id} {l.Span} {l.Copy} {l.Near?.Words} {string.Join(' ', l.Near?.WithoutOne ?? [])}"),
            .. facts.Named.Select(n => $"{n with { Prices = [], Freight = [] }} {string.Join(' ', n.Prices)} {string.Join(' ', n.Freight)}"),
            .. facts.Mentions,
            .. facts.SmallParcelTemplates,
        ];
    }
}
