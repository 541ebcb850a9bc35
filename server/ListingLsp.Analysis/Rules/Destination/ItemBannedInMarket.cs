using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Destination;

/// <summary>LST4001: what the listing declares is banned in one of its markets. One report an entry of a rule pack.</summary>
internal sealed class ItemBannedInMarket : PackRule
{
    public override string Id => "LST4001";

    protected override IEnumerable<PackHit> Hits(ListingVerdicts verdicts) => verdicts.Packs.Now.Where(h => h.IsCertain && h.Exemption is null && IsPlainBan(h));

    protected override void Check(PackHit hit, Listing listing, RuleContext context) =>
        Report(hit, context).Fix(WithoutMarkets(hit, context));
}
