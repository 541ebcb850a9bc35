using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Shipping;

/// <summary>LST3015: Easy Return of a listing that is not ready-to-ship.</summary>
internal sealed class EasyReturnNotReadyToShip : EasyReturnRule
{
    public override string Id => "LST3015";

    protected override void Check(Listing listing, Services services, RuleContext context)
    {
        if (listing.IsReadyToShip != false) return;
        var entry = (services.Node as MappingSyntax)?.Find("easyReturn");
        var finding = context.Report(entry?.Key ?? services.EasyReturn.Node, ("type", listing.Type.Value)).Related(listing.Type.Node, "type");
        if (entry is not null) finding.Fix(SyntaxEditor.RemoveEntry(context.Tree, (MappingSyntax)services.Node, entry));
    }
}
