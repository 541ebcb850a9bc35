using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Shipping;

/// <summary>
/// LST3007: a ready-to-ship listing that does not say when it ships, at all or for some orders. Without any logistics that is
/// LST3004 alone. The placeholder of the fix is a number of days that LST3018 does not let pass.
/// </summary>
internal sealed class LeadTimeMissing : ListingRule
{
    private const string Placeholder = "0";

    public override string Id => "LST3007";

    public override void Check(Listing listing, RuleContext context)
    {
        if (listing.IsReadyToShip != true || !listing.Logistics.TryGet(out var logistics)) return;
        var leadTime = logistics.LeadTime;
        if (leadTime.IsMissing || leadTime is { IsPresent: true, Value.Entries: { IsComplete: true, Items.IsEmpty: true } })
        {
            var finding = context.ReportAbsent(listing.Node, "logistics", logistics.Node, "leadTime");
            if (logistics.Node is MappingSyntax owner) finding.Fix(Put(owner, "leadTime", ListingShape.Logistics, context.Tree));
            return;
        }

        if (leadTime is not { IsPresent: true, Value.Entries: { } entries }) return;
        foreach (var entry in entries.Items.Where(e => e is { IsFixed: true, Days.IsMissing: true }))
        {
            var finding = context.Report(AbsentField.PlaceIn(entry.Node, key: null)).About("days", entry.Node).As("entry");
            if (entry.Node is MappingSyntax owner) finding.Fix("days", null, context.File, Put(owner, "days", ListingShape.LeadTime, context.Tree));
        }
    }

    private static TextEdit Put(MappingSyntax owner, string field, Shape shape, SyntaxTree tree) => owner.Find(field) is { } empty
        ? SyntaxEditor.FillEntry(tree, empty, Placeholder)
        : SyntaxEditor.InsertEntry(tree, owner, shape.Predecessor(owner, field), field, Placeholder);
}
