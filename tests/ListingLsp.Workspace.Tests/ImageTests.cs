using ListingLsp.Analysis;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Syntax.Text;
using ListingLsp.Workspace.Snapshots;
using Xunit;

namespace ListingLsp.Workspace.Tests;

/// <summary>Images are looked for on disk, and only inside the workspace.</summary>
public sealed class ImageTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void An_image_is_beside_the_listing_or_below_the_root()
    {
        using var folder = new TemporaryFolder();
        folder.Write("listinglsp.yaml");
        folder.Write("catalog/images/front.jpg");
        folder.Write("shared/logo.png");
        folder.Write("top.jpg");
        folder.Write("catalog/polo.listing.yaml", Listing("images/front.jpg", "shared/logo.png", "../top.jpg", "images/back.jpg", "images", "https://example.com/a.jpg"));
        Assert.Equal(["images/back.jpg", "images"], Missing(folder.Path));
    }

    [Fact]
    public void What_is_outside_is_neither_looked_for_nor_reported()
    {
        using var folder = new TemporaryFolder();
        folder.Write("workspace/listinglsp.yaml");
        folder.Write("outside.jpg");
        folder.Write("workspace/polo.listing.yaml", Listing("../outside.jpg", "../nowhere.jpg", "/nowhere.jpg", "a/../../outside.jpg"));
        Assert.Empty(Missing(Path.Combine(folder.Path, "workspace")));
    }

    [Theory]
    [InlineData("a.listing.yaml", "x.jpg", "x.jpg")]
    [InlineData("c/a.listing.yaml", "x.jpg", "c/x.jpg x.jpg")]
    [InlineData("c/d/a.listing.yaml", "./../i//x.jpg", "c/i/x.jpg")]
    [InlineData("c/a.listing.yaml", "i\\x.jpg", "c/i\\x.jpg i\\x.jpg")]
    [InlineData("c/a.listing.yaml", "../../x.jpg", "")]
    [InlineData("c/a.listing.yaml", ".", "c")]
    public void Where_a_path_may_lead(string file, string path, string places) =>
        Assert.Equal(places, string.Join(' ', new ImageReference(path, TextSpan.At(0)).PlacesFrom(file)));

    [Fact]
    public void A_snapshot_asks_at_each_check_and_only_for_what_is_reported()
    {
        var asked = new List<string>();
        var settings = Analysis.Diagnostics.RuleSettings.Default(Today).Only(r => r.Id == "LST5014");
        SourceFile[] files = [new("a.listing.yaml", Analysis.Model.FileKind.Listing, SourceText.From(Listing("a.jpg"))), new("b.listing.yaml", Analysis.Model.FileKind.Listing, SourceText.From(Listing("b.jpg")))];
        var isThere = false;
        var snapshot = WorkspaceSnapshot.Load(files, settings, path =>
        {
            asked.Add(path);
            return isThere;
        });
        Assert.Single(snapshot.Check(f => f == "a.listing.yaml").Findings);
        Assert.Equal(["a.jpg"], asked);
        isThere = true;
        Assert.Empty(snapshot.Check(_ => true).Findings);
        Assert.Equal(["a.jpg", "a.jpg", "b.jpg"], asked);
    }

    private static IEnumerable<string> Missing(string root) => WorkspaceCheck.Run(root, new CheckRequest { IsReported = _ => true, Today = Today })
        .Findings.Where(f => f.Rule.Id == "LST5014")
        .Select(f => f.Message.En.Split('\'')[1]);

    private static string Listing(params string[] images) =>
        $"id: a\ntitle: A\ntype: customization\ncategory: B\nimages:\n{string.Concat(images.Select(i => $"  - {i}\n"))}trade: {{ unit: piece, tiers: [ {{ from: 1, price: 2 }} ] }}\n";
}
