using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Packs;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Destination;

/// <summary>LST4005: goods that may only be shown in one of their markets, in a listing that can be ordered online.</summary>
internal sealed class OrderNotAllowedInMarket : PackRule
{
    public override string Id => "LST4005";

    protected override IEnumerable<PackHit> Hits(ListingVerdicts verdicts) =>
        verdicts.Packs.Now.Where(h => h is { IsCertain: true, Exemption: null, Entry.Verdict: PackVerdict.DisplayOnly } && verdicts.Facts.IsOrderable == true);

    protected override void Check(PackHit hit, Listing listing, RuleContext context) => Report(hit, context)
        .Fix(WithoutMarkets(hit, context))
        .Fix("customization", null, context.File, WithoutOrders(listing, context.Tree));

    /// <summary>
    /// A customization listing takes no online orders unless it says so. What only a ready-to-ship listing can have goes: sale by
    /// carton and Easy Return. None where that stands elsewhere, behind an alias.
    /// </summary>
    private static TextEdit[] WithoutOrders(Listing listing, SyntaxTree tree)
    {
        var edits = new List<TextEdit>();
        if (listing.IsReadyToShip == true) edits.Add(SyntaxEditor.SetScalar(tree, listing.Type.Node, "customization"));
        if (listing.Services.TryGet(out var services))
        {
            if (services.OnlineOrder.Or(false)) edits.Add(SyntaxEditor.SetScalar(tree, services.OnlineOrder.Node, "false"));
            if (services.EasyReturn.Or(false) && !Remove(services.Node, "easyReturn")) return [];
        }

        if (listing.Trade.TryGet(out var trade) && trade.Carton.IsPresent && !Remove(trade.Node, "carton")) return [];
        return [.. edits];

        bool Remove(SyntaxNode group, string field)
        {
            if (group is not MappingSyntax owner || owner.Find(field) is not { } entry) return false;
            edits.Add(SyntaxEditor.RemoveEntry(tree, owner, entry));
            return true;
        }
    }
}
