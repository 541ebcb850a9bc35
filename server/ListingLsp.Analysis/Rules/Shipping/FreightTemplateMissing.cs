using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Shipping;

/// <summary>LST3004: a ready-to-ship listing that says nothing of its freight. Every freight template of the workspace is offered whose id is its own.</summary>
internal sealed class FreightTemplateMissing : ListingRule
{
    /// <summary>More than these nobody reads through.</summary>
    private const int MostOffered = 10;

    public override string Id => "LST3004";

    public override void Check(Listing listing, RuleContext context)
    {
        if (listing.IsReadyToShip != true || !context.Verdicts.Freight.HasNoSource || listing.Node is not MappingSyntax root) return;
        var finding = Report(root, listing, context);
        var ids = context.Definitions.Templates.Where(t => t.Template.Id.TryGet(out var id) && context.Definitions.FindTemplate(id) == t).Select(t => t.Template.Id.Value);
        foreach (var id in ids.Take(MostOffered)) finding.Fix("", [("id", id)], Link(root, listing, id, context.Tree));
    }

    private static FindingBuilder Report(MappingSyntax root, Listing listing, RuleContext context) => listing.Logistics.TryGet(out var logistics)
        ? context.ReportAbsent(root, "logistics", logistics.Node, "template")
        : context.Report(root.Find("logistics")?.Key.Span ?? AbsentField.PlaceIn(root, key: null)).About("logistics", root);

    private static TextEdit[] Link(MappingSyntax root, Listing listing, string id, SyntaxTree tree)
    {
        if (!listing.Logistics.TryGet(out var logistics)) return [Put(root, "logistics", ListingShape.Root, NewValue.Mapping(("template", NewValue.Text(id))), tree)];
        return logistics.Node is MappingSyntax owner ? [Put(owner, "template", ListingShape.Logistics, NewValue.Text(id), tree)] : [];
    }

    private static TextEdit Put(MappingSyntax owner, string field, Shape shape, NewValue value, SyntaxTree tree) => owner.Find(field) is { } empty
        ? SyntaxEditor.SetValue(tree, empty.Value, value)
        : SyntaxEditor.InsertEntry(tree, owner, shape.Predecessor(owner, field), field, value);
}
