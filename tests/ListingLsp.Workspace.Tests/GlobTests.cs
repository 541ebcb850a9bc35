using ListingLsp.Workspace.Configuration;
using Xunit;

namespace ListingLsp.Workspace.Tests;

public sealed class GlobTests
{
    [Theory]
    [InlineData("drafts/**", "drafts/a.yaml drafts/deep/a.yaml", "a.yaml old/drafts/a.yaml")]
    [InlineData("drafts", "drafts/a.yaml old/drafts/deep/a.yaml", "a.yaml drafts.yaml draftsmen/a.yaml")]
    [InlineData("drafts/", "drafts/a.yaml old/drafts/a.yaml", "a.yaml")]
    [InlineData("/drafts", "drafts/a.yaml drafts/deep/a.yaml", "old/drafts/a.yaml")]
    [InlineData("./drafts/*.yaml", "drafts/a.yaml", "drafts/deep/a.yaml a.yaml")]
    [InlineData("catalog/spring", "catalog/spring/a.yaml", "catalog/a.yaml old/catalog/spring/a.yaml")]
    [InlineData("*.draft.listing.yaml", "a.draft.listing.yaml deep/down/a.draft.listing.yaml", "a.listing.yaml")]
    [InlineData("catalog/**/*.yaml", "catalog/a.yaml catalog/x/y/a.yaml", "catalog/a.json a.yaml")]
    [InlineData("**/new/**", "new/a.yaml x/new/y/a.yaml", "x/a.yaml renew/a.yaml")]
    [InlineData("产品/*", "产品/a.yaml", "产品库/a.yaml")]
    [InlineData("Drafts", "Drafts/a.yaml", "drafts/a.yaml")]
    public void A_glob_matches_as_in_gitignore(string pattern, string matched, string others)
    {
        var glob = new Glob(pattern);
        Assert.All(matched.Split(' '), p => Assert.True(glob.Matches(p), p));
        Assert.All(others.Split(' '), p => Assert.False(glob.Matches(p), p));
    }
}
