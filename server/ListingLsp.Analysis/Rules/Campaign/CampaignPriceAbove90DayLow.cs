using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Campaign;

/// <summary>LST7005: an offer of a festival costs more than the listing did at some time in the 90 days before.</summary>
internal sealed class CampaignPriceAbove90DayLow : CampaignRule
{
    public override string Id => "LST7005";

    public override void Check(PlannedCampaign campaign, RuleContext context)
    {
        if (!campaign.IsFestival || Day.Of(campaign.Start) is not { } start) return;
        foreach (var offer in campaign.Offers)
        {
            if (OfferVerdicts.IsLowest(offer, campaign) != false || PastPrices.LowestBefore(offer, start) is not { } lowest) continue;
            context.Report(offer.PriceAfter.Node, ("p", Money.Format(offer.PriceAfter.Value)), ("m", Money.Format(lowest.Price.Value)), ("date", lowest.Date.Value)).Related(lowest.Node, "lowest");
        }
    }
}
