using System.Collections.Immutable;
using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Rules.Shipping;

/// <summary>
/// LST3008: lead times out of order: a larger quantity ships earlier, or the quantities do not ascend. Of quantities out of order
/// nothing more is said.
/// </summary>
internal sealed class LeadTimeDecreases : LeadTimeRule
{
    public override string Id => "LST3008";

    protected override void Check(LeadTime leadTime, Listing listing, RuleContext context)
    {
        if (leadTime.Entries is { IsComplete: true, Items: var entries } && !HasReportedOrder(entries, context)) ReportDays(entries, context);
    }

    private static bool HasReportedOrder(ImmutableArray<LeadTimeEntry> entries, RuleContext context)
    {
        var hasReported = false;
        for (var i = 0; i + 1 < entries.Length; i++)
        {
            var (upTo, next) = (entries[i].UpTo, entries[i + 1].UpTo);
            if (upTo.IsMissing)
            {
                context.Report(entries[i].Node).As("open").Related(entries[i + 1].Node, "behind");
                hasReported = true;
            }
            else if (upTo.IsPresent && next.IsPresent && next.Value <= upTo.Value)
            {
                context.Report(next.Node, ("a", upTo.Value), ("b", next.Value)).As("order").Related(upTo.Node, "before");
                hasReported = true;
            }
        }

        return hasReported;
    }

    private static void ReportDays(ImmutableArray<LeadTimeEntry> entries, RuleContext context)
    {
        LeadTimeEntry? before = null;
        foreach (var entry in entries)
        {
            if (entry is not { IsFixed: true, Days.IsPresent: true } || !IsSound(entry.Days.Value)) continue;
            if (before is not null && entry.Days.Value < before.Days.Value) context.Report(entry.Days.Node, ("a", before.Days.Value), ("b", entry.Days.Value)).Related(before.Days.Node, "before");
            before = entry;
        }
    }
}
