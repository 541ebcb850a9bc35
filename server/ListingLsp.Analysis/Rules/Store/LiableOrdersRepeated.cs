using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Rules.Store;

/// <summary>LST6005: more than one order for whose breach the merchant is liable (商家有责).</summary>
internal sealed class LiableOrdersRepeated : StoreRule
{
    /// <summary>The second one and those after it (briefing of August 2022, l.1089-1091).</summary>
    private const decimal Repeated = 2;

    public override string Id => "LST6005";

    public override void Check(StoreFigures store, RuleContext context)
    {
        if (store.LiableOrders.TryGet(out var orders) && orders >= Repeated) context.Report(store.LiableOrders.Node, ("n", orders));
    }
}
