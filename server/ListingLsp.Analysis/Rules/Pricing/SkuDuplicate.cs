using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>LST1018: two SKUs share an id or all their options. The later one is reported, once.</summary>
internal sealed class SkuDuplicate : ListingRule
{
    public override string Id => "LST1018";

    public override void Check(Listing listing, RuleContext context)
    {
        if (!listing.Skus.TryGet(out var skus)) return;
        var byId = new Dictionary<string, Sku>(StringComparer.Ordinal);
        var byOptions = new Dictionary<string, Sku>(StringComparer.Ordinal);
        foreach (var sku in skus.Items)
        {
            if (sku.Id.TryGet(out var id) && !byId.TryAdd(id, sku))
                context.Report(sku.Id.Node, ("s", id)).Related(Place(byId[id]), "first");
            else if (sku.HasOptions && !sku.Options.IsEmpty && !byOptions.TryAdd(KeyOf(sku), sku))
                context.Report(Place(sku), ("s", sku.Name), ("other", byOptions[KeyOf(sku)].Name), ("options", sku.OptionText)).As("options").Related(Place(byOptions[KeyOf(sku)]), "first");
        }
    }

    private static SyntaxNode Place(Sku sku) => sku.Id.IsPresent ? sku.Id.Node : sku.Node;

    /// <summary>The order of options says nothing.</summary>
    private static string KeyOf(Sku sku) => string.Join('\n', sku.Options.Select(o => $"{o.Name}\t{o.Value}").Order(StringComparer.Ordinal));
}
