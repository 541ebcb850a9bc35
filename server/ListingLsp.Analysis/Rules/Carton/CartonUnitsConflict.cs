using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Editing;

namespace ListingLsp.Analysis.Rules.Carton;

/// <summary>LST2005: more units are packed in a carton than its spec takes. Packing fewer is normal.</summary>
internal sealed class CartonUnitsConflict : ListingRule
{
    public override string Id => "LST2005";

    public override void Check(Listing listing, RuleContext context)
    {
        if (LinkedCarton.Of(listing, context.Definitions) is not { Sale: var sale, Spec: { } spec }) return;
        if (!sale.Units.TryGet(out var units) || !spec.Spec.MaxUnits.TryGet(out var most) || !Quantity.IsSound(most) || units <= most) return;
        context.Report(sale.Units.Node, ("a", units), ("b", most), ("id", sale.Spec.Value))
            .Related(spec.File, spec.Spec.MaxUnits.Node.Span, "most")
            .Fix(SyntaxEditor.SetScalar(context.Tree, sale.Units.Node, ((LocalizedText)most).En));
    }
}
