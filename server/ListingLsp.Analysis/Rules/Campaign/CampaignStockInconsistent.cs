using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Editing;

namespace ListingLsp.Analysis.Rules.Campaign;

/// <summary>LST7004: the stock of an offer is more than the listing has, or less than anybody can order.</summary>
internal sealed class CampaignStockInconsistent : OfferRule
{
    public override string Id => "LST7004";

    public override void Check(Offer offer, PlannedCampaign campaign, NamedListing listing, RuleContext context)
    {
        if (!offer.Stock.TryGet(out var stock)) return;
        if (OfferVerdicts.IsStocked(offer, listing) == false) Report("above-stock", listing.Stock!.Value, listing.Stock >= (listing.Moq ?? 1));
        else if (OfferVerdicts.CanBeOrdered(offer, listing) == false) Report("below-moq", listing.Moq!.Value, listing.Stock is null || listing.Stock >= listing.Moq);

        void Report(string variant, decimal right, bool fits)
        {
            var finding = context.Report(offer.Stock.Node, ("a", stock), ("b", right), ("m", right), ("x", right))
                .As(variant)
                .Related(listing.File, listing.Place, "listing");
            if (fits) finding.Fix(SyntaxEditor.SetScalar(context.Tree, offer.Stock.Node, Quantity.Format(right)));
        }
    }
}
