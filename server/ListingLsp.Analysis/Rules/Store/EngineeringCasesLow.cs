using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;

namespace ListingLsp.Analysis.Rules.Store;

/// <summary>LST6010: more engineering cases would give more points.</summary>
internal sealed class EngineeringCasesLow : StoreRule
{
    public override string Id => "LST6010";

    public override void Check(StoreFigures store, RuleContext context)
    {
        if (!store.Industry.TryGet(out var industry) || !StarBonuses.IsEngineering(industry) || !store.Customization.TryGet(out var custom)) return;
        if (!custom.AverageGrowth.TryGet(out var growth) || growth < StarBonuses.AverageGrowth || !custom.EngineeringCases.TryGet(out var cases)) return;
        if (!(custom.EngineeringVerified.IsMissing || custom.EngineeringVerified.Or(false)) || cases >= StarBonuses.Engineering[^1].From) return;
        context.Report(custom.EngineeringCases.Node, ("n", cases), ("p", StarBonuses.PointsOf(cases)));
    }
}
