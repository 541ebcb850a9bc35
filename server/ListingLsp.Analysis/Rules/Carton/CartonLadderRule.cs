using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Rules.Carton;

/// <summary>A rule that judges the ladder price by cartons.</summary>
internal abstract class CartonLadderRule : ListingRule
{
    public sealed override void Check(Listing listing, RuleContext context)
    {
        if (listing.Trade.TryGet(out var trade) && trade.Carton.TryGet(out var carton) && carton.Ladder.TryGet(out var ladder)) Check(ladder, listing, context);
    }

    /// <summary>Reports what is wrong with the carton ladder of a listing.</summary>
    protected abstract void Check(Ladder ladder, Listing listing, RuleContext context);
}
