using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Shipping;

/// <summary>LST3006: the smallest order of a ready-to-ship listing ships later than in 15 days. A lead time to be agreed says nothing.</summary>
internal sealed class LeadTimeOver15Days : LeadTimeRule
{
    public override string Id => "LST3006";

    protected override void Check(LeadTime leadTime, Listing listing, RuleContext context)
    {
        if (listing.IsReadyToShip != true || LeadTimeAtMoq.Of(leadTime, listing) is not { } found || found.Days <= LeadTimeAtMoq.MostOfStrong || !IsSound(found.Days)) return;
        var finding = context.Report(found.Place, ("d", found.Days));
        if (listing.Moq.IsPresent) finding.Related(listing.Moq.Node, "moq");
    }
}
