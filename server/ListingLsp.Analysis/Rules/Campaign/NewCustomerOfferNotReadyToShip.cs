using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Campaign;

/// <summary>LST7003: an offer to new customers of a listing that is not ready-to-ship.</summary>
internal sealed class NewCustomerOfferNotReadyToShip : OfferRule
{
    public override string Id => "LST7003";

    public override void Check(Offer offer, PlannedCampaign campaign, NamedListing listing, RuleContext context)
    {
        if (!campaign.IsForNewCustomers || listing.IsReadyToShip != false) return;
        context.Report(offer.Listing.Node).Related(listing.File, listing.Place, "listing").Fix(Remove(offer, campaign, context.Tree));
    }
}
