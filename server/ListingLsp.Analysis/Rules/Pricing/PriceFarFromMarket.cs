using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>
/// LST1016: a price far below or above the benchmark of the category, in the same unit and currency. One report a listing, at the price
/// that is furthest off. Silent under sale by lot, and at prices that are far off among the listing's own (LST1011, LST1020).
/// </summary>
internal sealed class PriceFarFromMarket : ListingRule
{
    private const string Dollar = "USD";

    public override string Id => "LST1016";

    public override void Check(Listing listing, RuleContext context)
    {
        if (listing.CategoryPath is not { } category || !listing.Trade.TryGet(out var trade) || trade.IsByLot || !trade.Unit.TryGet(out var unit)) return;
        if (!trade.Currency.IsPresent && !trade.Currency.IsMissing) return;
        if (context.Definitions.MarketPrices.Find(category, unit, trade.Currency.Or(Dollar), context.AsOf) is not { } found) return;
        if (context.Number("lo") is not { } low || context.Number("hi") is not { } high) return;
        var market = found.Benchmark.Price.Value;
        var far = UnitPrices.Reachable(listing).Where(p => p.Value < Bounded.Multiply(low, market) || p.Value > Bounded.Multiply(high, market)).ToList();
        if (far.Count == 0) return;
        var odd = Odd(listing, trade, context);
        far.RemoveAll(p => odd.Contains(p.Node));
        if (far.Count == 0) return;
        var (lowest, highest) = (far.MinBy(p => p.Value), far.MaxBy(p => p.Value));
        Report(Distance(lowest, market) >= Distance(highest, market) ? lowest : highest, found, low, high, context);
    }

    /// <summary>Prices that have a finding as they are: SKUs far from the others, and a ladder from a cliff on.</summary>
    private static HashSet<SyntaxNode> Odd(Listing listing, Trade trade, RuleContext context)
    {
        var odd = new HashSet<SyntaxNode>();
        if (context.NumberOf("LST1020", "k") is { } times) odd.UnionWith(OddPrices.Skus(listing, times).Skus.Select(s => s.Price.Node));
        if (context.NumberOf("LST1011", "drop") is not { } drop) return odd;
        foreach (var ladder in trade.Ladders)
        {
            if (OddPrices.Cliffs(context.Verdicts.Steps(ladder), drop) is [var first, ..]) odd.UnionWith(ladder.ByQuantity!.Value.Skip(first.Number - 1).Select(t => t.Price.Node));
        }

        return odd;
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
