using System.Globalization;
using ListingLsp.Benchmarks.Corpus.Drafting;

namespace ListingLsp.Benchmarks.Corpus.Writing;

/// <summary>A draft as fields in the order of the format.</summary>
internal static class ListingTree
{
    /// <summary>The whole listing, with a description where one is given.</summary>
    public static MapNode Of(ListingDraft draft, ProseNode? description, Comments comments)
    {
        var title = draft.Fault == Fault.UnclosedQuote ? new RawNode($"\"{draft.Title}") : (Node)new TextNode(draft.Title);
        var map = Map(
            ("id", new TextNode(draft.Id)),
            ("title", title),
            ("type", new TextNode(draft.IsReadyToShip ? "ready-to-ship" : "customization")),
            ("category", new TextNode($"{draft.Industry.Category} > {draft.Family.Path}")),
            ("markets", Words(draft.Markets)),
            ("notMarkets", draft.NotMarkets.Count > 0 ? Words(draft.NotMarkets) : null),
            ("keywords", Words(draft.Keywords)),
            ("attributes", new MapNode([.. draft.Attributes.Select(a => new Entry(a.Name, Value(a.Value), comments.Line()))])),
            ("description", description),
            ("images", new ListNode([.. Enumerable.Range(1, draft.Images).Select(i => ((Node)new TextNode($"https://example.com/images/{draft.Id}/{i}.jpg"), (string?)null))])),
            ("video", draft.HasVideo ? new TextNode($"https://example.com/video/{draft.Id}.mp4") : null),
            ("trade", Trade(draft, comments)),
            ("skus", draft.Skus.Count > 0 ? List(draft.Skus.Select(Sku)) : null),
            ("logistics", Logistics(draft)),
            ("services", Services(draft)),
            ("compliance", Compliance(draft)));
        if (draft.Misspelt is var (name, written)) Misspell(map, name, written);
        return map;
    }

    private static MapNode Trade(ListingDraft draft, Comments comments) => Map(
        ("currency", new TextNode("USD")),
        ("unit", new TextNode(draft.Family.Unit)),
        ("sellBy", draft.LotSize > 0 ? new TextNode("lot") : null),
        ("lotSize", draft.LotSize > 0 ? Number(draft.LotSize) : null),
        ("moq", draft.ShowsMoq ? Number(draft.Moq) : null),
        ("tiers", draft.Mode == PriceMode.Ladder ? Ladder(draft.Tiers, comments) : null),
        ("range", draft.Mode == PriceMode.Range ? ShortMap(("min", Price(draft.Tiers[^1].Price)), ("max", Price(draft.Tiers[0].Price))) : null),
        ("marketPrices", draft.PricedMarket is { } market ? Map((market, Map(("tiers", Ladder(draft.MarketTiers, comments))))) : null),
        ("incoterm", new TextNode("FOB")),
        ("port", new TextNode(draft.Industry.Port)),
        ("carton", draft.Carton is { } carton
            ? Map(
                ("spec", draft.Index % 3 == 0 ? new RawNode(carton.Spec) : new TextNode(carton.Spec)),
                ("units", carton.ShowsUnits ? Number(carton.Units) : null),
                ("tiers", Ladder(carton.Tiers, comments)))
            : null));

    private static MapNode Sku(SkuDraft sku) => ShortMap(
        ("id", new TextNode(sku.Id)),
        ("options", ShortMap([.. sku.Options.Select(o => (o.Name, (Node?)Value(o.Value)))])),
        ("price", sku.Price is { } price ? Price(price) : null),
        ("stock", sku.Stock is { } stock ? Number(stock) : null));

