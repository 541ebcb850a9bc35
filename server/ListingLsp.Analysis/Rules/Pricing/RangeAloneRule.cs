using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>A rule about an FOB range that is the only price of a listing; tiers are offered in its place.</summary>
internal abstract class RangeAloneRule : ListingRule
{
    public sealed override void Check(Listing listing, RuleContext context)
    {
        if (RangeConversion.Of(listing) is { } conversion) Check(listing, conversion, context);
    }

    /// <summary>Reports such a range, if it is none to have.</summary>
    protected abstract void Check(Listing listing, RangeConversion conversion, RuleContext context);

    /// <summary>Reports at the range, with the fix.</summary>
    protected static FindingBuilder Report(RangeConversion conversion, RuleContext context, params ReadOnlySpan<MessageArgument> arguments)
    {
        var (a, b) = (Money.Format(conversion.Lower), Money.Format(conversion.Upper));
        return context.Report(conversion.Place, [("a", a), ("b", b), ("q1", conversion.From), ("q2", conversion.To), .. arguments])
            .Fix(conversion.IsOnePrice ? "one" : "", null, context.File, conversion.Edits(context.Tree));
    }
}
