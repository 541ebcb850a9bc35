using ListingLsp.Analysis;
using ListingLsp.Syntax.Text;
using ListingLsp.Testing;
using ListingLsp.Testing.Fixtures;
using ListingLsp.Workspace.Live;
using Xunit;

namespace ListingLsp.Workspace.Tests.Live;

/// <summary>An edit of a shared file has those judged again that depend on it, and no others.</summary>
public sealed class DependentsTests
{
    private const string Cartons = "cartons:\n  - { id: small, length: 40, width: 30, height: 20, maxUnits: 20 }\n  - { id: large, length: 60, width: 40, height: 40, maxUnits: 40 }\n";
    private const string Templates = "templates:\n  - { id: sea, lines: [ { markets: [US], flat: 9 } ] }\n  - { id: air, lines: [ { markets: [US], flat: 29 } ] }\n";
    private readonly MemoryFiles _files = new(new Dictionary<string, SourceText>
    {
        ["a.cartons.yaml"] = SourceText.From(Cartons),
        ["a.freight.yaml"] = SourceText.From(Templates),
        ["rules.rules.yaml"] = SourceText.From("pack: house\nversion: 1\nentries: []\n"),
        ["small.listing.yaml"] = Listing("small", "sea"),
        ["large.listing.yaml"] = Listing("large", "sea"),
        ["sub/none.listing.yaml"] = SourceText.From("id: none\ntitle: Quick dry polo shirt\ntype: ready-to-ship\ncategory: Apparel > Polo Shirts\ntrade: { unit: piece, moq: 10, tiers: [ { from: 10, price: 9.00 } ] }\nlogistics: { template: air }\n"),
    });

    private readonly LiveWorkspace _live;

    public DependentsTests()
    {
        _live = new LiveWorkspace(_files, new LiveOptions { Today = FixtureWorkspace.Today });
        _live.Start();
        _live.Finish();
    }

    [Fact]
    public void Those_of_a_carton_spec_are_the_listings_that_name_it() =>
        Assert.Equal(["small.listing.yaml"], AfterEdit("a.cartons.yaml", Cartons.Replace("maxUnits: 20", "maxUnits: 10", StringComparison.Ordinal)));

    [Fact]
    public void Those_of_a_template_are_the_listings_that_name_it() =>
        Assert.Equal(["sub/none.listing.yaml"], AfterEdit("a.freight.yaml", Templates.Replace("flat: 29", "flat: 28", StringComparison.Ordinal)));

    [Fact]
    public void A_definition_that_nobody_names_has_none() =>
        Assert.Empty(AfterEdit("a.cartons.yaml", Cartons + "  - { id: spare, length: 30, width: 30, height: 30, maxUnits: 8 }\n"));

    [Fact]
    public void A_comment_at_the_end_has_none() => Assert.Empty(AfterEdit("a.cartons.yaml", Cartons + "# checked in May\n"));

    [Fact]
    public void Those_of_a_pack_are_all_listings() =>
        Assert.Equal(["large.listing.yaml", "small.listing.yaml", "sub/none.listing.yaml"], AfterEdit("rules.rules.yaml", "pack: house\nversion: 2\nentries: []\n"));

    [Fact]
    public void Those_of_settings_are_the_files_for_which_they_say_something_else() =>
        Assert.Equal(["sub/none.listing.yaml"], AfterEdit("listinglsp.yaml", "overrides:\n  - files: [\"sub/**\"]\n    rules: { LST5001: off }\n"));

    [Fact]
    public void Settings_that_say_the_same_have_none()
    {
        AfterEdit("listinglsp.yaml", "rules: { LST5001: off }\n");
        _live.Finish();
        Assert.Empty(AfterEdit("listinglsp.yaml", "# as agreed\nrules:\n  LST5001: off\n"));
    }

    private static SourceText Listing(string carton, string template) => SourceText.From(
        $"id: {carton}-polo\ntitle: Quick dry polo shirt {carton}\ntype: ready-to-ship\ncategory: Apparel > Polo Shirts\ntrade:\n  unit: piece\n  moq: 10\n  tiers: [ {{ from: 10, price: 9.00 }} ]\n  carton: {{ spec: {carton}, units: 10, tiers: [ {{ from: 1, price: 8.50 }} ] }}\nlogistics: {{ template: {template} }}\n");

    private List<string> AfterEdit(string path, string text)
    {
        _live.Edit(path, FileAnalyzer.Read(path, SourceText.From(text)));
        var batch = _live.TakeWork(int.MaxValue);
        if (batch is null) return [];
        batch.Run();
        _live.Accept(batch);
        return [.. batch.Paths];
    }
}
