using ListingLsp.Analysis.Model;
using ListingLsp.Workspace.Configuration;
using ListingLsp.Workspace.Discovery;
using Xunit;

namespace ListingLsp.Workspace.Tests;

/// <summary>Which names are called a slip, and which are left alone.</summary>
public sealed class NearMissTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("polo.listings.yaml", "polo.listing.yaml")]
    [InlineData("polo.lsting.yaml", "polo.listing.yaml")]
    [InlineData("polo.lisitng.yml", "polo.listing.yml")]
    [InlineData("polo.listinq.json", "polo.listing.json")]
    [InlineData("polo.carton.yaml", "polo.cartons.yaml")]
    [InlineData("china.frieght.yaml", "china.freight.yaml")]
    [InlineData("us.markets.yaml", "us.market.yaml")]
    [InlineData("a.metric.json", "a.metrics.json")]
    [InlineData("a.campaigns.yaml", "a.campaign.yaml")]
    [InlineData("a.catgories.yaml", "a.categories.yaml")]
    [InlineData("polo.listing.ymal", "polo.listing.yaml")]
    [InlineData("polo.listing.yal", "polo.listing.yaml")]
    [InlineData("polo.listing.ym", "polo.listing.yml")]
    [InlineData("polo.listing.jsn", "polo.listing.json")]
    [InlineData("polo.listing.jsonc", "polo.listing.json")]
    [InlineData("polo.listing.yml.txt", "polo.listing.yml")]
    [InlineData("polo.listing.yaml.TXT", "polo.listing.yaml")]
    [InlineData("polo.listings.yaml.txt", "polo.listing.yaml")]
    [InlineData("polo-listing.yaml", "polo.listing.yaml")]
    [InlineData("polo_listing.json", "polo.listing.json")]
    [InlineData("polo listing.yaml", "polo.listing.yaml")]
    [InlineData("standard-cartons.yml", "standard.cartons.yml")]
    [InlineData("china_freight.yaml", "china.freight.yaml")]
    [InlineData("polo．listing.yaml", "polo.listing.yaml")]
    [InlineData("衬衫。listing。yaml", "衬衫.listing.yaml")]
    [InlineData("polo.listing..yaml", "polo.listing.yaml")]
    [InlineData("polo.listing,yaml", "polo.listing.yaml")]
    [InlineData("polo.listingyaml", "polo.listing.yaml")]
    [InlineData("Polo.Listing.YAML", "Polo.listing.yaml")]
    [InlineData("story.listings.yaml", "story.listing.yaml")]
    [InlineData("listinglps.yaml", "listinglsp.yaml")]
    [InlineData("listing-lsp.yaml", "listinglsp.yaml")]
    [InlineData(".listinglsp.yml", "listinglsp.yml")]
    [InlineData("listinglsp.ymal", "listinglsp.yaml")]
    [InlineData("listinglsp.yml.txt", "listinglsp.yml")]
    [InlineData("ListingLsp.json", "listinglsp.json")]
    public void A_slip_is_told_with_the_name_that_was_meant(string name, string nearest)
    {
        Assert.Equal(new NearMiss("in/" + name, nearest, nearest.StartsWith(FileKinds.ConfigStem, StringComparison.Ordinal)), NearMiss.Of("in/" + name));
        Assert.NotNull(FileKinds.Of(nearest));
    }

    [Theory]
    [InlineData("polo.listing.yaml")]
    [InlineData("listinglsp.yml")]
    [InlineData("listinglsp.json")]
    [InlineData("docker-compose.yaml")]
    [InlineData("package.json")]
    [InlineData("package-lock.json")]
    [InlineData("tsconfig.json")]
    [InlineData("pnpm-lock.yaml")]
    [InlineData("openapi.yaml")]
    [InlineData("mkdocs.yml")]
    [InlineData("_config.yml")]
    [InlineData(".eslintrc.json")]
    [InlineData("listing.yaml")]
    [InlineData("listings.yaml")]
    [InlineData("market.yaml")]
    [InlineData("store.json")]
    [InlineData("rules.yaml")]
    [InlineData("orders.json")]
    [InlineData("supermarket.yaml")]
    [InlineData("bookstore.json")]
    [InlineData("enlisting.yaml")]
    [InlineData("airfreight.yaml")]
    [InlineData("app-store.json")]
    [InlineData("alert-rules.yaml")]
    [InlineData("work_orders.json")]
    [InlineData("game.score.json")]
    [InlineData("button.story.json")]
    [InlineData("admin.roles.yaml")]
    [InlineData("map.marker.json")]
    [InlineData("sigma.rule.yaml")]
    [InlineData("4711.order.json")]
    [InlineData("saturday.cartoons.yaml")]
    [InlineData("values.prod.yaml")]
    [InlineData("app.module.json")]
    [InlineData("polo.listing.xml")]
    [InlineData("polo.listing.jsonl")]
    [InlineData("polo.listing.txt")]
    [InlineData("polo.listing.md")]
    [InlineData("polo.listing.csv")]
    [InlineData("polo.listing.yaml.bak")]
    [InlineData("polo.listing.yaml~")]
    [InlineData("polo.listing")]
    [InlineData("polo.yaml")]
    [InlineData("polo.yaml.txt")]
    [InlineData("listinglsp.xml")]
    [InlineData("listinglsp.md")]
    [InlineData("a.listed.yaml")]
    [InlineData("#polo.listing.yaml#")]
    [InlineData(".txt")]
    [InlineData(".")]
    [InlineData("x")]
    public void Other_names_are_left_alone(string name) => Assert.Null(NearMiss.Of(name));

    [Fact]
    public void What_is_mapped_excluded_or_ignored_is_no_slip()
    {
        _folder.Write(".git/HEAD");
        _folder.Write(".gitignore", "ignored.*\n");
        foreach (var name in new[] { "mapped/a.listings.yaml", "mapped/a.listing.ymal", "excluded.listings.yaml", "ignored.listings.yaml", "slip.listings.yaml" }) _folder.Write(name);
        var config = new EffectiveConfig(new Config { Files = [(FileKind.Listing, "mapped/**")], Exclude = ["excluded.*"] });
        var found = FileFinder.Find(_folder.Path, config);
        Assert.Equal(["slip.listings.yaml"], found.NearMisses.Select(m => m.Path));
        Assert.Equal(["mapped/a.listings.yaml"], found.Files.Select(f => f.Path));
    }
}
