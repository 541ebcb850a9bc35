using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Store;

/// <summary>LST6009: a store with TA Plus has too few ready-to-ship listings for its points of the marketing index.</summary>
internal sealed class ReadyToShipCountLow : StoreListingsRule
{
    /// <summary>So many are enough (partner's note on the July 2023 star level).</summary>
    private const int Enough = 5;

    public override string Id => "LST6009";

    public override void Check(StoreFigures store, ListingCounts counts, RuleContext context)
    {
        if (store.AssuranceUpgrade.Or(false) && counts is { All: > 0, ReadyToShip: < Enough }) context.Report(store.AssuranceUpgrade.Node, ("n", counts.ReadyToShip));
    }
}
