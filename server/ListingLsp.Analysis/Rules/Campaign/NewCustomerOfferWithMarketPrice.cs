using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Campaign;

/// <summary>LST7002: an offer to new customers of a listing that has prices for single countries.</summary>
internal sealed class NewCustomerOfferWithMarketPrice : OfferRule
{
    public override string Id => "LST7002";

    public override void Check(Offer offer, PlannedCampaign campaign, NamedListing listing, RuleContext context)
    {
        if (!campaign.IsForNewCustomers || listing is not { HasMarketPrices: true, IsReadyToShip: true }) return;
        context.Report(offer.Listing.Node).Related(listing.File, listing.Place, "listing").Fix(Remove(offer, campaign, context.Tree));
    }
}
