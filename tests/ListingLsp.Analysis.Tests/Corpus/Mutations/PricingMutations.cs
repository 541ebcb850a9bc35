using ListingLsp.Syntax.Editing;

namespace ListingLsp.Analysis.Tests.Corpus.Mutations;

/// <summary>Mistakes in prices, quantities and stock.</summary>
internal static class PricingMutations
{
    private static readonly string[] Ladder2 = ["/trade/tiers/1"];
    private static readonly string[] Ladder3 = ["/trade/tiers/2"];
    private static readonly string[] NoCarton = ["/trade/carton", "/trade/marketPrices"];

    public static IEnumerable<Mutation> All =>
    [
        new("LST1001", "the MOQ is above the first tier", "/trade/moq", l => l.Set("/trade/moq", l.Number("/trade/moq") * 2)) { Needs = ["/trade/moq", "/trade/tiers"], Lacks = NoCarton },
        new("LST1002", "two tiers from one quantity", "/trade/tiers/1/from", l => l.Set("/trade/tiers/1/from", l.At("/trade/tiers/0/from"))) { Needs = Ladder2, Lacks = NoCarton },
        new("LST1002", "two tiers are swapped", "/trade/tiers/2/from", l => l.Move("/trade/tiers", 1, 2)) { Needs = Ladder3, Lacks = NoCarton },
        new("LST1003", "the second tier costs more", "/trade/tiers/1/price", l => l.Set("/trade/tiers/1/price", Times(l.Number("/trade/tiers/0/price"), 1.1m))) { Needs = Ladder2, Lacks = NoCarton, When = CostsMoreThan(1) },
        new("LST1004", "the second tier costs the same", "/trade/tiers/1/price", l => l.Set("/trade/tiers/1/price", l.At("/trade/tiers/0/price"))) { Needs = Ladder2, Lacks = NoCarton },
        new("LST1005", "a fifth tier", "/trade/tiers/4", l => l.SetValue("/trade/tiers", Tiers(l, 5))) { Needs = ["/trade/tiers"], Lacks = NoCarton, FromStock = false, When = CostsMoreThan(5) },
        new("LST1006", "the ladder is left out", "/trade/tiers", l => l.Remove("/trade/tiers")) { Needs = ["/trade/tiers", "/trade/moq"], Lacks = NoCarton, When = Which.AreFree },
        new("LST1006", "a variant without its price", "/skus/1/price", l => l.Remove("/skus/1/price")) { Needs = ["/skus/1/price"], When = Which.AreFree },
        new("LST1007", "a range beside the ladder", "/trade/range", l => l.Add("/trade", "range", Range(l.At("/trade/tiers/1/price"), l.At("/trade/tiers/0/price")))) { Needs = Ladder2, Lacks = NoCarton },
        new("LST1008", "a price with three decimals", "/trade/tiers/0/price", l => l.Set("/trade/tiers/0/price", l.At("/trade/tiers/0/price") + "5")) { Needs = ["/trade/tiers"] },
        new("LST1008", "a variant for nothing", "/skus/1/price", l => l.Set("/skus/1/price", "0.00")) { Needs = ["/skus/1/price"], First = WithoutMarketPrices },
        new("LST1009", "half a unit", "/trade/tiers/1/from", l => l.Set("/trade/tiers/1/from", l.At("/trade/tiers/1/from") + ".5")) { Needs = Ladder2, Lacks = NoCarton },
        new("LST1010", "a lot without its size", "/trade/lotSize", l => l.Remove("/trade/lotSize")) { Needs = ["/trade/lotSize"] },
        new("LST1010", "a lot of one", "/trade/lotSize", l => l.Set("/trade/lotSize", 1)) { Needs = ["/trade/lotSize"] },
        new("LST1011", "the last tier is a bait", "/trade/tiers/1/price", l => l.Set("/trade/tiers/1/price", Times(l.Number("/trade/tiers/0/price"), 0.42m))) { Needs = Ladder2, Lacks = ["/trade/tiers/2", .. NoCarton], When = CostsMoreThan(1) },
        new("LST1012", "the stock ends before the last tier", "/trade/tiers/1/from", l => l.Set("/logistics/stock", l.Number("/trade/tiers/1/from") - 1)) { Needs = ["/logistics/stock", .. Ladder2], Lacks = ["/trade/tiers/2", .. NoCarton] },
        new("LST1013", "the stock does not reach the MOQ", "/trade/moq", l => l.Set("/logistics/stock", l.Number("/trade/moq") - 1)) { Needs = ["/logistics/stock", "/trade/moq"], Lacks = NoCarton, When = l => l.Variant.Moq > 1, Leaves = ["LST1012", "LST1014"] },
        new("LST1016", "the market has fallen", "/trade/tiers/0/price", l => l.In(Bench.Market).Set(Benchmark(l), Times(l.Listing.Variant.Product.Price, 0.3m)).InListing()) { Needs = ["/trade/tiers"], Lacks = NoCarton, When = CostsMoreThan(1) },
        new("LST1018", "two variants share an id", "/skus/1/id", l => l.SetText("/skus/1/id", l.At("/skus/0/id"))) { Needs = ["/skus/1"] },
        new("LST1018", "two variants are the same", "/skus/1/id", l => l.SetValue("/skus/1/options", Options(l))) { Needs = ["/skus/1"], Lacks = ["/skus/1/price"] },
        new("LST1019", "a variant without its stock", "/skus/0/stock", l => l.Remove("/skus/0/stock")) { Needs = ["/skus/0/stock"], FromStock = true },
        new("LST1020", "a variant that costs a third", "/skus/0/price", l => l.Set("/skus/0/price", Times(l.Number("/skus/2/price"), 0.32m))) { Needs = ["/skus/3/price"] },
        new("LST1022", "made to order at a range", "/trade/range", l => l.Remove("/trade/tiers").Put("/trade", "range", Range(Price(l, 0.9m), Price(l, 1m)))) { Needs = ["/trade/tiers", "/trade/moq"], Lacks = NoCarton, FromStock = false, When = l => Which.AreFree(l) && l.Variant.Price > 1 },
        new("LST1023", "the range says nothing", "/trade/range/max", l => l.Set("/trade/range/min", Times(l.Number("/trade/range/max"), 0.09m))) { Needs = ["/trade/range"], First = WithoutMarketPrices },
        new("LST1024", "the range runs down", "/trade/range/min", l => l.Set("/trade/range/min", l.Number("/trade/range/max") + 1)) { Needs = ["/trade/range"] },
        new("LST1025", "a tier that is a cent cheaper", "/trade/tiers/1/price", l => l.Set("/trade/tiers/1/price", l.Number("/trade/tiers/0/price") - 0.01m)) { Needs = Ladder2, Lacks = NoCarton, When = CostsMoreThan(12) },
        new("LST1026", "from stock at a range", "/trade/range", l => l.Remove("/trade/tiers").Put("/trade", "range", Range(Price(l, 0.9m), Price(l, 1m)))) { Needs = ["/trade/tiers", "/trade/moq"], Lacks = NoCarton, FromStock = true, When = CostsMoreThan(1) },
    ];

