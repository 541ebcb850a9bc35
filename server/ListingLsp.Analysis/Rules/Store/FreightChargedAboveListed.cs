using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Store;

/// <summary>LST6013: a buyer was charged more freight than the listing shows.</summary>
internal sealed class FreightChargedAboveListed : OrderRule
{
    public override string Id => "LST6013";

    public override void Check(Order order, NamedListing listing, RuleContext context)
    {
        if (!order.FreightCharged.TryGet(out var charged) || !order.Market.TryGet(out var market)) return;
        if (!(order.Quantity.IsPresent || order.Quantity.IsMissing)) return;
        decimal? units = order.Quantity.TryGet(out var quantity) ? quantity : null;
        if (listing.Freight.FirstOrDefault(f => f.Market == market && f.Quantity == units) is not { } listed || charged <= listed.Cost) return;
        context.Report(order.FreightCharged.Node, ("o", order.Id.Or("?")), ("a", Money.Format(charged)), ("b", Money.Format(listed.Cost)))
            .Related(listed.File, listed.Place, "listed");
    }
}
