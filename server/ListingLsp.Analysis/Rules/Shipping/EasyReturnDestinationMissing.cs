using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;

namespace ListingLsp.Analysis.Rules.Shipping;

/// <summary>LST3017: Easy Return without a market to which it insures. A listing that is not ready-to-ship is LST3015 alone.</summary>
internal sealed class EasyReturnDestinationMissing : EasyReturnRule
{
    public override string Id => "LST3017";

    protected override void Check(Listing listing, Services services, RuleContext context)
    {
        var (destinations, insured) = (context.Verdicts.Destinations, EasyReturn.CountriesOn(context.AsOf));
        if (listing.IsReadyToShip == false || insured.IsEmpty || !destinations.AreCertain || insured.Any(destinations.Contains)) return;
        context.Report(services.EasyReturn.Node, ("list", Markets.Names(insured))).Related(listing.Markets.Node, "markets");
    }
}
