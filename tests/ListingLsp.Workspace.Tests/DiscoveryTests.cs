using ListingLsp.Analysis.Model;
using ListingLsp.Workspace.Configuration;
using ListingLsp.Workspace.Discovery;
using Xunit;

namespace ListingLsp.Workspace.Tests;

public sealed class DiscoveryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("polo.listing.yaml", FileKind.Listing)]
    [InlineData("polo.listing.yml", FileKind.Listing)]
    [InlineData("衬衫.listing.json", FileKind.Listing)]
    [InlineData("shared.cartons.yaml", FileKind.Cartons)]
    [InlineData("china.freight.json", FileKind.Freight)]
    [InlineData("a.rules.yaml", FileKind.Rules)]
    [InlineData("listinglsp.yaml", FileKind.Config)]
    [InlineData("listing.yaml", null)]
    [InlineData("polo.listing.txt", null)]
    [InlineData("polo.listings.yaml", null)]
    public void The_name_tells_the_kind(string name, FileKind? expected) => Assert.Equal(expected, FileKinds.Of(name));

    [Fact]
    public void Files_come_sorted_and_hidden_folders_links_and_node_modules_are_left_out()
    {
        _folder.Write("b/x.listing.yaml");
        _folder.Write("a.cartons.yaml");
        _folder.Write(".git/x.listing.yaml");
        _folder.Write("node_modules/x.listing.yaml");
        _folder.Write("readme.md");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "loop"), _folder.Path);
        var found = FileFinder.Find(_folder.Path, new EffectiveConfig(Config.Default));
        Assert.Equal(["a.cartons.yaml", "b/x.listing.yaml"], found.Files.Select(f => f.Path));
    }

    [Fact]
    public void A_folder_with_settings_of_its_own_is_another_workspace()
    {
        _folder.Write("a.listing.yaml");
        _folder.Write("other/listinglsp.yaml");
        _folder.Write("other/b.listing.yaml");
        var found = FileFinder.Find(_folder.Path, new EffectiveConfig(Config.Default));
        Assert.Equal(["a.listing.yaml"], found.Files.Select(f => f.Path));
        Assert.Equal(Path.Combine(_folder.Path, "other"), Assert.Single(found.Nested));
    }

    [Fact]
    public void Settings_map_other_names_and_leave_files_out()
    {
        _folder.Write("catalog/shirts/polo.yaml");
        _folder.Write("drafts/new.listing.yaml");
        _folder.Write("old.listing.yaml");
        var config = new EffectiveConfig(new Config { Files = [(FileKind.Listing, "catalog/**/*.yaml")], Exclude = ["drafts/**", "old.*"] });
        Assert.Equal(["catalog/shirts/polo.yaml"], FileFinder.Find(_folder.Path, config).Files.Select(f => f.Path));
    }

    [Fact]
    public void The_root_is_the_nearest_folder_with_settings()
    {
        _folder.Write("listinglsp.yaml");
        _folder.Write(".git/HEAD");
        _folder.Write("inner/listinglsp.yaml");
        var file = _folder.Write("inner/deep/a.listing.yaml");
        Assert.Equal(Path.Combine(_folder.Path, "inner"), WorkspaceRoot.Of(file, _folder.Path));
    }

    [Fact]
    public void Without_settings_the_root_is_the_repository()
    {
        _folder.Write(".git/HEAD");
        var file = _folder.Write("listings/a.listing.yaml");
        Assert.Equal(_folder.Path, WorkspaceRoot.Of(file, Path.Combine(_folder.Path, "listings")));
    }

    [Fact]
    public void Without_a_repository_the_root_is_the_current_folder_or_the_files_own()
    {
        var file = _folder.Write("listings/a.listing.yaml");
        Assert.Equal(_folder.Path, WorkspaceRoot.Of(file, _folder.Path));
        Assert.Equal(Path.Combine(_folder.Path, "listings"), WorkspaceRoot.Of(file, "/usr"));
    }

    [Theory]
    [InlineData("/a/b", "/a/b", true)]
    [InlineData("/a/b", "/a/b/c", true)]
    [InlineData("/a/b", "/a/bc", false)]
    [InlineData("/", "/a", true)]
    public void A_folder_holds_itself_and_what_is_in_it(string folder, string path, bool expected) => Assert.Equal(expected, WorkspaceRoot.Holds(folder, path));
}
