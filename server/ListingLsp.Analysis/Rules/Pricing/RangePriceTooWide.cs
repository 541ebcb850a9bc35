using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>LST1023: the upper end of a range is many times the lower one.</summary>
internal sealed class RangePriceTooWide : RangeRule
{
    public override string Id => "LST1023";

    protected override void Check(PriceRange range, RuleContext context)
    {
        if (context.Number("k") is not { } most || range.Max.Value <= Bounded.Multiply(most, range.Min.Value)) return;
        context.Report(range.Max.Node, ("a", Money.Format(range.Min.Value)), ("b", Money.Format(range.Max.Value)), ("x", Math.Round(Bounded.Divide(range.Max.Value, range.Min.Value), 2)))
            .Related(range.Min.Node, "min");
    }
}
