using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>LST1026: a ready-to-ship listing whose only price is a range, so that nobody can order it.</summary>
internal sealed class RangePriceOnReadyToShip : ListingRule
{
    public override string Id => "LST1026";

    public override void Check(Listing listing, RuleContext context)
    {
        if (listing.IsReadyToShip != true || RangeConversion.Of(listing) is not { } conversion) return;
        context.Report(conversion.Place, conversion.Words).Related(listing.Type.Node, "type").Fix(conversion.FixName, null, context.File, conversion.Edits(context.Tree));
    }
}
