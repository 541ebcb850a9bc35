using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>
/// The freight of a listing by market, computed once for all rules: the smallest order by its gross weight (no volumetric weight:
/// the platform's divisor is not known) through the overrides of the listing and the lines of its freight template. Of several
/// lines to a market the first one counts by which the freight can be computed.
/// </summary>
internal sealed class Freight
{
    private const string DefaultCurrency = "USD";

    private readonly Listing _listing;
    private readonly Destinations _destinations;
    private readonly ImmutableArray<Line> _lines;
    private readonly ImmutableArray<(FreightOverride Override, string Code)> _overrides;
    private readonly bool _isCertain;
    private readonly Dictionary<string, FreightQuote> _quotes = new(StringComparer.Ordinal);

    /// <summary>Of a listing with the shared definitions of its workspace.</summary>
    public Freight(Listing listing, DefinitionIndex definitions, Destinations destinations)
    {
        (_listing, _destinations, _lines, _overrides) = (listing, destinations, [], []);
        _isCertain = HasNoSource = listing.Logistics.IsMissing;
        if (!listing.Logistics.TryGet(out var logistics)) return;
        Logistics = logistics;
        HasNoSource = logistics.Template.IsMissing && logistics.Freight.IsMissing;
        _isCertain = logistics.Template.State is FieldState.Present or FieldState.Missing && logistics.Freight.State is FieldState.Present or FieldState.Missing;
        if (logistics.Freight.TryGet(out var overrides)) _overrides = [.. overrides.Select(o => (o, CodeOf(o.Entry.KeyText ?? "")))];
        if (!logistics.Template.TryGet(out var id)) return;
        Template = definitions.FindTemplate(id);
        if (Template is not { Template.Lines: { IsPresent: true, Value: var lines } } || !lines.IsComplete) _isCertain = false;
        else _lines = [.. lines.Items.Select(l => new Line(l, l.Markets.TryGet(out var markets) && markets.IsComplete ? [.. markets.Items.Select(m => m.Text)] : null))];
    }

    /// <summary>Shipping of the listing, or null.</summary>
    public Logistics? Logistics { get; }

    /// <summary>The linked freight template; null where none is linked, defined, or nobody can say which one is meant.</summary>
    public DefinedTemplate? Template { get; }

    /// <summary>The listing has shipping with neither a freight template nor overrides.</summary>
    public bool HasNoSource { get; }

    /// <summary>Weight of the smallest order in kilograms; null where that is not known.</summary>
    public decimal? Weight => PackageWeight is { } weight && Order is { } order ? Bounded.Multiply(weight, order) : null;

    /// <summary>The smallest order: the MOQ, 1 where the listing gives none. Null where it is not known.</summary>
    private decimal? Order => _listing.Moq.IsMissing && !_listing.Trade.IsMissing ? 1 : SmallestOrder.Of(_listing);

    private decimal? PackageWeight =>
        Logistics is { Package: { IsPresent: true, Value.GrossWeight: { IsPresent: true, Value: > 0 and var weight } } } ? weight : null;

    private bool IsWeightAbsent => Logistics is { Package: var package } && (package.IsMissing || (package.TryGet(out var value) && value.GrossWeight.IsMissing));

    /// <summary>The freight of the smallest order to a market.</summary>
    public FreightQuote To(string market)
    {
        if (!_quotes.TryGetValue(market, out var quote)) _quotes[market] = quote = Quote(market);
        return quote;
    }

    /// <summary>The lines of the template that cover a market.</summary>
    public IEnumerable<FreightLine> LinesTo(string market) => _lines.Where(l => Covers(l, market)).Select(l => l.Source);

    private FreightQuote Quote(string market)
    {
        var unknown = new FreightQuote(market, FreightState.Unknown, 0, null, HasGuarantee: false, null, null);
        if (OverrideFor(market) is { } own)
        {
            var guarantee = own.DeliveryGuarantee.IsPresent ? own.DeliveryGuarantee.Value : LinesTo(market).Any(l => l.DeliveryGuarantee.Or(false));
            var decided = unknown with { HasGuarantee = guarantee, Source = own.Entry.Key };
            if (own.Free.Or(false)) return decided with { State = FreightState.Computed, Currency = Currency };
            if (own.Cost.TryGet(out var cost)) return decided with { State = FreightState.Computed, Cost = cost, Currency = Currency };
            if (!own.Cost.IsMissing || !own.Free.IsMissing) return decided;
        }

        if (!_isCertain || _lines.Any(l => l.Markets is null)) return unknown;
        FreightQuote? first = null;
        foreach (var line in _lines.Where(l => Covers(l, market)))
        {
            var quote = Quote(line.Source, unknown with { Source = line.Source.Node, File = Template!.File, HasGuarantee = line.Source.DeliveryGuarantee.Or(false), Currency = TemplateCurrency });
            if (quote.IsComputed) return quote;
            if (first is null || quote.State == FreightState.Unknown) first = quote;
        }

        return first ?? unknown with { State = FreightState.NotCovered };
    }