    /// <summary>A ladder of so many tiers, each four percent cheaper.</summary>
    private static NewValue Tiers(Bench bench, int count) => NewValue.List([.. Enumerable.Range(0, count).Select(i => NewValue.Mapping(
        ("from", NewValue.Word(Invariant(bench.Listing.Variant.Moq * (i + 1)))),
        ("price", NewValue.Word(Price(bench, 1 - (0.04m * i))))))]);

    private static NewValue Range(string min, string max) => NewValue.Mapping(("min", NewValue.Word(min)), ("max", NewValue.Word(max)));

    private static NewValue Options(Bench bench)
    {
        var options = (Syntax.Tree.MappingSyntax)Pointer.Find(bench.Listing.Tree, "/skus/0/options")!;
        return NewValue.Mapping([.. options.Entries.Select(e => (e.KeyText!, NewValue.Text(((Syntax.Tree.ScalarSyntax)e.Value).Value)))]);
    }

    /// <summary>Where the benchmark price of the listing's category stands.</summary>
    private static string Benchmark(Bench bench)
    {
        var market = bench.In(Bench.Market);
        var category = bench.InListing().At("/category");
        return Enumerable.Range(0, 1000).Select(i => $"/benchmarks/{i}").First(p => market.At(p + "/category") == category) + "/price";
    }

    private static Bench WithoutMarketPrices(Bench bench) => bench.Without(Bench.Market);

    private static Predicate<CorpusListing> CostsMoreThan(decimal price) => l => l.Variant.Price > price;

    private static string Price(Bench bench, decimal part) => Times(bench.Listing.Variant.Price, part);

    private static string Times(decimal price, decimal times) => Math.Round(price * times, 2, MidpointRounding.AwayFromZero).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
