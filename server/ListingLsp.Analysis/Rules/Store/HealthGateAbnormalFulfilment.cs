using System.Globalization;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Store;

/// <summary>LST6003: so much abnormal fulfilment, by amount and by rate, that the star level becomes 0.</summary>
internal sealed class HealthGateAbnormalFulfilment : StoreRule
{
    public override string Id => "LST6003";

    public override void Check(StoreFigures store, RuleContext context)
    {
        if (HealthGates.Abnormal(store) != true) return;
        var (amount, rate) = (store.Abnormal.Value.Amount.Value, store.Abnormal.Value.Rate.Value);
        context.Report(store.Abnormal.Node, ("a", amount.ToString("#,0.##", CultureInfo.InvariantCulture)), ("r", Quantity.Format(rate * 100) + "%"));
    }
}
