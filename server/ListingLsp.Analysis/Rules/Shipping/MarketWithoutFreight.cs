using System.Collections.Immutable;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;

namespace ListingLsp.Analysis.Rules.Shipping;

/// <summary>LST3012: a market outside the core 10 that a ready-to-ship listing names by its own code, and to which the freight cannot be computed.</summary>
internal sealed class MarketWithoutFreight : FreightCoverageRule
{
    public override string Id => "LST3012";

    protected override void Check(Listing listing, Logistics logistics, RuleContext context)
    {
        var (core, destinations) = (context.Definitions.Core, context.Verdicts.Destinations);
        foreach (var market in destinations.ByName)
        {
            if (core.Contains(market)) continue;
            var quote = context.Verdicts.Freight.To(market);
            if (!quote.IsMissing) continue;
            ImmutableArray<string> markets = [market];
            var finding = context.Report(destinations.WordsFor(market).First(w => Markets.Group(w.Text) is null).Node, ("market", Markets.Names(markets)), WeightOf(context)).In(markets);
            Explain(finding, [quote], context);
            finding.Fix(destinations.Without(markets, context.Tree)).Fix("freight", null, context.File, FreightPlace.Overrides(logistics, markets, context.Tree));
        }
    }
}
