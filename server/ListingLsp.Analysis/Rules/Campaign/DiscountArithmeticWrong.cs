using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Editing;

namespace ListingLsp.Analysis.Rules.Campaign;

/// <summary>LST7001: the price after the discount is not the price times the discount.</summary>
internal sealed class DiscountArithmeticWrong : OfferRule
{
    public override string Id => "LST7001";

    public override void Check(Offer offer, PlannedCampaign campaign, NamedListing listing, RuleContext context)
    {
        if (OfferVerdicts.IsPriceRight(offer, listing) != false) return;
        var (part, after) = (offer.Discount.Value, offer.PriceAfter.Value);
        var (price, right) = (listing.Prices[0], Fold.Apply(listing.Prices[0], part));
        var finding = context.Report(offer.PriceAfter.Node, ("fold", Fold.Of(part)), ("p", Money.Format(price)), ("x", Money.Format(right)), ("y", Money.Format(after)))
            .Related(listing.File, listing.Place, "listing");
        if (right >= Money.Least) finding.Fix(SyntaxEditor.SetScalar(context.Tree, offer.PriceAfter.Node, Money.Format(right)));
    }
}
