using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;

namespace ListingLsp.Analysis.Rules.Store;

/// <summary>A rule about the table of star levels that the figures of a store are held against.</summary>
internal abstract class StarTableRule : StoreRule
{
    public sealed override void Check(StoreFigures store, RuleContext context)
    {
        if (!IsKnown(store.AsOf) || !IsKnown(store.Region)) return;
        var day = store.Day ?? context.AsOf;
        if (StarTables.On(day, store.Region.TryGet(out var region) ? region : null) is { } table) Check(store, table, day, context);
    }

    /// <summary>Reports what is wrong with a table on a day.</summary>
    protected abstract void Check(StoreFigures store, StarTable table, DateOnly day, RuleContext context);

    /// <summary>Reports at the day of the figures; where they have none, at the key of the store.</summary>
    protected static FindingBuilder ReportDay(StoreFigures store, RuleContext context, params ReadOnlySpan<MessageArgument> arguments) => store.AsOf.IsPresent
        ? context.Report(store.AsOf.Node, arguments)
        : context.Report(AbsentField.PlaceIn(store.Node, store.Entry?.Key), arguments).About("asOf", store.Node);

    private static bool IsKnown(Field<string> field) => field.IsPresent || field.IsMissing;
}
