using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>LST1022: a customization listing priced by a range alone. Its category may demand a ladder or SKU price, or waive it.</summary>
internal sealed class RangePriceOnCustomization : RangeAloneRule
{
    /// <summary>What a category demands or waives, as its file names it.</summary>
    private const string LadderPrice = "ladderPrice";

    public override string Id => "LST1022";

    protected override void Check(Listing listing, RangeConversion conversion, RuleContext context)
    {
        if (listing.IsReadyToShip != false) return;
        // Where the category asks for specifications with prices, that says it all (LST5013).
        if (context.IsOn("LST5013") && SpecificationDemand.Of(listing, context.Definitions) is not null) return;
        var policy = listing.CategoryPath is { } category ? context.Definitions.Categories.Find(category, c => c.MaySay(LadderPrice)) : null;
        if (policy is null) Report(conversion, context);
        // Not where it is waived, nor where nobody can read what is said.
        else if (policy.IsCertain && !policy.Waives.Contains(LadderPrice)) Report(conversion, context, ("category", policy.Path.ToString())).As("demanded").Raise(Severity.Warning);
    }
}
