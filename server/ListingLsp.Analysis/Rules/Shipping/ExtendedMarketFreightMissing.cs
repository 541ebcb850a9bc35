using System.Collections.Immutable;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;

namespace ListingLsp.Analysis.Rules.Shipping;

/// <summary>
/// LST3003: markets of the list in the settings to which the freight cannot be computed. Those of the core 10 are LST3001, those that
/// the listing names LST3012.
/// </summary>
internal sealed class ExtendedMarketFreightMissing : FreightCoverageRule
{
    public override string Id => "LST3003";

    protected override void Check(Listing listing, Logistics logistics, RuleContext context)
    {
        if (context.Texts("markets") is not { IsEmpty: false } listed || MayBeAbroad(logistics)) return;
        var others = context.Definitions.Core.Union(context.Verdicts.Destinations.ByName);
        var missing = listed.SelectMany(m => Markets.CountriesOf(m, context.AsOf)).Except(others, StringComparer.Ordinal).Select(context.Verdicts.Freight.To).Where(q => q.IsMissing).ToImmutableArray();
        if (missing.IsEmpty) return;
        ImmutableArray<string> markets = [.. missing.Select(q => q.Market)];
        var finding = FreightPlace.Report(listing, logistics, context, ("n", markets.Length), ("list", Markets.Names(markets))).In(markets);
        if (markets.Length == 1) finding.As("one");
        finding.Fix(FreightPlace.Overrides(logistics, markets, context.Tree));
    }
}
