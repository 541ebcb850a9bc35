using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Carton;

/// <summary>A rule that judges the ladder price by cartons.</summary>
internal abstract class CartonLadderRule : ListingRule
{
    public sealed override void Check(Listing listing, RuleContext context)
    {
        if (LinkedCarton.Of(listing, context.Definitions) is { Sale: var sale } && sale.Ladder.TryGet(out var ladder)) Check(ladder, listing, context);
    }

    /// <summary>Reports what is wrong with the carton ladder of a listing.</summary>
    protected abstract void Check(Ladder ladder, Listing listing, RuleContext context);
}
