using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Carton;

/// <summary>LST2022: the store is under a penalty, so that none of its listings takes part in the activity of carton sale.</summary>
internal sealed class CartonPoolPenalty : StoreListingsRule
{
    public override string Id => "LST2022";

    public override void Check(StoreFigures store, ListingCounts counts, RuleContext context)
    {
        if (store.UnderPenalty.Or(false) && counts.SoldByCarton > 0) context.Report(store.UnderPenalty.Node);
    }
}