    private static MapNode Logistics(ListingDraft draft) => Map(
        ("origin", new TextNode(draft.IsOverseas ? "US" : "CN")),
        ("warehouse", draft.IsOverseas ? new TextNode("overseas") : draft.Index % 2 == 0 ? new TextNode("local") : null),
        ("package", ShortMap(("length", Number(draft.Length)), ("width", Number(draft.Width)), ("height", Number(draft.Height)), ("grossWeight", Number(draft.Kg)))),
        ("leadTime", draft.HasLeadTable ? LeadTable(draft) : Number(draft.Lead)),
        ("stock", draft.IsReadyToShip && draft.Skus.Count == 0 ? Number(draft.Stock) : null),
        ("capacity", draft.Capacity is { } capacity ? Number(capacity) : null),
        ("template", draft.Template is { } template ? new TextNode(template) : null),
        ("freight", draft.UsFreight is { } cost ? Map(("US", ShortMap(("cost", Price(cost)), ("deliveryGuarantee", new RawNode("true"))))) : null));

    private static ListNode LeadTable(ListingDraft draft)
    {
        var first = draft.Moq * 5;
        return List(
        [
            ShortMap(("upTo", Number(first)), ("days", Number(draft.Lead))),
            ShortMap(("upTo", Number(first * 4)), ("days", Number(draft.Lead + 8))),
            draft.Index % 3 == 0 ? ShortMap(("days", Number(draft.Lead + 20))) : ShortMap(("negotiable", new RawNode("true"))),
        ]);
    }

    private static MapNode Services(ListingDraft draft) => Map(
        ("onlineOrder", draft.IsReadyToShip && draft.Index % 3 == 1 ? new RawNode("true") : null),
        ("sample", draft.SamplePrice is { } price ? ShortMap(("price", Price(price)), ("max", Number((draft.Index % 3) + 1))) : new TextNode("none")),
        ("customization", List(draft.Customization.Select(c => ShortMap(("option", new TextNode(c.Option)), ("moq", Number(c.Moq)))))),
        ("easyReturn", draft.EasyReturn ? new RawNode("true") : null));

    private static MapNode Compliance(ListingDraft draft) => Map(
        ("materials", List(draft.Materials.Select(m => ShortMap(("name", new TextNode(m)))))),
        ("singleUse", new RawNode("false")),
        ("certificates", draft.Certificates.Count > 0 ? List(draft.Certificates.Select(c => ShortMap(("name", new TextNode(c.Name)), ("number", new TextNode(c.Number))))) : null));

    private static ListNode Ladder(List<PriceTier> tiers, Comments comments) =>
        new([.. tiers.Select(t => ((Node)ShortMap(("from", Number(t.From)), ("price", Price(t.Price))), comments.Tier()))]);

    /// <summary>Free text; a plain number is left unquoted, as authors do.</summary>
    private static Node Value(string text) =>
        text[0] is >= '1' and <= '9' && text.All(char.IsAsciiDigit) ? new RawNode(text) : new TextNode(text);

    private static RawNode Number(decimal number) => new(number.ToString("0.##", CultureInfo.InvariantCulture));

    private static RawNode Price(decimal price) => new(price.ToString("0.00", CultureInfo.InvariantCulture));

    private static ListNode Words(List<string> words) => new([.. words.Select(w => ((Node)new TextNode(w), (string?)null))], IsShort: true);

    private static ListNode List(IEnumerable<Node> items) => new([.. items.Select(i => (i, (string?)null))]);

    private static MapNode Map(params (string Key, Node? Value)[] entries) => new([.. entries.Where(e => e.Value is not null).Select(e => new Entry(e.Key, e.Value!))]);

    private static MapNode ShortMap(params (string Key, Node? Value)[] entries) => Map(entries) with { IsShort = true };

    private static bool Misspell(MapNode map, string name, string written)
    {
        for (var i = 0; i < map.Entries.Count; i++)
        {
            var entry = map.Entries[i];
            if (entry.Key == name) map.Entries[i] = entry with { Key = written };
            if (entry.Key == name || (entry.Value is MapNode inner && Misspell(inner, name, written))) return true;
        }

        return false;
    }
}
