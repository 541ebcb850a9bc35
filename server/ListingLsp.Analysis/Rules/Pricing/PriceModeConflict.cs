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
        if (!modes.IsConflict) return;
        var trade = listing.Trade.Value;
        var priced = listing.Skus.TryGet(out var skus) ? skus.Items.Where(s => s.Price.IsPresent).ToList() : [];
        var ladder = Find(trade.Node, "tiers")?.Key ?? trade.Ladder.Node;
        var range = Find(trade.Node, "range")?.Key ?? trade.Range.Node;
        var kept = Vocabulary.Get(modes.Ladder ? "ladder-price" : "sku-prices");
        var gone = Vocabulary.Get(modes is { Ladder: true, Range: true, Skus: true } ? "range-and-sku-prices" : modes.Range ? "range-price" : "sku-prices");
        var finding = context.Report(modes.Range ? range : priced[0].Price.Node, ("a", kept), ("b", gone));
        if (modes.Ladder) finding.Related(ladder, "ladder");
        if (modes is { Range: true, Skus: true }) finding.Related(priced[0].Price.Node, "skus");
        List<(SyntaxNode Owner, string Name)> going = modes.Range ? [(trade.Node, "range")] : [];
        if (modes.Ladder) going.AddRange(priced.Select(s => (s.Node, "price")).Distinct());
        finding.Fix(modes.Ladder ? "" : "skus", null, context.File, Without(going, context.Tree));
    }

    private static EntrySyntax? Find(SyntaxNode owner, string name) => (owner as MappingSyntax)?.Find(name);

    /// <summary>Takes fields out; no edits where a base holds one of them.</summary>
    private static TextEdit[] Without(List<(SyntaxNode Owner, string Name)> fields, SyntaxTree tree) =>
        fields.Exists(f => Find(f.Owner, f.Name) is null) ? [] : [.. fields.Select(f => SyntaxEditor.RemoveEntry(tree, (MappingSyntax)f.Owner, Find(f.Owner, f.Name)!))];
}