    private FreightQuote Quote(FreightLine line, FreightQuote quote)
    {
        var isHeavy = line.MaxWeight.TryGet(out var most) && Weight > most;
        if (isHeavy) return quote with { State = FreightState.TooHeavy };
        var isWeighed = line.MaxWeight.IsPresent || (!line.Free.Or(false) && !line.Flat.IsPresent && line.First.IsPresent);
        if (isWeighed && Weight is null) return quote with { State = IsWeightAbsent ? FreightState.NoWeight : FreightState.Unknown };
        if (line.Free.Or(false)) return quote with { State = FreightState.Computed };
        if (line.Flat.TryGet(out var flat)) return quote with { State = FreightState.Computed, Cost = flat };
        if (line.First.TryGet(out var first)) return ByWeight(first, line.Additional, quote);
        if (!line.First.IsMissing || !line.Flat.IsMissing || !line.Free.IsMissing && !line.Free.IsPresent) return quote;
        if (line.PerCarton.TryGet(out var carton) && _listing.Trade.TryGet(out var trade) && trade.Carton.TryGet(out var sale))
            return quote with { State = FreightState.Computed, Cost = Bounded.Multiply(carton, Cartons(sale)) };
        return quote with { State = line.PerCarton.State is FieldState.Present or FieldState.Missing ? FreightState.NoRate : FreightState.Unknown };
    }

    /// <summary>First weight and as many steps as the rest needs; without steps only up to the first weight.</summary>
    private FreightQuote ByWeight(WeightStep first, Field<WeightStep> additional, FreightQuote quote)
    {
        if (Weight is not { } weight || !first.Kg.TryGet(out var kg) || !first.Cost.TryGet(out var cost)) return quote;
        if (weight <= kg) return quote with { State = FreightState.Computed, Cost = cost };
        if (additional.IsMissing) return quote with { State = FreightState.TooHeavy };
        if (!additional.TryGet(out var step) || !step.Kg.TryGet(out var stepKg) || stepKg <= 0 || !step.Cost.TryGet(out var stepCost)) return quote;
        return quote with { State = FreightState.Computed, Cost = Bounded.Add(cost, Bounded.Multiply(Math.Ceiling(Bounded.Divide(weight - kg, stepKg)), stepCost)) };
    }

    /// <summary>The smallest number of cartons that can be ordered.</summary>
    private static decimal Cartons(CartonSale sale) => sale.Ladder.TryGet(out var ladder) && ladder.First is { From.Value: >= 1 and var from } ? from : 1;

    /// <summary>The override of a market: one of its own before one of a group.</summary>
    private FreightOverride? OverrideFor(string market)
    {
        foreach (var (own, code) in _overrides)
        {
            if (code == market) return own;
        }

        return _overrides.FirstOrDefault(o => _destinations.Covers(o.Code, market)).Override;
    }

    private string? Currency => !_listing.Trade.TryGet(out var trade) ? null : trade.Currency.IsMissing ? DefaultCurrency : trade.Currency.IsPresent ? trade.Currency.Value : null;

    private string? TemplateCurrency => Template!.Template.Currency is var currency && currency.IsMissing ? DefaultCurrency : currency.IsPresent ? currency.Value : null;

    private bool Covers(Line line, string market) => line.Markets?.Any(m => _destinations.Covers(m, market)) == true;

    /// <summary>Keys of overrides stand in the file as they are; what is meant beyond doubt (UK) is read as the code.</summary>
    private static string CodeOf(string key) =>
        Markets.WithGroups.Contains(key) ? key : Markets.WithGroups.Meant(key) is { Safety: Catalogue.FixSafety.Safe } meant ? meant.Id : key;

    private sealed record Line(FreightLine Source, ImmutableArray<string>? Markets);
}
