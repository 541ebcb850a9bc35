using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>
/// LST1016: a price far below or above the benchmark of the category, in the same unit and currency. One report a listing, at the price
/// that is furthest off. Silent under sale by lot.
/// </summary>
internal sealed class PriceFarFromMarket : ListingRule
{
    private const string Dollar = "USD";

    public override string Id => "LST1016";

    public override void Check(Listing listing, RuleContext context)
    {
        if (!listing.Category.TryGet(out var category) || !listing.Trade.TryGet(out var trade) || trade.IsByLot || !trade.Unit.TryGet(out var unit)) return;
        if (!trade.Currency.IsPresent && !trade.Currency.IsMissing) return;
        if (context.Definitions.MarketPrices.Find(CategoryPath.Of(category), unit, trade.Currency.Or(Dollar), context.AsOf) is not { } found) return;
        if (context.Number("lo") is not { } low || context.Number("hi") is not { } high) return;
        var market = found.Benchmark.Price.Value;
        var far = UnitPrices.Reachable(listing).Where(p => p.Value < Bounded.Multiply(low, market) || p.Value > Bounded.Multiply(high, market)).ToList();
        if (far.Count == 0) return;
        var (lowest, highest) = (far.MinBy(p => p.Value), far.MaxBy(p => p.Value));
        Report(Distance(lowest, market) >= Distance(highest, market) ? lowest : highest, found, low, high, context);
    }

    private static void Report(Field<decimal> price, Symbols.DefinedBenchmark found, decimal low, decimal high, RuleContext context)
    {
        var benchmark = found.Benchmark;
        var times = Bounded.Divide(price.Value, benchmark.Price.Value);
        context.Report(
                price.Node,
                ("p", Money.Format(price.Value)),
                ("x", Ratio.Format(times, times < low ? low : high)),
                ("m", Money.Format(benchmark.Price.Value)),
                ("unit", Units.Counted(benchmark.Unit.Value, 1)),
                ("category", benchmark.Category!.ToString()))
            .Related(found.File, benchmark.Price.Node.Span, "benchmark");
    }

    /// <summary>How many times the one is the other, the larger by the smaller.</summary>
    private static decimal Distance(Field<decimal> price, decimal market) =>
        price.Value < market ? Bounded.Divide(market, price.Value) : Bounded.Divide(price.Value, market);
}
