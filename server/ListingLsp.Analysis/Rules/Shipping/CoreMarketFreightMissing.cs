using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Shipping;

/// <summary>
/// LST3001: core markets to which the freight cannot be computed; less urgent where the listing is certainly sold to none of them.
/// Silent for goods abroad, and where the freight to one of the ten is not known.
/// </summary>
internal sealed class CoreMarketFreightMissing : FreightCoverageRule
{
    public override string Id => "LST3001";

    protected override void Check(Listing listing, Logistics logistics, RuleContext context)
    {
        if (MayBeAbroad(logistics)) return;
        var quotes = context.Verdicts.CoreFreight;
        if (quotes.Any(q => q.State == FreightState.Unknown)) return;
        if (!quotes.Any(q => q.IsMissing)) return;
        var missing = quotes.Where(q => q.IsMissing).ToImmutableArray();
        ImmutableArray<string> markets = [.. missing.Select(q => q.Market)];
        var finding = FreightPlace.Report(listing, logistics, context, ("list", Markets.Names(markets)), WeightOf(context)).In(markets);
        Explain(finding, missing, context);
        var destinations = context.Verdicts.Destinations;
        if (destinations.AreCertain && destinations.Among(markets).IsEmpty) finding.Lower(Severity.Warning);
        finding.Fix(FreightPlace.Overrides(logistics, markets, context.Tree));
    }
}
