using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>LST1015: the title names a price in US dollars that the listing does not have. Silent in other currencies, and under sale by lot.</summary>
internal sealed class PriceContradictedInText : ListingRule
{
    private const string Dollar = "USD";

    public override string Id => "LST1015";

    public override void Check(Listing listing, RuleContext context)
    {
        if (!listing.Title.TryGet(out var title) || !listing.Trade.TryGet(out var trade) || trade.IsByLot || !trade.Unit.TryGet(out var unit)) return;
        if (!trade.Currency.IsMissing && trade.Currency.Or("") != Dollar) return;
        var amounts = NamedAmount.In(title, unit).ToList();
        if (amounts.Count == 0 || UnitPrices.All(listing) is not { } prices) return;
        var (lowest, highest) = (prices.MinBy(p => p.Value), prices.MaxBy(p => p.Value));
        foreach (var amount in amounts)
        {
            if (amount.Lower >= lowest.Value && amount.Upper <= highest.Value) continue;
            var place = ScalarPlace.Of(listing.Title.Node, amount.Start, amount.Length);
            var finding = context.Report(place, ("a", title.Substring(amount.Start, amount.Length)), ("lo", Money.Format(lowest.Value)), ("hi", Money.Format(highest.Value))).Likely();
            if (lowest.Value == highest.Value) finding.As("one").Related(lowest.Node, "price");
            else finding.Related(lowest.Node, "lowest").Related(highest.Node, "highest");
        }
    }
}
