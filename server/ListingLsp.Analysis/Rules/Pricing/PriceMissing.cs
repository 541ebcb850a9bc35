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
        if (!modes.IsCertain || modes.Ladder || modes.Range || !listing.Trade.TryGet(out var trade)) return;
        if (modes.Skus)
        {
            CheckSkus(listing.Skus.Value.Items, context);
            return;
        }

        var finding = context.ReportAbsent(listing.Node, "trade", trade.Node, "tiers");
        if (trade.Node is not MappingSyntax owner) return;
        // The ladder that has to be filled in is a bracket too many to insert where an empty one stands.
        if (owner.Find("tiers") is { } empty) finding.Fix(SyntaxEditor.SetValue(context.Tree, empty.Value, FirstTier(listing)));
        else finding.Fix(SyntaxEditor.InsertEntry(context.Tree, owner, ListingShape.Trade.Predecessor(owner, "tiers"), "tiers", FirstTier(listing)));
    }

    private static void CheckSkus(IReadOnlyList<Sku> skus, RuleContext context)
    {
        var without = skus.Where(s => s.Price.IsMissing).ToList();
        if (without.Count == 0) return;
        context.Report(Place(without[0]), ("n", without.Count), ("m", skus.Count), ("s", without[0].Name)).As("some").About("price", without[0].Node);
    }

    private static SyntaxNode Place(Sku sku) => sku.Id.IsPresent ? sku.Id.Node : sku.Node;

    private static NewValue FirstTier(Listing listing)
    {
        var moq = listing.Moq.TryGet(out var given) && Quantity.IsSound(given) ? given : 1;
        return NewValue.List(NewValue.Mapping(("from", NewValue.Word(((LocalizedText)moq).En)), ("price", NewValue.Word("0.00"))));
    }
}
