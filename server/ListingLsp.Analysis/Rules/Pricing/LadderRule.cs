using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>A rule that judges every ladder by pieces or lots: the listing's own and those of single markets.</summary>
internal abstract class LadderRule : ListingRule
{
    public sealed override void Check(Listing listing, RuleContext context)
    {
        if (!listing.Trade.TryGet(out var trade)) return;
        foreach (var ladder in trade.Ladders) Check(listing, ladder, context);
    }

    /// <summary>Reports what is wrong with one ladder of a listing.</summary>
    protected abstract void Check(Listing listing, Ladder ladder, RuleContext context);
}
