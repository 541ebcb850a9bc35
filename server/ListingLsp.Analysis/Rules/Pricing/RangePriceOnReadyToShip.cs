using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>LST1026: a ready-to-ship listing whose only price is a range, so that nobody can order it.</summary>
internal sealed class RangePriceOnReadyToShip : RangeAloneRule
{
    public override string Id => "LST1026";

    protected override void Check(Listing listing, RangeConversion conversion, RuleContext context)
    {
        if (listing.IsReadyToShip == true) Report(conversion, context).Related(listing.Type.Node, "type");
    }
}
