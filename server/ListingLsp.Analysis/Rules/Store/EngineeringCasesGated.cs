using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;

namespace ListingLsp.Analysis.Rules.Store;

/// <summary>LST6011: engineering cases give nothing, as the average growth score is too low.</summary>
internal sealed class EngineeringCasesGated : StoreRule
{
    public override string Id => "LST6011";

    public override void Check(StoreFigures store, RuleContext context)
    {
        if (!store.Customization.TryGet(out var custom) || custom.EngineeringCases.Or(0) <= 0) return;
        if (custom.AverageGrowth.TryGet(out var growth) && growth < StarBonuses.AverageGrowth) context.Report(custom.AverageGrowth.Node, ("a", growth));
    }
}
