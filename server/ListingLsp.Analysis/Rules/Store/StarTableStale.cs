using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;

namespace ListingLsp.Analysis.Rules.Store;

/// <summary>LST6006: thresholds of the star level may have moved since the table was made.</summary>
internal sealed class StarTableStale : StarTableRule
{
    public override string Id => "LST6006";

    protected override void Check(StoreFigures store, StarTable table, DateOnly day, RuleContext context)
    {
        if (day < table.NextQuarterDay || (day > table.Until && context.IsOn("LST6007"))) return;
        ReportDay(store, context, ("d", Day.Format(table.NextQuarterDay)));
    }
}
