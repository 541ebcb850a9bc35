using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Editing;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>LST1008: a unit price that the platform does not take. Sample prices are none, and may be 0.</summary>
internal sealed class PriceOutOfRange : ListingRule
{
    public override string Id => "LST1008";

    /// <summary>All prices but those that go because another is kept (LST1007).</summary>
    public override void Check(Listing listing, RuleContext context)
    {
        var modes = PriceModes.Of(listing);
        if (listing.Trade.TryGet(out var trade))
        {
            foreach (var ladder in trade.Ladders) Check(ladder, listing, context);
            if (trade.Carton.TryGet(out var carton) && carton.Ladder.TryGet(out var byCarton)) Check(byCarton, listing, context);
            foreach (var range in modes.IsRangeKept ? trade.Ranges : trade.MarketRanges)
            {
                Check(range.Min, listing, context);
                Check(range.Max, listing, context);
            }
        }

        if (!modes.AreSkusKept || !listing.Skus.TryGet(out var skus)) return;
        foreach (var sku in skus.Items) Check(sku.Price, listing, context);
    }

    private static void Check(Ladder ladder, Listing listing, RuleContext context)
    {
        foreach (var tier in ladder.Tiers) Check(tier.Price, listing, context);
    }

    private static void Check(Field<decimal> price, Listing listing, RuleContext context)
    {
        if (!price.TryGet(out var value)) return;
        var tooHigh = UnitPrice.IsTooHigh(listing, value);
        var tooFine = UnitPrice.IsTooFine(value);
        if (value > 0 && !tooHigh && !tooFine) return;
        var rounded = Math.Round(value, UnitPrice.Decimals, MidpointRounding.AwayFromZero);
        var finding = context.Report(price.Node, ("p", Money.AsWritten(value)), ("x", Money.Format(rounded)));
        if (value <= 0) finding.As("zero");
        else if (tooHigh) finding.As("over");
        else if (rounded >= Money.Least) finding.Fix(SyntaxEditor.SetScalar(context.Tree, price.Node, Money.Format(rounded)));
    }
}
