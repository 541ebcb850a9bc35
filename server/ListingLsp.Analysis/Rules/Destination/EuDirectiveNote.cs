using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Packs;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Destination;

/// <summary>LST4018: law that the platform does not speak of restricts the goods in one of their markets. Never a ban of the platform.</summary>
internal sealed class EuDirectiveNote : PackRule
{
    public override string Id => "LST4018";

    protected override IEnumerable<PackHit> Hits(ListingVerdicts verdicts) => verdicts.Packs.Now.Where(h => h is { IsCertain: true, Exemption: null, Entry.Verdict: PackVerdict.Advisory });

    protected override void Check(PackHit hit, Listing listing, RuleContext context) => Report(hit, context, ("source", hit.Entry.Source.Title));
}
