using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;

namespace ListingLsp.Analysis.Rules.Store;

/// <summary>LST6007: star levels are no longer worked out by scores, and no newer thresholds are known.</summary>
internal sealed class StarTableSuperseded : StarTableRule
{
    public override string Id => "LST6007";

    protected override void Check(StoreFigures store, StarTable table, DateOnly day, RuleContext context)
    {
        if (day > table.Until) ReportDay(store, context);
    }
}
