using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Rules.Shipping;

/// <summary>LST3018: a lead time of a ready-to-ship listing that the platform does not take.</summary>
internal sealed class LeadTimeOutOfRange : LeadTimeRule
{
    public override string Id => "LST3018";

    protected override void Check(LeadTime leadTime, Listing listing, RuleContext context)
    {
        if (listing.IsReadyToShip != true) return;
        if (leadTime.Days is { } days && !IsSound(days)) context.Report(leadTime.Node, ("d", days));
        foreach (var entry in leadTime.Entries?.Items ?? [])
        {
            if (entry.Days.TryGet(out var own) && !IsSound(own)) context.Report(entry.Days.Node, ("d", own));
        }
    }
}
