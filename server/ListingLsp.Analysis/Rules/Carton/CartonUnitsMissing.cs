using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Carton;

/// <summary>LST2004: neither the listing nor the carton spec says how many units a carton holds.</summary>
internal sealed class CartonUnitsMissing : ListingRule
{
    public override string Id => "LST2004";

    public override void Check(Listing listing, RuleContext context)
    {
        if (LinkedCarton.Of(listing, context.Definitions) is not { Sale: { Units.IsMissing: true } sale, Spec: { Spec.MaxUnits.IsMissing: true } spec }) return;
        var finding = context.Report(sale.Spec.Node, ("id", sale.Spec.Value)).About("units", sale.Node).Related(spec.File, spec.Spec.Id.Node.Span, "spec");
        if (sale.Node is MappingSyntax owner) finding.Fix(FillIn(owner, context.Tree));
    }

    private static TextEdit FillIn(MappingSyntax owner, SyntaxTree tree) => owner.Find("units") is { } empty
        ? SyntaxEditor.FillEntry(tree, empty, "1")
        : SyntaxEditor.InsertEntry(tree, owner, ListingShape.Carton.Predecessor(owner, "units"), "units", "1");
}
