using System.Collections.Immutable;
using System.Globalization;
using ListingLsp.Analysis.Tests.Corpus.Data;
using ListingLsp.Analysis.Tests.Corpus.Writing;

namespace ListingLsp.Analysis.Tests.Corpus.Drafting;

/// <summary>Fills in the fields of one listing. Whatever it writes keeps every rule of the catalogue.</summary>
internal sealed class ListingDrafter
{
    private const decimal EasyReturnLimit = 1000;
    private const decimal BulkSample = 20;
    private const int MostSkus = 6;

    private static readonly string[] Views = ["front", "detail", "package", "in-use", "size", "workshop"];

    private readonly Variant _variant;
    private readonly Product _product;
    private readonly ImmutableArray<Tier> _tiers;
    private readonly FreightTariff _tariff;

    private ListingDrafter(Variant variant)
    {
        (_variant, _product) = (variant, variant.Product);
        _tiers = Ladder.Of(variant.Moq, variant.Price, variant.Number);
        _tariff = Tariff();
    }

    /// <summary>A listing as fields in the order of the format.</summary>
    public static MapNode Draft(Variant variant) => new ListingDrafter(variant).Draft();

    private MapNode Draft() => Node.Group(
        ("id", Node.Text(_variant.Id)),
        ("title", Node.Text(Title)),
        ("type", Node.Text(_variant.IsReadyToShip ? "ready-to-ship" : "customization")),
        ("category", Node.Text($"{_variant.Industry.Category} > {_product.Path}")),
        ("markets", Node.Words(Destinations.Of(_variant))),
        ("notMarkets", _product.NotMarkets.Count > 0 ? Node.Words(_product.NotMarkets) : null),
        ("keywords", Node.Words(Keywords)),
        ("attributes", Node.Group(Attributes.Select(a => (a.Key, (Node?)Value(a.Value))))),
        ("description", Description.Of(_variant)),
        ("images", new ListNode([.. Images.Select(Node.Text)], IsShort: false)),
        ("video", _variant.Number % 4 == 0 ? Node.Text($"https://example.com/video/{_variant.Id}.mp4") : null),
        ("trade", Trade()),
        ("skus", Skus() is { Count: > 0 } skus ? new ListNode(skus, IsShort: false) : null),
        ("logistics", Logistics()),
        ("services", Services()),
        ("compliance", Compliance()));

    private string Title => _variant.IsOverseas ? $"US Stock {_variant.Wording.Title}" : _variant.Wording.Title;

    private IEnumerable<string> Keywords => _variant.IsChinese
        ? _variant.Wording.Title.Split(' ').Take(3)
        : [_product.Id.Replace('-', ' '), _product.Path.Split(" > ")[^1].ToLowerInvariant(), $"wholesale {_product.Id.Replace('-', ' ')}"];

    private IEnumerable<KeyValuePair<string, string>> Attributes =>
        _variant.IsOverseas ? _variant.Wording.Has.Append(new("Ships from", "Ontario, California")) : _variant.Wording.Has;

    private IEnumerable<string> Images => Views.Take(3 + (_variant.Number % 4)).Select(v => $"https://example.com/images/{_product.Id}/{v}.jpg");

    private MapNode Trade() => Node.Group(
        ("currency", _variant.Number % 3 == 0 ? null : Node.Text("USD")),
        ("unit", Node.Text(_product.Unit)),
        ("sellBy", _product.Lot > 0 ? Node.Text("lot") : _variant.Number % 5 == 0 ? Node.Text("piece") : null),
        ("lotSize", _product.Lot > 0 ? Node.Number(_product.Lot) : null),
        ("moq", HasLadder && _variant.Number % 6 == 5 ? null : Node.Number(_variant.Moq)),
        ("tiers", HasLadder ? Ladder.Written(_tiers) : null),
        ("range", _variant.HasRange ? Node.Line(("min", Node.Price(Ladder.Cents(_variant.Price * 0.85m))), ("max", Node.Price(_variant.Price))) : null),
        ("marketPrices", PricesJapan ? Node.Group(("JP", Node.Group(("tiers", Ladder.Written([.. _tiers.Select(t => t with { Price = Ladder.Cents(t.Price * 1.06m) })]))))) : null),
        ("incoterm", Node.Text(_variant.IsOverseas ? "DAP" : "FOB")),
        ("port", _variant.IsOverseas ? null : Node.Text(_variant.Industry.Port)),
        ("carton", HasLadder ? CartonSale.Of(_variant, _tiers, _tariff)?.Written() : null));

    private bool HasLadder => !_variant.HasSkuPrices && !_variant.HasRange;

    /// <summary>Country pricing, where Japan is a market.</summary>
    private bool PricesJapan => HasLadder && _product.Price > 1 && Destinations.Of(_variant).Contains("JP");

    /// <summary>Every combination of the options, at most six; the price goes up with the values of the option that prices go by.</summary>
    private List<Node> Skus()
    {
        if (_product.Options.Count == 0) return [];
        var rows = new List<(Dictionary<string, string> Options, int Step)> { ([], 0) };
        foreach (var (name, values) in _product.Options)
        {
            rows = [.. rows.SelectMany(r => values.Select((v, i) => (new Dictionary<string, string>(r.Options) { [name] = v }, name == _product.PricedBy ? i : r.Step)))];
        }

        return [.. rows.Take(MostSkus).Select((row, i) => (Node)Node.Line(
            ("id", Node.Text(string.Create(CultureInfo.InvariantCulture, $"{_variant.Id}-{i + 1:00}"))),
            ("options", Node.Line(row.Options.Select(o => (Said(o.Key), (Node?)Value(Said(o.Value)))))),
            ("price", _variant.HasSkuPrices && !_variant.HasRange ? Node.Price(Ladder.Cents(_variant.Price * (1 + (0.14m * row.Step)))) : null),
            ("stock", _variant.IsReadyToShip ? Node.Number(Stock + (i * _variant.Moq)) : null)))];
    }

