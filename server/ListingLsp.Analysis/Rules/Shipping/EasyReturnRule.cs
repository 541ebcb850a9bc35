using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Rules.Shipping;

/// <summary>A rule about listings with Easy Return (无忧退).</summary>
internal abstract class EasyReturnRule : ListingRule
{
    public override void Check(Listing listing, RuleContext context)
    {
        if (listing.Services.TryGet(out var services) && services.EasyReturn.Or(false)) Check(listing, services, context);
    }

    /// <summary>Reports what is wrong with a listing that has Easy Return.</summary>
    protected abstract void Check(Listing listing, Services services, RuleContext context);
}
