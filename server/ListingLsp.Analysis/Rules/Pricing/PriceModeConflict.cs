using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>LST1007: more than one of ladder, range and SKU prices. Points at the one that would go, or the first of those.</summary>
internal sealed class PriceModeConflict : ListingRule
{
    public override string Id => "LST1007";

    public override void Check(Listing listing, RuleContext context)
    {
        var modes = PriceModes.Of(listing);
        if (!modes.IsConflict || listing.Trade.Value.Node is not MappingSyntax trade) return;
        var (ladder, range) = (trade.Find("tiers"), trade.Find("range"));
        var priced = Priced(listing);
        var kept = modes.Ladder ? "ladder-price" : "sku-prices";
        LocalizedText gone = modes is { Ladder: true, Range: true, Skus: true } ? Vocabulary.Get("range-and-sku-prices") : Vocabulary.Get(modes.Range ? "range-price" : "sku-prices");
        var place = modes.Range ? range?.Key ?? listing.Trade.Value.Range.Node : priced[0].Price.Node;
        var finding = context.Report(place, ("a", Vocabulary.Get(kept)), ("b", gone));
        finding.Related(modes.Ladder ? ladder?.Key ?? listing.Trade.Value.Ladder.Node : priced[0].Price.Node, modes.Ladder ? "ladder" : "skus");
        if (modes is { Ladder: true, Skus: true, Range: true }) finding.Related(priced[0].Price.Node, "skus");
        List<TextEdit> edits = [];
        if (range is not null) edits.Add(SyntaxEditor.RemoveEntry(context.Tree, trade, range));
        if (modes.Ladder) edits.AddRange(priced.Select(s => WithoutPrice(s, context.Tree)).OfType<TextEdit>());
        finding.Fix(modes.Ladder ? "" : "skus", null, context.File, [.. edits]);
    }

    private static List<Sku> Priced(Listing listing) =>
        listing.Skus.TryGet(out var skus) ? [.. skus.Items.Where(s => !s.Price.IsMissing)] : [];

    private static TextEdit? WithoutPrice(Sku sku, SyntaxTree tree) =>
        sku.Node is MappingSyntax node && node.Find("price") is { } price ? SyntaxEditor.RemoveEntry(tree, node, price) : null;
}
