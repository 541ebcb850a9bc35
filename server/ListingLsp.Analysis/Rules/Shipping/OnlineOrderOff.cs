using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Packs;
using ListingLsp.Syntax.Editing;

namespace ListingLsp.Analysis.Rules.Shipping;

/// <summary>LST3014: a ready-to-ship listing that takes no online orders. Silent where a rule pack says that the goods may only be shown.</summary>
internal sealed class OnlineOrderOff : ListingRule
{
    public override string Id => "LST3014";

    public override void Check(Listing listing, RuleContext context)
    {
        if (listing.IsReadyToShip != true || !listing.Services.TryGet(out var services) || services.OnlineOrder.Or(true)) return;
        if (context.Verdicts.Packs.Now.Any(h => h.Entry.Verdict == PackVerdict.DisplayOnly)) return;
        context.Report(services.OnlineOrder.Node).Related(listing.Type.Node, "type").Fix(SyntaxEditor.SetScalar(context.Tree, services.OnlineOrder.Node, "true"));
    }
}
