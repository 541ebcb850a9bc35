using System.Globalization;
using ListingLsp.Analysis.Tests.Corpus.Data;
using ListingLsp.Syntax.Editing;

namespace ListingLsp.Analysis.Tests.Corpus.Mutations;

/// <summary>Mistakes in sale by carton.</summary>
internal static class CartonMutations
{
    private static readonly string[] Carton = ["/trade/carton/units"];
    private static readonly string[] Ladder = ["/trade/carton/units", "/trade/carton/tiers/1", "/trade/tiers/1"];

    public static IEnumerable<Mutation> All =>
    [
        new("LST2001", "made to order and sold by carton", "/trade/carton", l => l.SetText("/type", "customization")) { Needs = Carton, Lacks = ["/services/easyReturn"], When = l => !l.Text.ToString().Contains("onlineOrder", StringComparison.Ordinal) },
        new("LST2002", "an industry that was not open yet", "/category", l => l.SetText("/category", "Gifts & Crafts > Candles > Scented Candles")) { Needs = Carton, When = IsOpenIn2022, First = b => b.Configured(asOf: "2022-09-01") },
        new("LST2003", "no carton spec", "/trade/carton/spec", l => l.Remove("/trade/carton/spec")) { Needs = Carton, IsChoice = true },
        new("LST2004", "nobody says how many go in", "/trade/carton/units", l => l.Remove("/trade/carton/units")) { Needs = Carton, First = b => b.In(Bench.Cartons).Remove(SpecOf(b) + "/maxUnits") },
        new("LST2005", "more than the carton takes", "/trade/carton/units", l => l.Set("/trade/carton/units", l.Number("/trade/carton/units") + 1)) { Needs = Carton, First = b => b.In(Bench.Cartons).Set(SpecOf(b) + "/maxUnits", b.InListing().At("/trade/carton/units")), When = KeepsItsTiers },
        new("LST2006", "a fifth carton tier", "/trade/carton/tiers/4", l => l.SetValue("/trade/carton/tiers", FiveTiers(l))) { Needs = Carton },
        new("LST2007", "two carton tiers are swapped", "/trade/carton/tiers/1/from", l => l.Move("/trade/carton/tiers", 0, 1)) { Needs = Ladder },
        new("LST2008", "the second carton tier costs more", "/trade/carton/tiers/1/price", l => l.Set("/trade/carton/tiers/0/price", Part(l, "/trade/carton/tiers/1/price", 0.8m))) { Needs = Ladder },
        new("LST2009", "a carton dearer than its pieces", "/trade/carton/tiers/0/price", l => l.Set("/trade/carton/tiers/0/price", Part(l, "/trade/tiers/0/price", 1.1m))) { Needs = Carton },
        new("LST2010", "a carton as dear as its pieces", "/trade/carton/tiers/0/price", l => l.Set("/trade/carton/tiers/0/price", l.At("/trade/tiers/0/price"))) { Needs = Carton, When = StartsBelowSecondTier },
        new("LST2011", "the price of the whole carton", "/trade/carton/tiers/0/price", l => l.Set("/trade/carton/tiers/0/price", Part(l, "/trade/carton/tiers/0/price", l.Number("/trade/carton/units")))) { Needs = Carton },
        new("LST2012", "the carton tiers forget a piece tier", "/trade/carton/tiers/0/price", l => l.Remove("/trade/carton/tiers/1")) { Needs = Ladder },
        new("LST2013", "a carton below the MOQ", "/trade/carton/tiers/0/from", l => l.Set("/trade/carton/units", l.Number("/trade/tiers/0/from") - 1)) { Needs = Carton },
        new("LST2014", "the first tier begins at two cartons", "/trade/carton/tiers/0/from", l => l.Set("/trade/carton/tiers/0/from", 2)) { Needs = Ladder, When = l => l.Number("/trade/carton/tiers/1/from") > 2 },
        new("LST2015", "the package is as large as the carton", "/trade/carton/units", l => l.Set("/logistics/package/height", l.Number("/logistics/package/height") * 3)) { Needs = Carton },
        new("LST2019", "goods that are not bulky", "/trade/carton/spec", l => l.Set("/logistics/package/grossWeight", Heavy(l.Listing.Variant.Product))) { Needs = Carton, First = b => b.Configured(rules: "LST2019: { divisor: 5000 }"), When = l => Heavy(l.Variant.Product) * l.Variant.Moq < 250 },
    ];

    private static bool IsOpenIn2022(CorpusListing listing) => listing.Variant.Industry.Category is "Furniture" or "Toys & Hobbies" or "Sports & Entertainment" or "Luggage, Bags & Cases" or "Shoes & Accessories" or "Fashion Accessories";

    /// <summary>Where the carton spec of a listing stands.</summary>
    internal static string SpecOf(Bench bench)
    {
        var (spec, cartons) = (bench.InListing().At("/trade/carton/spec"), bench.In(Bench.Cartons));
        return Enumerable.Range(0, 5).Select(i => $"/cartons/{i}").First(p => cartons.At(p + "/id") == spec);
    }

    private static bool StartsBelowSecondTier(CorpusListing listing) => !listing.Has("/trade/tiers/1") || listing.Number("/trade/carton/units") < listing.Number("/trade/tiers/1/from");

    /// <summary>With one unit more in a carton no carton tier begins late.</summary>
    private static bool KeepsItsTiers(CorpusListing listing)
    {
        var units = listing.Number("/trade/carton/units");
        return Enumerable.Range(1, listing.Count("/trade/tiers") - 1)
            .Select(i => listing.Number($"/trade/tiers/{i}/from"))
            .All(from => (Math.Ceiling(from / units) - 1) * (units + 1) < from);
    }

    /// <summary>Five tiers, each below the pieces at any quantity.</summary>
    private static NewValue FiveTiers(Bench bench)
    {
        var lowest = bench.Listing.Number($"/trade/tiers/{bench.Listing.Count("/trade/tiers") - 1}/price");
        return NewValue.List([.. Enumerable.Range(0, 5).Select(i => NewValue.Mapping(
            ("from", NewValue.Word((i + 1).ToString(CultureInfo.InvariantCulture))),
            ("price", NewValue.Word(Cents(lowest * (0.95m - (0.03m * i)))))))]);
    }

    private static string Part(Bench bench, string pointer, decimal part) => Cents(bench.Number(pointer) * part);

    /// <summary>A fifth heavier than its volume counts.</summary>
    private static decimal Heavy(Product product) => Math.Round(product.Box[0] * product.Box[1] * product.Box[2] / 5000 * 1.2m, 2) + 0.1m;

    private static string Cents(decimal price) => Math.Round(price, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture);
}
