using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Rules.Shipping;

/// <summary>A rule about the lead time (发货期) of a listing.</summary>
internal abstract class LeadTimeRule : ListingRule
{
    /// <summary>Days until dispatch are whole numbers from 1 to this (platform open API product model: handling_time 1-60).</summary>
    private const int MostDays = 60;

    public override void Check(Listing listing, RuleContext context)
    {
        if (listing.Logistics.TryGet(out var logistics) && logistics.LeadTime.TryGet(out var leadTime)) Check(leadTime, listing, context);
    }

    /// <summary>Reports what is wrong.</summary>
    protected abstract void Check(LeadTime leadTime, Listing listing, RuleContext context);

    /// <summary>Days that the platform takes; others are LST3018 and are compared with nothing.</summary>
    protected static bool IsSound(decimal days) => days is >= 1 and <= MostDays && decimal.IsInteger(days);
}
