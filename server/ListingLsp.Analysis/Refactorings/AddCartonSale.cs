using System.Collections.Immutable;
using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Refactorings;

/// <summary>
/// Adds sale by carton (按箱卖) with a carton spec that the goods fit into. Its ladder follows that of the pieces, each price one cent
/// below what the same quantity costs by the piece: a proposal that the platform takes, to be looked at.
/// </summary>
internal static class AddCartonSale
{
    /// <summary>More than these nobody reads through.</summary>
    private const int MostOffered = 3;

    private static readonly LocalizedText Plain = new("Add sale by carton", "添加按箱卖");

    /// <summary>For a trade that a place touches and that is not sold by carton yet.</summary>
    public static IEnumerable<Refactoring> At(RefactoringContext context)
    {
        var listing = context.Listing;
        if (!listing.Trade.TryGet(out var trade) || !trade.Carton.IsMissing || !context.IsAt(listing.Node, "trade")) return [];
        if (Obstacle(context, trade) is { } obstacle) return [obstacle];
        var (package, owner) = (listing.Logistics.Value.Package.Value, (MappingSyntax)trade.Node);
        ImmutableArray<(PackedCarton Packed, ImmutableArray<(decimal From, decimal Price)> Tiers)> fitting =
        [
            .. PackedCarton.Of(package, context.Definitions).Select(p => (p, Ladder(listing, trade, p.Units))).Where(p => !p.Item2.IsEmpty).Take(MostOffered),
        ];
        return fitting.IsEmpty
            ? [Refactoring.Refused(Plain, "the goods fit into no carton spec of the workspace", "工作区内没有能装下该商品的箱规")]
            : fitting.Select(f => new Refactoring(Title(f.Packed), [SyntaxEditor.InsertEntry(context.Tree, owner, ListingShape.Trade.Predecessor(owner, "carton"), "carton", Value(f.Packed, f.Tiers))]));
    }

    private static Refactoring? Obstacle(RefactoringContext context, Trade trade)
    {
        var listing = context.Listing;
        if (listing.IsReadyToShip != true) return Refactoring.Refused(Plain, "only ready-to-ship listings are sold by carton", "仅直接下单品（ready-to-ship）支持按箱卖");
        if (trade.IsByLot) return Refactoring.Refused(Plain, "the listing is sold by lot", "商品为按批卖");
        if (listing.CategoryPath is { } category && CartonIndustries.IsOpen(category.Industry, context.Settings.AsOf) == false) return Refactoring.Refused(Plain, $"the industry {category.Industry} was not open for sale by carton", $"行业“{category.Industry}”当时未开放按箱卖");
        if (trade.Node is not MappingSyntax owner || owner.Find("carton") is not null) return Refactoring.Refused(Plain, "'carton' stands here already, without a value", "此处已有carton字段，但没有值");
        if (!listing.Logistics.TryGet(out var logistics) || !logistics.Package.TryGet(out var package) || package.Volume is null) return Refactoring.Refused(Plain, "the size of the package is not known (logistics.package)", "商品包装尺寸未知（logistics.package）");
        if (CartonPricing.PiecePrice(listing, trade, 1) is null) return Refactoring.Refused(Plain, "the piece price is not certain", "按件单价不确定");
        return null;
    }

    /// <summary>Tiers from the first whole number of cartons that the MOQ allows; none where no price is left below that of a piece.</summary>
    private static ImmutableArray<(decimal From, decimal Price)> Ladder(Listing listing, Trade trade, decimal units)
    {
        var pieces = trade.Ladder.Or(null!)?.ByQuantity?.Select(t => t.From.Value) ?? [];
        var smallest = listing.Moq.TryGet(out var moq) && Quantity.IsSound(moq) ? moq : 1;
        return
        [
            .. pieces.Append(smallest).Select(q => decimal.Ceiling(Math.Max(q, smallest) / units)).Distinct().Order()
                .Select(cartons => (From: cartons, Piece: CartonPricing.PiecePrice(listing, trade, Bounded.Multiply(cartons, units))?.Price ?? 0))
                .Select(t => (t.From, Price: PieceDiscount.OneCentBelow(t.Piece)))
                .Where(t => t.Price >= Money.Least)
                .DistinctBy(t => t.Price),
        ];
    }

    private static LocalizedText Title(PackedCarton packed)
    {
        var spec = packed.Carton.Spec;
        var (id, units) = (spec.Id.Value, Quantity.Format(packed.Units));
        var name = spec.Name.TryGet(out var given) && given != id ? $" ({given})" : "";
        return new($"Add sale by carton with {id}{name}, {units} a carton", $"添加按箱卖：箱规{id}{name}，每箱{units}件");
    }

    private static NewValue Value(PackedCarton packed, ImmutableArray<(decimal From, decimal Price)> tiers) => NewValue.Mapping(
        [
            ("spec", NewValue.Text(packed.Carton.Spec.Id.Value)),
            .. packed.Carton.Spec.MaxUnits.Or(0) == packed.Units ? [] : new[] { ("units", NewValue.Word(Quantity.Format(packed.Units))) },
            ("tiers", NewValue.List([.. tiers.Select(t => NewValue.Mapping(("from", NewValue.Word(Quantity.Format(t.From))), ("price", NewValue.Word(Money.Format(t.Price)))))])),
        ]);
}
