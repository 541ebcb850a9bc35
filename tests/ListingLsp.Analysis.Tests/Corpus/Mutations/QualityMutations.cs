using System.Text;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Analysis.Tests.Corpus.Mutations;

/// <summary>Product information that fails the quality test.</summary>
internal static class QualityMutations
{
    public static IEnumerable<Mutation> All =>
    [
        new("LST5001", "an attribute that the category demands", "/attributes", l => l.Remove("/attributes/Material")) { When = Which.AreIn("Apparel") },
        new("LST5002", "a title of one word", "/title", l => l.SetText("/title", "Magnet Wristband Magnet Tool Magnet Belt Magnet Gift")) { When = Which.Are("magnetic-wristband") },
        new("LST5002", "a Chinese title of one word", "/title", l => l.SetText("/title", "手腕带 磁性手腕带 强磁手腕带 木工手腕带 工具")) { When = Which.Are("magnetic-wristband") },
        new("LST5003", "a description of one line", "/description", l => l.SetText("/description", "Good quality, fast delivery.")) { When = Which.AreFree },
        new("LST5003", "two images", "/images", l => l.SetValue("/images", NewValue.List(NewValue.Text("https://example.com/1.jpg"), NewValue.Text("https://example.com/2.jpg")))),
        new("LST5004", "no customization", "/services/customization", l => l.Remove("/services/customization")) { When = l => !l.Variant.IsMachinery },
        new("LST5005", "no sample", "/services/sample", l => l.Remove("/services/sample")) { FromStock = false, When = l => !l.Variant.IsMachinery },
        new("LST5006", "a title of 140 bytes", "/title", l => l.SetText("/title", "Rattan Lamp Woven by Hand in Anxi of Natural Peel around Steel, with Fabric Cable and Ceiling Rose, for Cafes, Bars, Hotels, Homes, Gardens and Shops")) { When = Which.Are("rattan-pendant-lamp") },
        new("LST5010", "the same goods twice", "/title", l => l.Write("toys-hobbies/twin.listing.yaml", Twin(l))) { When = l => Which.Are("wooden-rainbow-stacker")(l) && Which.AreYaml(l) },
        new("LST5011", "a certificate that is named only", "/description", l => l.SetText("/description", l.At("/description") + "\n\nCE certified.")) { When = Which.Are("linen-lamp-shade"), Marks = "CE" },
        new("LST5012", "after-sale service that is named only", "/description", l => l.Remove("/services/localAfterSale").SetText("/description", l.At("/description") + "\n\nLocal after-sale service in Texas.")) { When = l => Which.Are("cnc-engraving-router")(l) && !l.Variant.HasRange, Marks = "Local after-sale service" },
        new("LST5013", "specifications without prices", "/trade/range", l => l.Add("/trade", "range", Range(l)).Remove("/trade/tiers")) { Needs = ["/trade/tiers", "/trade/moq"], Lacks = ["/trade/marketPrices"], FromStock = false, When = Which.AreIn("Sports & Entertainment"), First = Specified },
    ];

    /// <summary>The same listing under another id.</summary>
    private static SourceText Twin(Bench bench) => SourceText.From(new StringBuilder(bench.Listing.Text.ToString()).Replace(bench.Listing.Variant.Id, "twin").ToString());

    /// <summary>A category that demands specifications and waives the ladder price.</summary>
    private static Bench Specified(Bench bench) => bench.In(Bench.Categories).Append("/categories", NewValue.Mapping(
        ("path", NewValue.Text("Sports & Entertainment")), ("specifications", NewValue.Word("true")), ("waives", NewValue.List(NewValue.Text("ladderPrice"))))).InListing();

    private static NewValue Range(Bench bench) =>
        NewValue.Mapping(("min", NewValue.Word(bench.At("/trade/tiers/1/price"))), ("max", NewValue.Word(bench.At("/trade/tiers/0/price"))));
}
