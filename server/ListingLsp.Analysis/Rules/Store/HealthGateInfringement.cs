using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Store;

/// <summary>LST6002: so many serious infringements that the star level becomes 0.</summary>
internal sealed class HealthGateInfringement : StoreRule
{
    public override string Id => "LST6002";

    public override void Check(StoreFigures store, RuleContext context)
    {
        if (HealthGates.Infringed(store) == true) context.Report(store.SeriousInfringements.Node, ("n", store.SeriousInfringements.Value));
    }
}
