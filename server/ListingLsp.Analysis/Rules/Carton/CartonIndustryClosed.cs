using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;

namespace ListingLsp.Analysis.Rules.Carton;

/// <summary>LST2002: sale by carton in an industry that was not open for it yet. A listing that is not ready-to-ship is LST2001 alone.</summary>
internal sealed class CartonIndustryClosed : ListingRule
{
    public override string Id => "LST2002";

    public override void Check(Listing listing, RuleContext context)
    {
        if (listing.IsReadyToShip == false || listing.CategoryPath is not { } category || !listing.Trade.TryGet(out var trade) || !trade.Carton.IsPresent) return;
        var industry = category.Industry;
        if (industry.Length == 0 || CartonIndustries.IsOpen(industry, context.AsOf) != false) return;
        context.Report(listing.Category.Node, ("i", industry)).Related(trade.Carton.Node, "carton");
    }
}
