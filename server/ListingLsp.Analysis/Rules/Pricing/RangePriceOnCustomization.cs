using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>LST1022: a customization listing priced by a range alone. Its category may demand a ladder or SKU price, or waive it.</summary>
internal sealed class RangePriceOnCustomization : ListingRule
{
    /// <summary>What a category demands or waives, as its file names it.</summary>
    private const string LadderPrice = "ladderPrice";

    public override string Id => "LST1022";

    public override void Check(Listing listing, RuleContext context)
    {
        if (listing.IsReadyToShip != false || RangeConversion.Of(listing) is not { } conversion) return;
        var policy = listing.Category.TryGet(out var category) ? context.Definitions.Categories.Find(CategoryPath.Of(category), c => c.MaySay(LadderPrice)) : null;
        // Waived, or nobody can read what is said.
        if (policy is not null && (!policy.IsCertain || policy.Waives.Contains(LadderPrice))) return;
        var finding = context.Report(conversion.Place, [.. conversion.Words, ("category", policy?.Path.ToString() ?? "")]);
        if (policy is not null) finding.As("demanded").Raise(Severity.Warning);
        finding.Fix(conversion.FixName, null, context.File, conversion.Edits(context.Tree));
    }
}
