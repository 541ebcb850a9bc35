using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Model;

/// <summary>Price, quantity and way of sale.</summary>
public sealed class Trade
{
    internal Trade(BoundRecord record)
    {
        Node = record.Node;
        Currency = record.Text("currency");
        Unit = record.Text("unit");
        SellBy = record.Text("sellBy");
        LotSize = record.Number("lotSize");
        Moq = record.Number("moq");
        Range = record.Record("range", r => new PriceRange(r));
        var tiers = record.List("tiers", r => new Tier(r));
        Ladder = new Field<Ladder>(tiers.State, tiers.IsPresent ? new Ladder(tiers.Value) : null!, tiers.Node);
        MarketLadders = record.Map("marketPrices", r => r.List("tiers", t => new Tier(t)) is { IsPresent: true, Value: var market } ? new Ladder(market) : null);
        MarketRanges = record.Map("marketPrices", r => r.Record("range", t => new PriceRange(t)) is { IsPresent: true, Value: var market } ? market : null);
        AreMarketPricesKnown = ArePricesKnown(record);
        HasMarketPrices = record["marketPrices"].State switch
        {
            FieldState.Missing => false,
            FieldState.Present => !record.Pairs("marketPrices").IsEmpty,
            _ => null,
        };
        Ladders = Ladder.TryGet(out var ladder) ? MarketLadders.Insert(0, ladder) : MarketLadders;
        Ranges = Range.TryGet(out var range) ? MarketRanges.Insert(0, range) : MarketRanges;
        Carton = record.Record("carton", r => new CartonSale(r));
    }

    /// <summary>The whole group.</summary>
    public SyntaxNode Node { get; }

    /// <summary>ISO 4217 code of all prices; USD where absent.</summary>
    public Field<string> Currency { get; }

    /// <summary>Unit of measure as written.</summary>
    public Field<string> Unit { get; }

    /// <summary><c>piece</c> or <c>lot</c>.</summary>
    public Field<string> SellBy { get; }

    /// <summary>Units in a lot.</summary>
    public Field<decimal> LotSize { get; }

    /// <summary>Minimum order quantity.</summary>
    public Field<decimal> Moq { get; }

    /// <summary>FOB price range.</summary>
    public Field<PriceRange> Range { get; }

    /// <summary>Ladder price.</summary>
    public Field<Ladder> Ladder { get; }

    /// <summary>Ladder prices of single markets.</summary>
    public ImmutableArray<Ladder> MarketLadders { get; }

    /// <summary>FOB price ranges of single markets.</summary>
    public ImmutableArray<PriceRange> MarketRanges { get; }

    /// <summary>Whether single markets have prices of their own (国家定价); null where that could not be read.</summary>
    public bool? HasMarketPrices { get; }

    /// <summary>Nothing of the prices of single markets was malformed or lost.</summary>
    public bool AreMarketPricesKnown { get; }

    /// <summary>Sale by carton.</summary>
    public Field<CartonSale> Carton { get; }

    /// <summary>Every ladder by pieces or lots: the listing's own, then those of single markets.</summary>
    public ImmutableArray<Ladder> Ladders { get; }

    /// <summary>Every FOB range: the listing's own, then those of single markets.</summary>
    public ImmutableArray<PriceRange> Ranges { get; }

    /// <summary>Sold by lot, or maybe so where what is written is not known: quantities and prices are of one lot.</summary>
    public bool IsByLot => !SellBy.IsMissing && SellBy.Or("lot") == "lot";

    private static bool ArePricesKnown(BoundRecord record) => record["marketPrices"] switch
    {
        { State: FieldState.Missing } => true,
        { State: FieldState.Present, Node: not MappingSyntax { IsIncomplete: true } } =>
            record.Pairs("marketPrices").All(p => p.Value is { State: FieldState.Present, Value: BoundRecord market } && market["tiers"].IsCertain && market["range"].IsCertain),
        _ => false,
    };
}
