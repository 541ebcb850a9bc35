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
        var over = context.Verdicts.FreightOfMarkets.Where(q => q is { IsComputed: true, IsByCarton: false } && q.Currency == currency && q.Cost > most).ToList();
        if (over.MaxBy(q => q.Cost) is not { } worst) return;
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

    /// <summary>The weight or the price has a finding of its own: nothing is computed from a slip.</summary>
    private static bool IsDoubtful(Listing listing, Logistics logistics, SmallestOrderValue goods, RuleContext context) =>
        (context.IsOn("LST3011") && logistics.Package.TryGet(out var package) && package.IsTooDense)
        || (context.NumberOf("LST1020", "k") is { } times && OddPrices.Skus(listing, times).Skus.Any(s => s.Price.Node == goods.Place));
}
