using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Packs;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Destination;

/// <summary>LST4006: goods that may only be shown in one of their markets, in a listing that cannot be ordered online anyway.</summary>
internal sealed class DisplayOnlyInMarket : PackRule
{
    public override string Id => "LST4006";

    protected override IEnumerable<PackHit> Hits(ListingVerdicts verdicts) =>
        verdicts.Packs.Now.Where(h => h is { IsCertain: true, Exemption: null, Entry.Verdict: PackVerdict.DisplayOnly } && verdicts.Facts.IsOrderable == false);

    protected override void Check(PackHit hit, Listing listing, RuleContext context) => Report(hit, context);
}
