using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>LST1026: a ready-to-ship listing whose only price is a range, so that nobody can order it.</summary>
internal sealed class RangePriceOnReadyToShip : ListingRule
{
    public override string Id => "LST1026";

    public override void Check(Listing listing, RuleContext context)
    {
        if (listing.IsReadyToShip != true || !PriceModes.Of(listing).IsRangeAlone || !listing.Trade.Value.Range.IsPresent) return;
        if (RangeConversion.Of(listing) is not { } conversion || listing.Trade.Value.Node is not MappingSyntax trade || trade.Find("range") is not { } range) return;
        context.Report(range.Key, conversion.Words).Related(listing.Type.Node, "type").Fix(conversion.Edits(range, context.Tree));
    }
}
