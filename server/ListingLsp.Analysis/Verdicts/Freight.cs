using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Symbols;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>
/// The freight of a listing by market, computed once for all rules: the smallest order by its gross weight (no volumetric weight:
/// the platform's divisor is not known) through the overrides of the listing and the lines of its freight template. Of several
/// lines to a market the first one counts by which the freight can be computed.
/// </summary>
internal sealed class Freight
{
    private static readonly FreightTerms Unknown = new(new FreightCharge(FreightState.Unknown));

    private readonly Listing _listing;
    private readonly Destinations _destinations;
    private readonly ImmutableArray<PlacedOverride> _overrides = [];
    private readonly bool _areOverridesRead;
    private readonly bool _areLinesRead;
    private readonly Shipment _shipment;

    /// <summary>By market, where overrides may make each one different.</summary>
    private readonly Dictionary<string, FreightTerms> _byMarket = [];

    /// <summary>By the lines to a market alone: a template has few lines, and each has many markets.</summary>
    private readonly List<(IReadOnlyList<FreightLine> Lines, FreightTerms Terms)> _byLines = [];
    private (FreightLine? Line, FreightCharge Charge) _last;

    /// <summary>Of a listing with the shared definitions of its workspace.</summary>
    /// <param name="listing">The listing.</param>
    /// <param name="definitions">The shared definitions.</param>
    /// <param name="destinations">Where it is sold.</param>
    /// <param name="units">Units of an order by the piece; null for the smallest order.</param>
    public Freight(Listing listing, DefinitionIndex definitions, Destinations destinations, decimal? units = null)
    {
        (_listing, _destinations) = (listing, destinations);
        if (!listing.Logistics.TryGet(out var logistics))
        {
            HasNoSource = _areOverridesRead = _areLinesRead = listing.Logistics.IsMissing;
            return;
        }

        _shipment = ShipmentOf(listing, logistics, units);
        if (logistics.Freight.TryGet(out var overrides)) _overrides = [.. overrides.Select(o => new PlacedOverride(o, CodeOf(o.Entry.KeyText!)))];
        _areOverridesRead = logistics.Freight.IsMissing || (logistics.Freight.IsPresent && _overrides.All(o => Markets.WithGroups.Contains(o.Code)));
        HasNoSource = logistics.Template.IsMissing && _areOverridesRead && _overrides.IsEmpty && !logistics.Node.Tree.Errors.Any(e => logistics.Node.Span.Contains(e.Span));
        _areLinesRead = logistics.Template.IsMissing;
        if (!logistics.Template.TryGet(out var id)) return;
        Template = definitions.FindTemplate(id);
        if (Template is not { Template.Lines: { IsPresent: true, Value: var lines } }) return;
        _areLinesRead = lines.IsComplete && lines.Items.All(l => l.Markets is { IsPresent: true, Value.IsComplete: true });
    }

    /// <summary>The linked freight template; null where none is linked, defined, or nobody can say which one is meant.</summary>
    public DefinedTemplate? Template { get; }

    /// <summary>The listing certainly has neither a freight template nor overrides.</summary>
    public bool HasNoSource { get; }

    /// <summary>Weight of the smallest order in kilograms; null where that is not known.</summary>
    public decimal? Weight => _shipment.Weight;

    /// <summary>The freight of the smallest order to a market.</summary>
    public FreightQuote To(string market) => new(market, _overrides.IsEmpty ? ByLines(LinesTo(market)) : ByMarket(market));

    /// <summary>The same to some markets, in their order.</summary>
    public ImmutableArray<FreightQuote> To(ImmutableArray<string> markets)
    {
        var quotes = ImmutableArray.CreateBuilder<FreightQuote>(markets.Length);
        foreach (var market in markets) quotes.Add(To(market));
        return quotes.MoveToImmutable();
    }

    /// <summary>The lines of the template that cover a market.</summary>
    public IReadOnlyList<FreightLine> LinesTo(string market) => Template?.Lines.To(market) ?? [];

    /// <summary>Of the lines by which an order can go to a market, as buyers choose one, the dearest; null where there is none, or one of them is not known.</summary>
    public (FreightLine Line, decimal Cost)? DearestTo(string market)
    {
        (FreightLine Line, decimal Cost)? dearest = null;
        foreach (var line in LinesTo(market))
        {
            var charge = ChargeOf(line);
            if (charge.State == FreightState.Unknown || charge.IsByCarton) return null;
            if (charge.State == FreightState.Computed && !(charge.Cost <= dearest?.Cost)) dearest = (line, charge.Cost);
        }

        return dearest;
    }

    private FreightTerms ByMarket(string market)
    {
        if (!_byMarket.TryGetValue(market, out var terms)) _byMarket[market] = terms = Terms(OverridesFor(market), LinesTo(market));
        return terms;
    }

    private FreightTerms ByLines(IReadOnlyList<FreightLine> lines)
    {
        foreach (var (known, same) in _byLines)
        {
            if (known == lines) return same;
        }

        var terms = Terms([], lines);
        _byLines.Add((lines, terms));
        return terms;
    }

