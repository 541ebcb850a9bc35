using ListingLsp.Syntax.Editing;

namespace ListingLsp.Analysis.Tests.Corpus.Mutations;

/// <summary>Mistakes about packages, lead times, markets and services.</summary>
internal static class ShippingMutations
{
    private static readonly string[] NoCarton = ["/trade/carton"];

    public static IEnumerable<Mutation> All =>
    [
        new("LST3005", "the United Kingdom as UK", "/markets/2", l => l.SetText("/markets/2", "UK")) { Needs = ["/markets/3"], When = l => l.At("/markets/2") == "GB" },
        new("LST3005", "a country that is none", "/markets/*", l => l.Append("/markets", NewValue.Text("XY"))) { When = l => l.Variant.Product.Markets.Count == 0 },
        new("LST3005", "a country that is none, in a freight template", $"{Bench.Freight}#/templates/0/lines/3/markets/*", l => l.In(Bench.Freight).Append("/templates/0/lines/3/markets", NewValue.Text("XY"))) { FromStock = false },
        new("LST3006", "three weeks at the MOQ", "/logistics/leadTime/0/days", l => l.Set("/logistics/leadTime/0/days", 21).Remove("/logistics/leadTime/1")) { FromStock = true, Needs = ["/logistics/leadTime/2/negotiable"] },
        new("LST3007", "no lead time", "/logistics/leadTime", l => l.Remove("/logistics/leadTime")) { FromStock = true },
        new("LST3008", "more is sooner", "/logistics/leadTime/1/days", l => l.Set("/logistics/leadTime/1/days", 2)) { Needs = ["/logistics/leadTime/1"] },
        new("LST3008", "steps in the wrong order", "/logistics/leadTime/1/upTo", l => l.Set("/logistics/leadTime/1/upTo", l.Number("/logistics/leadTime/0/upTo") - 1)) { Needs = ["/logistics/leadTime/1"] },
        new("LST3010", "no weight", "/logistics/package/grossWeight", l => l.Remove("/logistics/package/grossWeight")) { FromStock = true, Lacks = NoCarton, When = l => !l.Variant.IsOverseas },
        new("LST3011", "a package of one cubic centimetre", "/logistics/package/grossWeight", l => l.SetValue("/logistics/package", Package("1", "1", "1", l.At("/logistics/package/grossWeight")))) { Lacks = NoCarton },
        new("LST3014", "from stock, but nobody can order", "/services/onlineOrder", l => l.Put("/services", "onlineOrder", NewValue.Word("false"))) { FromStock = true, When = l => l.Variant.Product.Id != "surface-disinfectant" },
        new("LST3015", "Easy Return for goods made to order", "/services/easyReturn", l => l.Add("/services", "easyReturn", NewValue.Word("true"))) { FromStock = false },
        new("LST3016", "Easy Return for a large order", "/services/easyReturn", l => l.Add("/services", "easyReturn", NewValue.Word("true"))) { FromStock = true, Lacks = ["/services/easyReturn"], When = l => l.Variant.Price * l.Variant.Moq > 1000 },
        new("LST3017", "Easy Return where nobody insures", "/services/easyReturn", l => l.SetValue("/markets", NewValue.List(NewValue.Text("FR"), NewValue.Text("ES"), NewValue.Text("NZ")))) { Needs = ["/services/easyReturn"] },
        new("LST3018", "three months", "/logistics/leadTime/1/days", l => l.Set("/logistics/leadTime/1/days", 90)) { FromStock = true, Needs = ["/logistics/leadTime/2/negotiable"] },
        new("LST3018", "half a day", "/logistics/leadTime", l => l.Set("/logistics/leadTime", "0.5")) { FromStock = true, Lacks = ["/logistics/leadTime/0"] },
    ];

    private static NewValue Package(string length, string width, string height, string weight) => NewValue.Mapping(
        ("length", NewValue.Word(length)), ("width", NewValue.Word(width)), ("height", NewValue.Word(height)), ("grossWeight", NewValue.Word(weight)));
}
