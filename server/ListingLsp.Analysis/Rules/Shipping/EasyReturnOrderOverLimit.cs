using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Shipping;

/// <summary>LST3016: even the smallest order is worth more than Easy Return insures.</summary>
internal sealed class EasyReturnOrderOverLimit : EasyReturnRule
{
    /// <summary>The largest order that is insured: 订单金额在1000美元及以下 (platform briefing, August 2022, l.362).</summary>
    private const decimal Largest = 1000;

    private const string Currency = "USD";

    public override string Id => "LST3016";

    protected override void Check(Listing listing, Services services, RuleContext context)
    {
        if (listing.IsReadyToShip != true || SmallestOrderValue.Of(listing) is not { Currency: Currency, Amount: > Largest } order) return;
        context.Report(services.EasyReturn.Node, ("v", Money.Format(order.Amount)), ("moq", order.Moq), ("price", Money.Format(order.Price)))
            .Related(listing.Moq.Node, "moq").Related(order.Place, "price");
    }
}