    private FreightTerms Terms(ImmutableArray<FreightOverride> overrides, IReadOnlyList<FreightLine> lines)
    {
        if (!_areOverridesRead) return Unknown;
        var promise = overrides.IsEmpty ? null : overrides.FirstOrDefault(o => !o.DeliveryGuarantee.IsMissing);
        foreach (var candidate in overrides)
        {
            if (FreightCharge.Of(candidate) is not { } own) continue;
            var currency = _listing.Trade.TryGet(out var trade) ? Money.CurrencyOf(trade.Currency) : null;
            return new FreightTerms(own) { Override = candidate, Promise = promise, Currency = currency, IsGuaranteed = IsGuaranteed(promise, lines) };
        }

        if (!_areLinesRead) return Unknown;
        // Where the grammar of its file is wrong, a line may stand elsewhere.
        if (lines.Count == 0) return Template?.Tree.Errors.IsEmpty == false ? Unknown : new FreightTerms(new FreightCharge(FreightState.NotCovered));
        var (line, charge) = (lines[0], ChargeOf(lines[0]));
        for (var i = 1; i < lines.Count && charge.State != FreightState.Computed; i++)
        {
            var other = ChargeOf(lines[i]);
            if (Rank(other.State) < Rank(charge.State)) (line, charge) = (lines[i], other);
        }

        return new FreightTerms(charge)
        {
            Promise = promise,
            Line = line,
            File = Template!.File,
            Currency = Money.CurrencyOf(Template.Template.Currency),
            IsGuaranteed = IsGuaranteed(promise, lines, l => ChargeOf(l).State is FreightState.Computed or FreightState.Unknown),
        };
    }

    /// <summary>A line covers many markets at one charge, and they are asked of one behind the other.</summary>
    private FreightCharge ChargeOf(FreightLine line)
    {
        if (_last.Line != line) _last = (line, FreightCharge.Of(line, _shipment));
        return _last.Charge;
    }

    /// <summary>Which of several lines counts: one by which the freight can be computed; else the one that is told of: what is not known, then what the listing can mend.</summary>
    private static int Rank(FreightState state) => state switch
    {
        FreightState.Computed => 0,
        FreightState.Unknown => 1,
        FreightState.NoWeight => 2,
        FreightState.TooHeavy => 3,
        _ => 4,
    };

    /// <summary>What an override promises; else one of the lines that may carry the order is enough.</summary>
    private bool? IsGuaranteed(FreightOverride? promise, IReadOnlyList<FreightLine> lines, Predicate<FreightLine>? mayCarry = null)
    {
        if (promise is not null) return promise.DeliveryGuarantee.IsPresent ? promise.DeliveryGuarantee.Value : null;
        bool? isGuaranteed = _areLinesRead ? false : null;
        for (var i = 0; i < lines.Count; i++)
        {
            var said = lines[i].DeliveryGuarantee;
            if (said.State == FieldState.Missing || (said.State == FieldState.Present && !said.Value) || mayCarry?.Invoke(lines[i]) == false) continue;
            if (said.State == FieldState.Present) return true;
            isGuaranteed = null;
        }

        return isGuaranteed;
    }

    /// <summary>
    /// The overrides of a market: of its own before those of a group, and any group before the whole world. What one of them leaves
    /// out the next may say.
    /// </summary>
    private ImmutableArray<FreightOverride> OverridesFor(string market)
    {
        if (_overrides.IsEmpty) return [];
        var found = ImmutableArray.CreateBuilder<FreightOverride>();
        for (var rank = 0; rank <= PlacedOverride.LastRank; rank++)
        {
            foreach (var placed in _overrides)
            {
                if (placed.RankFor(market) == rank && _destinations.Covers(placed.Code, placed.Group, market)) found.Add(placed.Override);
            }
        }

        return found.DrainToImmutable();
    }

    private static Shipment ShipmentOf(Listing listing, Logistics logistics, decimal? units)
    {
        var weight = logistics.Package.TryGet(out var package) ? package.GrossWeight : new Field<decimal>(logistics.Package.State, 0, logistics.Node);
        var order = units ?? SmallestOrder.OrOne(listing);
        return new Shipment(weight.Or(0) > 0 && order is not null ? Bounded.Multiply(weight.Value, order.Value) : null, weight.IsMissing, units is null ? Cartons(listing) : null);
    }

    private static decimal? Cartons(Listing listing)
    {
        if (!listing.Trade.TryGet(out var trade)) return null;
        if (!trade.Carton.TryGet(out var sale)) return trade.Carton.IsMissing ? 0 : null;
        if (sale.Ladder.IsMissing) return 1;
        return sale.Ladder.TryGet(out var ladder) && ladder.First is { From.Value: var from } && Quantity.IsSound(from) ? from : null;
    }

    /// <summary>Keys of overrides stand in the file as they are; what is meant beyond doubt (UK) is read as the code.</summary>
    private static string CodeOf(string key) =>
        Markets.WithGroups.Contains(key) ? key : Markets.WithGroups.Meant(key) is { Safety: Catalogue.FixSafety.Safe } meant ? meant.Id : key;

    /// <summary>An override with the code or the group that it is about.</summary>
    private readonly record struct PlacedOverride(FreightOverride Override, string Code)
    {
        public const int LastRank = 2;

        public MarketGroup? Group { get; } = Markets.Group(Code);

        /// <summary>The country itself, a group, the whole world.</summary>
        public int RankFor(string market) => Code == market ? 0 : Code == Markets.Worldwide ? LastRank : 1;
    }
}
