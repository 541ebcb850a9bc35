using System.Collections.Immutable;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>
/// LST1017: the freight of the smallest order is many times what its goods are worth. One report, with the highest freight. Looked at
/// are the markets of the listing; of one that is sold worldwide, or does not say where, the core 10. Without an MOQ or a certain price
/// nothing is compared, nor are two currencies.
/// </summary>
internal sealed class FreightExceedsGoods : ListingRule
{
    public override string Id => "LST1017";

    public override void Check(Listing listing, RuleContext context)
    {
        if (context.Number("k") is not { } times || !listing.Logistics.TryGet(out var logistics) || SmallestOrderValue.Of(listing) is not { Currency: { } currency } goods || IsDoubtful(listing, logistics, goods, context)) return;
        var most = Bounded.Multiply(times, goods.Amount);
        if (Over(context.Verdicts.FreightOfMarkets, currency, most) is not { } over) return;
        var worst = over.MaxBy(q => q.Cost);
        ImmutableArray<string> markets = [.. over.Select(q => q.Market)];
        var finding = FreightPlace.Report(
            worst,
            listing,
            logistics,
            context,
            ("markets", Markets.Names(markets, context.AsOf)),
            ("f", $"{Money.Format(worst.Cost)} {currency}"),
            ("g", $"{Money.Format(goods.Amount)} {currency}"),
            ("moq", goods.Moq),
            ("k", times)).In(markets);
        if (markets.Length > 1) finding.As("several");
        finding.Related(goods.Place, "price");
        if (worst.Line is { } line) finding.Related(worst.File!, line.Node.Span, "line");
    }

    /// <summary>Those in a currency that cost more than is right; null where none does.</summary>
    private static List<FreightQuote>? Over(ImmutableArray<FreightQuote> quotes, string currency, decimal most)
    {
        List<FreightQuote>? over = null;
        foreach (var quote in quotes)
        {
            if (quote is { IsComputed: true, IsByCarton: false } && quote.Cost > most && quote.Currency == currency) (over ??= []).Add(quote);
        }

        return over;
    }

    /// <summary>The weight or the price has a finding of its own: nothing is computed from a slip.</summary>
    private static bool IsDoubtful(Listing listing, Logistics logistics, SmallestOrderValue goods, RuleContext context) =>
        (context.IsOn("LST3011") && logistics.Package.TryGet(out var package) && package.IsTooDense)
        || (context.NumberOf("LST1020", "k") is { } times && OddPrices.Skus(listing, times).Skus.Any(s => s.Price.Node == goods.Place));
}
