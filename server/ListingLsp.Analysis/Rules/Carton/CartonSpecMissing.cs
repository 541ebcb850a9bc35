using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Carton;

/// <summary>LST2003: sale by carton that links no carton spec. Every spec of the workspace is offered whose id is its own.</summary>
internal sealed class CartonSpecMissing : ListingRule
{
    /// <summary>More than these nobody reads through.</summary>
    private const int MostOffered = 10;

    public override string Id => "LST2003";

    public override void Check(Listing listing, RuleContext context)
    {
        if (LinkedCarton.Of(listing, context.Definitions) is not { Sale: { Spec.IsMissing: true } sale, Trade: var trade }) return;
        var finding = context.ReportAbsent(trade.Node, "carton", sale.Node, "spec");
        if (sale.Node is not MappingSyntax owner) return;
        foreach (var spec in context.Definitions.Cartons.Where(c => c.Spec.Id.TryGet(out var id) && context.Definitions.FindCarton(id) == c).Take(MostOffered))
            finding.Fix("", [("id", Named(spec.Spec))], Link(owner, spec.Spec.Id.Value, context.Tree));
    }

    private static string Named(CartonSpec spec) => spec.Name.TryGet(out var name) && name != spec.Id.Value ? $"{spec.Id.Value} ({name})" : spec.Id.Value;

    private static TextEdit Link(MappingSyntax owner, string id, SyntaxTree tree) => owner.Find("spec") is { } empty
        ? SyntaxEditor.SetValue(tree, empty.Value, NewValue.Text(id))
        : SyntaxEditor.InsertEntry(tree, owner, ListingShape.Carton.Predecessor(owner, "spec"), "spec", NewValue.Text(id));
}
