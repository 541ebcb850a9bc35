using ListingLsp.Syntax.Editing;

namespace ListingLsp.Analysis.Tests.Corpus.Mutations;

/// <summary>Mistakes about freight.</summary>
internal static class FreightMutations
{
    /// <summary>The ten markets that a listing from stock must reach.</summary>
    private static readonly string[] Core = ["US", "CA", "GB", "AU", "NZ", "FR", "DE", "NL", "IT", "ES"];

    private static readonly string[] NoOverride = ["/logistics/freight", "/trade/carton", "/trade/marketPrices"];

    public static IEnumerable<Mutation> All =>
    [
        new("LST1017", "the freight of a container for one parcel", "/logistics/freight/US/cost", l => l.Put("/logistics", "freight", Override("cost", Cost(l)))) { Lacks = NoOverride, FromStock = true, When = IsLocal },
        new("LST3001", "a template that does not go to New Zealand", "/logistics/template", l => Link(l)) { Lacks = NoOverride, FromStock = true, When = IsLocal, First = b => WithTemplate(b, Line(Core[..4], true), Line(Core[5..], true)) },
        new("LST3002", "a line without delivery guarantee", "/logistics/template", l => Link(l)) { Lacks = NoOverride, FromStock = true, When = l => IsLocal(l) && !l.Variant.IsMachinery, First = b => WithTemplate(b, Line(Core[..4], true), Line(["NZ"], false), Line(Core[5..], true)) },
        new("LST3003", "a template that does not go to a country of the own list", "/logistics/template", l => Link(l)) { Lacks = NoOverride, FromStock = true, When = IsLocal, First = b => WithTemplate(b.Configured(rules: "LST3003: { markets: [JP] }"), Line(Core, true)) },
        new("LST3004", "no freight template", "/logistics/template", l => l.Remove("/logistics/template")) { Lacks = NoOverride, FromStock = true, When = IsLocal, IsChoice = true },
        new("LST3009", "freight of nothing that is not free", "/logistics/freight/US/cost", l => l.Put("/logistics", "freight", Override("cost", "0"))) { Lacks = NoOverride, FromStock = true, When = IsLocal },
        new("LST3012", "a market that no line covers", "/markets/*", l => l.Append("/markets", NewValue.Text("BR"))) { FromStock = true, When = l => IsLocal(l) && l.Variant.Product.Markets.Count == 0 },
        new("LST3013", "a template without a price for a carton", "/logistics/template", l => Link(l)) { Needs = ["/trade/carton"], FromStock = true, First = b => WithTemplate(b, Line(Core, true)) },
        new("LST3019", "a small-parcel line that few use", $"{Bench.Freight}#/templates/2/id", l => l.In(Bench.Freight).Add("/templates/2/lines/0", "smallParcel", NewValue.Word("true"))) { First = b => b.Configured(asOf: "2022-09-01"), Lacks = ["/trade/carton"] },
    ];

    private static bool IsLocal(CorpusListing listing) => !listing.Variant.IsOverseas;

    private static Bench Link(Bench bench) => bench.SetText("/logistics/template", "own-lines");

    /// <summary>One more template, at flat rates.</summary>
    private static Bench WithTemplate(Bench bench, params NewValue[] lines) => bench.In(Bench.Freight).Append("/templates", NewValue.Mapping(
        ("id", NewValue.Text("own-lines")), ("origin", NewValue.Text("CN")), ("currency", NewValue.Text("USD")), ("lines", NewValue.List([.. lines])))).InListing();

    private static NewValue Line(string[] markets, bool guarantee) => NewValue.Mapping(
        ("markets", NewValue.List([.. markets.Select(NewValue.Text)])), ("flat", NewValue.Word("12.00")), ("deliveryGuarantee", NewValue.Word(guarantee ? "true" : "false")));

    private static NewValue Override(string key, string word) =>
        NewValue.Mapping(("US", NewValue.Mapping((key, NewValue.Word(word)), ("deliveryGuarantee", NewValue.Word("true")))));

    /// <summary>Four times what the smallest order is worth at its dearest.</summary>
    private static string Cost(Bench bench) =>
        Math.Round(bench.Listing.Variant.Moq * bench.Listing.Variant.Price * 4).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);
}
