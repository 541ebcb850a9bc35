using ListingLsp.Analysis.Tests.Corpus.Writing;

namespace ListingLsp.Analysis.Tests.Corpus.Mutations;

/// <summary>Which listings a mistake is made in.</summary>
internal static class Which
{
    /// <summary>Listings of a product.</summary>
    public static Predicate<CorpusListing> Are(string product) => l => l.Variant.Product.Id == product;

    /// <summary>Written as YAML.</summary>
    public static bool AreYaml(CorpusListing listing) => listing.Variant.Style != Style.Json;

    /// <summary>Written as YAML in block style.</summary>
    public static bool AreBlock(CorpusListing listing) => listing.Variant.Style is Style.Block or Style.Tall;

    /// <summary>In an industry.</summary>
    public static Predicate<CorpusListing> AreIn(string category) => l => l.Variant.Industry.Category == category;

    /// <summary>In an industry of which <c>platform.categories.yaml</c> says nothing.</summary>
    public static bool AreFree(CorpusListing listing) =>
        listing.Variant.Industry.Category is not ("Apparel" or "Home & Garden" or "Machinery" or "Consumer Electronics");
}
