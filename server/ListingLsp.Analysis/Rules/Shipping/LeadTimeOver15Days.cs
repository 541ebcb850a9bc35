using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Shipping;

/// <summary>LST3006: the smallest order of a ready-to-ship listing ships later than in 15 days. A lead time to be agreed says nothing.</summary>
internal sealed class LeadTimeOver15Days : LeadTimeRule
{
    /// <summary>Most days of a strong product at the MOQ (guide to the product growth score, step 1).</summary>
    private const decimal Most = 15;

    public override string Id => "LST3006";

    protected override void Check(LeadTime leadTime, Listing listing, RuleContext context)
    {
        if (listing.IsReadyToShip != true || AtMoq(leadTime, listing) is not { } found || found.Days <= Most || !IsSound(found.Days)) return;
        var finding = context.Report(found.Place, ("d", found.Days));
        if (listing.Moq.IsPresent) finding.Related(listing.Moq.Node, "moq");
    }

    private static (decimal Days, SyntaxNode Place)? AtMoq(LeadTime leadTime, Listing listing)
    {
        if (leadTime.Days is { } days) return (days, leadTime.Node);
        if (SmallestOrder.OrOne(listing) is not { } moq || leadTime.At(moq) is not { IsFixed: true } entry) return null;
        return entry.Days.TryGet(out var own) ? (own, entry.Days.Node) : null;
    }
}
