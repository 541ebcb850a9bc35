using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Editing;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>LST1024: the lower end of a range is above the upper one.</summary>
internal sealed class RangePriceInverted : RangeRule
{
    public override string Id => "LST1024";

    protected override void Check(PriceRange range, RuleContext context)
    {
        if (range.Min.Value <= range.Max.Value) return;
        var (min, max) = (Money.Format(range.Min.Value), Money.Format(range.Max.Value));
        context.Report(range.Min.Node, ("a", min), ("b", max))
            .Related(range.Max.Node, "max")
            .Fix(SyntaxEditor.SetScalar(context.Tree, range.Min.Node, max), SyntaxEditor.SetScalar(context.Tree, range.Max.Node, min));
    }
}
