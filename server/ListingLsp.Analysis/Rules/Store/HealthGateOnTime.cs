using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Store;

/// <summary>LST6004: so few orders shipped in time that the star level becomes 0.</summary>
internal sealed class HealthGateOnTime : StoreRule
{
    public override string Id => "LST6004";

    public override void Check(StoreFigures store, RuleContext context)
    {
        if (HealthGates.Late(store) == true) context.Report(store.OnTimeRate90d.Node, ("r", Quantity.Format(store.OnTimeRate90d.Value * 100) + "%"), ("n", store.DueOrders90d.Value));
    }
}
