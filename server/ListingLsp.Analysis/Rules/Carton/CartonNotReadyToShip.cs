using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Carton;

/// <summary>LST2001: sale by carton of a listing that is not ready-to-ship.</summary>
internal sealed class CartonNotReadyToShip : ListingRule
{
    public override string Id => "LST2001";

    public override void Check(Listing listing, RuleContext context)
    {
        if (!listing.Type.TryGet(out var type) || type == "ready-to-ship") return;
        if (!listing.Trade.TryGet(out var trade) || !trade.Carton.IsPresent) return;
        var owner = (MappingSyntax)trade.Node;
        var entry = owner.Find("carton");
        var finding = context.Report(entry?.Key ?? trade.Carton.Node, ("type", type)).Related(listing.Type.Node, "type");
        if (entry is not null) finding.Fix(SyntaxEditor.RemoveEntry(context.Tree, owner, entry));
    }
}
