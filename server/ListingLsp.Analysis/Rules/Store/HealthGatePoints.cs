using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Store;

/// <summary>LST6001: so many penalty points that the star level becomes 0.</summary>
internal sealed class HealthGatePoints : StoreRule
{
    public override string Id => "LST6001";

    public override void Check(StoreFigures store, RuleContext context)
    {
        if (HealthGates.Points(store) == true) context.Report(store.PenaltyPoints.Node, ("p", store.PenaltyPoints.Value));
    }
}
