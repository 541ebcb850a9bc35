using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Rules.Pricing;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Quality;

/// <summary>
/// LST5013: a category asks for specifications with prices, and the listing has a range alone. Where it has no price at all, or not on
/// every SKU, that is LST1006.
/// </summary>
internal sealed class SpecificationsIncomplete : RangeAloneRule
{
    public override string Id => "LST5013";

    protected override void Check(Listing listing, RangeConversion conversion, RuleContext context)
    {
        if (SpecificationDemand.Of(listing, context.Definitions) is { } policy) Report(conversion, context, ("category", policy.Path.ToString()));
    }
}
