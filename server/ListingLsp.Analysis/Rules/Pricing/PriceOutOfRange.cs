using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Editing;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>LST1008: a unit price that the platform does not take. Sample prices are none, and may be 0.</summary>
internal sealed class PriceOutOfRange : ListingRule
{
    public override string Id => "LST1008";

    public override void Check(Listing listing, RuleContext context)
    {
        foreach (var price in Prices(listing))
        {
            if (!price.TryGet(out var value)) continue;
            var tooHigh = UnitPrice.IsTooHigh(listing, value);
            var tooFine = UnitPrice.IsTooFine(value);
            if (value > 0 && !tooHigh && !tooFine) continue;
            var rounded = Math.Round(value, UnitPrice.Decimals, MidpointRounding.AwayFromZero);
            var finding = context.Report(price.Node, ("p", Money.AsWritten(value)), ("x", Money.Format(rounded)));
            if (value <= 0) finding.As("zero");
            else if (tooHigh) finding.As("over");
            else if (rounded >= Money.Least) finding.Fix(SyntaxEditor.SetScalar(context.Tree, price.Node, Money.Format(rounded)));
        }
    }

    /// <summary>All prices but those that go because another is kept (LST1007).</summary>
    private static IEnumerable<Field<decimal>> Prices(Listing listing)
    {
        var modes = PriceModes.Of(listing);
        if (listing.Trade.TryGet(out var trade))
        {
            var ladders = trade.Carton.TryGet(out var carton) && carton.Ladder.TryGet(out var byCarton) ? trade.Ladders.Add(byCarton) : trade.Ladders;
            foreach (var tier in ladders.SelectMany(l => l.Tiers)) yield return tier.Price;
            foreach (var range in modes.IsRangeKept ? trade.Ranges : trade.MarketRanges)
            {
                yield return range.Min;
                yield return range.Max;
            }
        }

        if (!modes.AreSkusKept || !listing.Skus.TryGet(out var skus)) yield break;
        foreach (var sku in skus.Items) yield return sku.Price;
    }
}
