using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Carton;

/// <summary>
/// LST2015: the units of a carton take more room than it has. Silent under sale by lot, where the package is that of a lot, and
/// where the spec itself takes fewer units (LST2005).
/// </summary>
internal sealed class CartonOverfull : ListingRule
{
    public override string Id => "LST2015";

    public override void Check(Listing listing, RuleContext context)
    {
        if (LinkedCarton.Of(listing, context.Definitions) is not { Trade.IsByLot: false, Units: { } units, Sale: var sale, Spec: { Spec.Volume: { } box } spec }) return;
        if (units > spec.Spec.MaxUnits.Or(units)) return;
        if (!listing.Logistics.TryGet(out var logistics) || !logistics.Package.TryGet(out var package) || package.Volume is not { } item) return;
        if (context.Number("tolerance") is not { } tolerance || item * units <= tolerance * box) return;
        var most = Math.Floor(tolerance * box / item);
        var finding = context.Report(sale.Units.IsPresent ? sale.Units.Node : sale.Spec.Node, ("n", units), ("a", Volume(item * units)), ("b", Volume(box)), ("max", most));
        finding.Related(package.Node, "package").Related(spec.File, spec.Spec.Id.Node.Span, "spec");
        if (most >= 1) finding.Fix(Lower(sale, ((LocalizedText)most).En, context.Tree));
    }

    private static decimal Volume(decimal cubicCentimetres) => Math.Round(cubicCentimetres, 1);

    private static TextEdit[] Lower(CartonSale sale, string units, SyntaxTree tree)
    {
        if (sale.Units.IsPresent) return [SyntaxEditor.SetScalar(tree, sale.Units.Node, units)];
        if (sale.Node is not MappingSyntax owner || owner.Find("units") is not null) return [];
        return [SyntaxEditor.InsertEntry(tree, owner, ListingShape.Carton.Predecessor(owner, "units"), "units", units)];
    }
}
