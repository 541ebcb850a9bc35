using ListingLsp.Syntax.Editing;

namespace ListingLsp.Analysis.Tests.Corpus.Mutations;

/// <summary>Goods that a destination does not take.</summary>
internal static class ItemMutations
{
    private static readonly string[] NoTypes = ["/compliance/itemTypes"];

    public static IEnumerable<Mutation> All =>
    [
        new("LST4001", "straws that are of plastic after all", "/compliance/itemTypes/0", l => l.Set("/compliance/materials/0/plastic", "true")) { When = Which.Are("kraft-paper-straws"), First = ToNamedMarkets },
        new("LST4001", "picnic plates for one picnic", "/compliance/itemTypes/0", l => l.Set("/compliance/singleUse", "true")) { When = Which.Are("reusable-picnic-plates"), First = ToNamedMarkets },
        new("LST4001", "wooden cutlery with a plastic napkin bag", "/compliance/itemTypes/0", l => l.Append("/compliance/materials", NewValue.Mapping(("name", NewValue.Text("polypropylene"))))) { When = Which.Are("birch-wooden-cutlery"), First = ToNamedMarkets },
        new("LST4001", "a scrub with microbeads", "/compliance/microbeads", l => l.Add("/compliance", "microbeads", NewValue.Word("0.4"))) { When = Which.Are("walnut-shell-body-scrub"), First = ToNamedMarkets },
        new("LST4001", "a tea bag that does not rot", "/compliance/itemTypes/0", l => l.Set("/compliance/materials/0/biodegradable", "false")) { When = Which.Are("corn-fibre-tea-bags"), First = ToNamedMarkets },
        new("LST4001", "plates of plastic for one meal", "/compliance/itemTypes/0", Declare("plate")) { Lacks = NoTypes, When = l => l.At("/compliance/singleUse") == "false", First = b => Plastic(ToNamedMarkets(b), "true") },
        new("LST4001", "stirrers of plastic in worldwide sale", "/compliance/itemTypes/0", Declare("beverage-stirrer")) { Lacks = ["/notMarkets", .. NoTypes], When = l => l.Has("/markets/0") && l.At("/markets/0") == "worldwide", First = b => Plastic(b.Add("", "notMarkets", NewValue.List(NewValue.Text("EU"))), "true") },
        new("LST4002", "plates of plastic, and nobody says for how many meals", "/compliance/itemTypes/0", l => l.Remove("/compliance/singleUse")) { When = Which.Are("reusable-picnic-plates"), First = ToNamedMarkets },
        new("LST4002", "a text that speaks of plastic straws, and nothing declared", "/title", l => l.Remove("/compliance").SetText("/title", "Disposable Plastic Straws 6 mm for Bubble Tea")) { When = l => Which.Are("kraft-paper-straws")(l) && l.Variant.IsReadyToShip, First = b => ToNamedMarkets(b) },
        new("LST4003", "an exemption", "/compliance/exemptions/0", l => l.Add("/compliance", "exemptions", NewValue.List(NewValue.Text("medical-device")))) { When = Which.Are("sterile-specimen-swabs"), First = b => ToNamedMarkets(b).Remove("/compliance/exemptions") },
        new("LST4004", "wipes without the marking", "/compliance/itemTypes/0", l => l.Remove("/compliance/markings")) { When = Which.Are("makeup-remover-wipes"), First = ToNamedMarkets },
        new("LST4005", "a disinfectant that Germans can order", "/compliance/itemTypes/0", l => l.Append("/markets", NewValue.Text("DE"))) { When = Which.Are("surface-disinfectant"), FromStock = true },
        new("LST4005", "a disinfectant that is sold by carton", "/compliance/itemTypes/0", Declare("disinfectant")) { Needs = ["/trade/carton"], Lacks = NoTypes, First = ToNamedMarkets },
        new("LST4005", "a preservative with Easy Return", "/compliance/itemTypes/0", Declare("preservative")) { Needs = ["/services/easyReturn", "/services/onlineOrder"], Lacks = ["/trade/carton", .. NoTypes], First = ToNamedMarkets },
        new("LST4006", "a disinfectant that Germans can see", "/compliance/itemTypes/0", l => l.Append("/markets", NewValue.Text("DE"))) { When = Which.Are("surface-disinfectant"), FromStock = false },
        new("LST4015", "a title that kills bacteria", "/title", l => l.SetText("/title", "Antibacterial Bath Towel that Kills 99% of Bacteria, 600 gsm Cotton")) { When = l => Which.Are("hotel-cotton-bath-towel")(l), First = ToNamedMarkets },
        new("LST4016", "no markets", "/markets", l => l.Remove("/markets")) { When = Which.Are("surface-disinfectant") },
        new("LST4017", "a ban that begins on Thursday", "/compliance/microbeads", l => l.Add("/compliance", "microbeads", NewValue.Word("0.4"))) { When = Which.Are("walnut-shell-body-scrub"), First = b => ToNamedMarkets(b.Configured(asOf: "2022-08-22")) },
        new("LST4018", "straws of plastic for Sweden", "/compliance/itemTypes/0", l => l.Set("/compliance/materials/0/plastic", "true")) { When = l => Which.Are("kraft-paper-straws")(l), First = b => b.SetValue("/markets", NewValue.List(NewValue.Text("US"), NewValue.Text("DE"))) },
    ];

    /// <summary>Markets that the platform names, and one that it does not: no other state of the EU, for which there would be a hint.</summary>
    private static Bench ToNamedMarkets(Bench bench) => bench.InListing().SetValue("/markets", NewValue.List([.. new[] { "US", "GB", "FR", "ES" }.Select(NewValue.Text)]));

    /// <summary>Goods of plastic, for one use or for many.</summary>
    private static Bench Plastic(Bench bench, string singleUse) =>
        bench.SetValue("/compliance/materials", NewValue.List(NewValue.Mapping(("name", NewValue.Text("polypropylene"))))).Set("/compliance/singleUse", singleUse);

    private static Func<Bench, Bench> Declare(string itemType) => l => l.Add("/compliance", "itemTypes", NewValue.List(NewValue.Text(itemType)));
}
