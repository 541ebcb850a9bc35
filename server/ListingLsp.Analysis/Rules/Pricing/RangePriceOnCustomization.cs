using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>LST1022: a customization listing priced by a range alone. Its category may demand a ladder or SKU price, or waive it.</summary>
internal sealed class RangePriceOnCustomization : ListingRule
{
    /// <summary>What a category demands or waives, as its file names it.</summary>
    private const string LadderPrice = "ladderPrice";

    public override string Id => "LST1022";

    public override void Check(Listing listing, RuleContext context)
    {
        if (listing.IsReadyToShip != false || !PriceModes.Of(listing).IsRangeAlone || !listing.Trade.Value.Range.IsPresent) return;
        if (RangeConversion.Of(listing) is not { } conversion || listing.Trade.Value.Node is not MappingSyntax trade || trade.Find("range") is not { } range) return;
        var policy = listing.Category.TryGet(out var category) ? context.Definitions.Categories.Find(CategoryPath.Of(category), c => c.Says(LadderPrice)) : null;
        if (policy?.Waives.Contains(LadderPrice) == true) return;
        var finding = context.Report(range.Key, [.. conversion.Words, ("category", policy?.Path.ToString() ?? "")]);
        if (policy is not null) finding.As("demanded").Raise(Severity.Warning);
        finding.Fix(conversion.Edits(range, context.Tree));
    }
}