    /// <summary>A word of an option in the language of the listing.</summary>
    private string Said(string word) => _variant.IsChinese ? ProductFiles.Options.GetValueOrDefault(word, word) : word;

    /// <summary>More than the last tier asks for.</summary>
    private int Stock => Math.Max(_tiers[^1].From, _variant.Moq * 20) * 2;

    private MapNode Logistics() => Node.Group(
        ("origin", Node.Text(_variant.IsOverseas ? "US" : "CN")),
        ("warehouse", _variant.IsOverseas ? Node.Text("overseas") : _variant.Number % 2 == 0 && _variant.IsReadyToShip ? Node.Text("local") : null),
        ("package", Node.Line(("length", Node.Number(_product.Box[0])), ("width", Node.Number(_product.Box[1])), ("height", Node.Number(_product.Box[2])), ("grossWeight", Node.Number(_product.Kg)))),
        ("leadTime", LeadTime()),
        ("stock", _variant.IsReadyToShip && _product.Options.Count == 0 ? Node.Number(Stock) : null),
        ("capacity", Node.Number(Stock * 4)),
        ("template", _variant.IsReadyToShip ? Node.Text(_tariff.Id) : null),
        ("freight", _variant.IsReadyToShip && !_variant.IsOverseas && _variant.Number % 9 == 4 ? Node.Group(("US", Node.Line(("free", Node.Flag(true)), ("deliveryGuarantee", Node.Flag(true))))) : null));

    private Node LeadTime()
    {
        if (_variant.Number % 7 == 3) return Node.Number(_variant.Lead);
        var last = _variant.Number % 2 == 0 ? ("negotiable", Node.Flag(true)) : ("days", (Node?)Node.Number(_variant.Lead + 20));
        return new ListNode(
        [
            Node.Line(("upTo", Node.Number(_variant.Moq * 4)), ("days", Node.Number(_variant.Lead))),
            Node.Line(("upTo", Node.Number(_variant.Moq * 20)), ("days", Node.Number(_variant.Lead + 8))),
            Node.Line(last),
        ], IsShort: false);
    }

    private MapNode Services() => Node.Group(
    [
        ("onlineOrder", _variant.Number % 3 == 0 && !_product.Services.ContainsKey("onlineOrder") ? Node.Flag(_variant.IsReadyToShip) : null),
        ("sample", _variant.IsMachinery ? Node.Text("none") : _variant.Number % 10 == 9 ? Node.Line(("price", Node.Price(0)), ("max", Node.Number(1)))
            : Node.Line(("price", Node.Price(SamplePrice)), ("max", Node.Number(1 + (_variant.Number % 3))))),
        ("customization", _variant.HasRange ? null : new ListNode(
            [.. _variant.Industry.Customizes.Select((o, i) => (Node)Node.Line(("option", Node.Text(o)), ("moq", Node.Number(_variant.LogoMoq * (i + 1)))))], IsShort: false)),
        ("easyReturn", IsInsured ? Node.Flag(true) : null),
        .. _product.Services.Select(s => (s.Key, (Node?)Node.Of(s.Value))),
    ]);

    /// <summary>Half as much again as the goods, and at least a dollar; of a ton a bag is enough.</summary>
    private decimal SamplePrice => _variant.IsBulk ? BulkSample : Math.Max(1, Ladder.Cents(_variant.Price * 1.5m));

    private bool IsInsured => _variant.IsReadyToShip && _variant.Number % 2 == 0 && _variant.Moq * HighestPrice <= EasyReturnLimit && Destinations.HaveEasyReturn(Destinations.Of(_variant));

    private decimal HighestPrice => _variant.HasSkuPrices ? _variant.Price * 2 : _variant.Price;

    private MapNode Compliance() => Node.Group(
    [
        .. _product.Compliance.Where(c => c.Key == "itemTypes").Select(c => (c.Key, (Node?)Node.Of(c.Value))),
        ("materials", new ListNode([.. _product.Materials.Select(m => m is string name ? Node.Line(("name", Node.Text(name))) : Node.Of(m))], IsShort: false)),
        ("singleUse", Node.Flag(_product.SingleUse)),
        .. _product.Compliance.Where(c => c.Key != "itemTypes").Select(c => (c.Key, (Node?)Node.Of(c.Value))),
        ("certificates", _product.Certificates.Count == 0 ? null : new ListNode([.. _product.Certificates.Select(Certificate)], IsShort: false)),
    ]);

    private Node Certificate(string name) => Node.Line(
        ("name", Node.Text(name)),
        ("number", Node.Text(string.Create(CultureInfo.InvariantCulture, $"CN26-{_variant.Number + 1000}{name.Length:00}"))));

    /// <summary>The first freight template by which the smallest order costs no more than its goods.</summary>
    private FreightTariff Tariff()
    {
        var origin = _variant.IsOverseas ? "US" : "CN";
        var fitting = ProductFiles.Tariffs
            .Where(t => t.Origin == origin && t.Suits(_variant.Moq * _product.Kg, _variant.Moq * _variant.Price))
            .OrderByDescending(t => CartonSale.Of(_variant, _tiers, t) is not null).FirstOrDefault();
        return fitting ?? (_variant.IsReadyToShip ? throw new InvalidDataException($"{_variant.Id}: no freight template suits {_variant.Moq * _product.Kg} kg") : ProductFiles.Tariffs[0]);
    }

    /// <summary>Numbers of attributes and options stand without quotes, as authors write them.</summary>
    private static Node Value(string text) => Node.IsNumber(text) ? new WordNode(text) : Node.Text(text);
}
