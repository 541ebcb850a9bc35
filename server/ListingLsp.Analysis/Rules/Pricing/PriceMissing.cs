using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>LST1006: no ladder, no range, and not a price on every SKU.</summary>
internal sealed class PriceMissing : ListingRule
{
    public override string Id => "LST1006";

    public override void Check(Listing listing, RuleContext context)
    {
        var modes = PriceModes.Of(listing);
        if (modes.AreAbsent) ReportNone(listing, context);
        else if (modes is { IsCertain: true, Ladder: false, Range: false }) CheckSkus(listing.Skus.Value.Items, context);
    }

    private static void ReportNone(Listing listing, RuleContext context)
    {
        if (listing.Trade.Value.Node is not MappingSyntax owner) return;
        if (owner.Find("tiers") is { } empty)
            context.Report(empty.Key).About("tiers", owner).Fix(SyntaxEditor.SetValue(context.Tree, empty.Value, FirstTier(listing)));
        else
            context.ReportAbsent(listing.Node, "trade", owner, "tiers").Fix(SyntaxEditor.InsertEntry(context.Tree, owner, ListingShape.Trade.Predecessor(owner, "tiers"), "tiers", FirstTier(listing)));
    }

    private static void CheckSkus(IReadOnlyList<Sku> skus, RuleContext context)
    {
        var without = skus.Where(s => s.Price.IsMissing).ToList();
        if (without.Count == 0) return;
        context.Report(without[0].NameNode, ("n", without.Count), ("m", skus.Count), ("s", without[0].Name)).As("some").About("price", without[0].Node);
    }

    private static NewValue FirstTier(Listing listing)
    {
        var moq = listing.Moq.TryGet(out var given) && Quantity.IsSound(given) ? given : 1;
        return NewValue.List(NewValue.Mapping(("from", NewValue.Word(((LocalizedText)moq).En)), ("price", NewValue.Word("0.00"))));
    }
}
