using ListingLsp.Analysis.Catalogue;
using ListingLsp.LanguageServer.Features;
using ListingLsp.LanguageServer.Features.Hints;
using ListingLsp.LanguageServer.Features.Hovering;
using ListingLsp.LanguageServer.Features.Lenses;
using ListingLsp.LanguageServer.Features.Matrix;
using ListingLsp.LanguageServer.Features.Outline;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ListingLsp.Testing;
using ListingLsp.Testing.Fixtures;
using ListingLsp.Workspace.Live;
using Xunit;

namespace ListingLsp.LanguageServer.Tests.Showing;

/// <summary>What holds of all that is shown, everywhere in the samples, as they are and damaged.</summary>
public sealed class EveryPlaceTests
{
    private const int Damages = 25;

    [Theory]
    [InlineData("clean")]
    [InlineData("faulty")]
    public void Of_the_samples(string folder)
    {
        var live = Live(folder);
        foreach (var path in live.State.Files.Keys.Append("listinglsp.yaml"))
        {
            var view = new DocumentView(live.State, path, Locale.Chinese);
            Check(view, Enumerable.Range(0, view.Tree.Text.Length + 1).Where(o => o % 3 == 0));
        }
    }

    [Theory]
    [InlineData("clean", 1)]
    [InlineData("faulty", 2)]
    public void Of_damaged_texts(string folder, int seed)
    {
        var random = new Random(seed);
        var live = Live(folder);
        foreach (var path in live.State.Files.Keys.ToList())
        {
            var tree = live.State.TreeOf(path);
            for (var round = 0; round < Damages; round++)
            {
                var from = random.Next(tree.Text.Length);
                var gone = new TextSpan(from, Math.Min(tree.Text.Length, from + random.Next(40)));
                var text = tree.Text.WithEdit(new TextEdit(gone, random.Next(7) switch { 0 => "{", 1 => "\"", 2 => "：", 3 => "[[", 4 => "\n", 5 => "*a &a", _ => "" }));
                live.Edit(path, SyntaxTree.Parse(text, tree.Format));
                var view = new DocumentView(live.State, path, Locale.English);
                Check(view, Enumerable.Range(Math.Max(0, from - 15), 30).Append(view.Tree.Text.Length));
            }

            live.Close(path);
        }
    }

    [Theory]
    [InlineData(SyntaxFormat.Yaml)]
    [InlineData(SyntaxFormat.Json)]
    public void Of_brackets_without_end(SyntaxFormat format)
    {
        var view = Shown.View(new string('[', 50_000), format == SyntaxFormat.Json ? "a.listing.json" : "a.listing.yaml");
        Check(view, [0, 5, 40_000, 50_000]);
    }

    private static void Check(DocumentView view, IEnumerable<int> offsets)
    {
        var whole = new TextSpan(0, view.Tree.Text.Length);
        foreach (var offset in offsets)
        {
            if (Hoverer.At(view, offset) is { } hover)
            {
                Assert.True(whole.Contains(hover.Span) && hover.Span.Start <= hover.Span.End, $"{view.Path} {offset} {hover.Span}");
                Assert.False(string.IsNullOrWhiteSpace(hover.Markdown));
                Assert.InRange(hover.Markdown.Split('\n').Length, 1, 40);
            }

            var selections = SelectionFinder.At(view.Tree, offset);
            for (var i = 1; i < selections.Length; i++) Assert.True(selections[i].Contains(selections[i - 1]) && selections[i] != selections[i - 1]);
            Assert.Equal(whole, selections[^1]);
        }

        Assert.All(HintFinder.In(view, whole, new HintOptions()), h => Assert.InRange(h.Offset, 0, whole.End));
        Assert.All(LensFinder.Of(view), l =>
        {
            Assert.True(whole.Contains(l.Span));
            if (l.Kind is LensKind.Problems or LensKind.Markets) Assert.NotEmpty(LensFinder.Resolve(view, l)!.Title);
        });
        foreach (var table in MarketTable.Of(view)) Assert.NotEmpty(table.ToMarkdown());
        foreach (var node in OutlineFinder.Of(view)) Check(node, whole);
        Assert.All(FoldFinder.Of(view.Tree), f => Assert.True(f.FirstLine >= 0 && f.FirstLine < f.LastLine && f.LastLine < view.Tree.Text.LineCount));
        Assert.All(LinkFinder.Of(view), l => Assert.True(whole.Contains(l.Span) && l.Address is null != l.File is null));
    }

    private static void Check(OutlineNode node, TextSpan around)
    {
        Assert.True(around.Contains(node.Span) && node.Span.Contains(node.NameSpan) && !string.IsNullOrWhiteSpace(node.Name), $"{node.Name} {node.Span} {node.NameSpan} in {around}");
        foreach (var child in node.Children) Check(child, node.Span);
    }

    private static LiveWorkspace Live(string folder) => FixtureWorkspace.Of(Repository.PathOf("tests", "Samples", folder)).Live();
}
