using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.LanguageServer.Features.Hovering;

/// <summary>
/// Prices as buyers see them: the preview of a ladder, and what cartons hold, cost and save. Every number follows from what the listing
/// declares; where a tier is not certain, there is no table.
/// </summary>
internal static class PriceTables
{
    /// <summary>The table of the tier or ladder that a place is in; null where it is in none.</summary>
    public static string? At(DocumentView view, Listing listing, PlacePath place)
    {
        if (!listing.Trade.TryGet(out var trade)) return null;
        if (trade.Carton.TryGet(out var sale) && IsAt(sale, place)) return Cartons(view, listing, trade, place);
        foreach (var ladder in trade.Ladders)
        {
            if (IsAt(ladder.Node, place)) return Ladder(view.Locale, trade, LadderPreview.Of(ladder), place);
        }

        return null;
    }

    /// <summary>A quantity as the platform shows it: <c>10 ~ 19</c>, and <c>≥ 50</c> for the last.</summary>
    public static string Range(PreviewTier tier) => tier.To is not { } to ? $"≥ {Quantity.Format(tier.From)}"
        : to == tier.From ? Quantity.Format(tier.From) : $"{Quantity.Format(tier.From)} ~ {Quantity.Format(to)}";

    /// <summary>In a tier of the list, or at the key of the list.</summary>
    private static bool IsAt(SequenceSyntax list, PlacePath place) =>
        place.Key is { } key ? key.Value == list || IsInTier(list, place) : IsInTier(list, place);

    private static bool IsInTier(SequenceSyntax list, PlacePath place) => place.Nodes.IndexOf(list) is >= 0 and var at && at + 2 < place.Nodes.Length;

    /// <summary>In a carton tier, or at the key of the sale or its tiers.</summary>
    private static bool IsAt(CartonSale sale, PlacePath place) =>
        place.Key?.Value == sale.Node || (sale.Ladder.TryGet(out var ladder) && IsAt(ladder.Node, place));

    private static string? Ladder(Locale locale, Trade trade, ImmutableArray<PreviewTier> tiers, PlacePath place)
    {
        if (tiers.IsEmpty) return null;
        var (money, isByLot) = (In(trade), trade.SellBy.Or("") == "lot");
        LocalizedText[] heads =
        [
            isByLot ? new(">Quantity (lots)", ">数量（批）") : UnitOf(trade) is { } unit ? new($">Quantity ({unit.En})", $">数量（{unit.Zh}）") : new(">Quantity", ">数量"),
            isByLot ? new($">Price of a lot{money.En}", $">每批价格{money.Zh}") : new($">Unit price{money.En}", $">单价{money.Zh}"),
            new($">Subtotal{money.En}", $">小计{money.Zh}"),
        ];
        return MarkdownText.Table([.. heads.Select(h => h.In(locale))], tiers.Select(t => Row(t.Tier, place, Range(t), Money.Format(t.Price), Money.Format(t.Subtotal))));
    }

    private static string? Cartons(DocumentView view, Listing listing, Trade trade, PlacePath place)
    {
        var tiers = CartonPreview.Of(listing, view.Workspace.Definitions);
        if (tiers.IsEmpty) return null;
        var money = In(trade);
        var unit = UnitOf(trade) ?? new LocalizedText("units", "件");
        var isCompared = tiers.Any(t => t.PiecePrice is not null);
        var heads = new List<LocalizedText>
        {
            new(">Cartons", ">箱数"),
            new($">{char.ToUpperInvariant(unit.En[0])}{unit.En[1..]}", $">数量（{unit.Zh}）"),
            new($">Unit price{money.En}", $">单价{money.Zh}"),
            new($">Total{money.En}", $">总价{money.Zh}"),
        };
        if (isCompared) heads.AddRange([new($">By the piece{money.En}", $">按件单价{money.Zh}"), new($">Saving{money.En}", $">节省{money.Zh}")]);
        return MarkdownText.Table([.. heads.Select(h => h.In(view.Locale))], tiers.Select(t =>
        {
            string[] cells = [Quantity.Format(t.Cartons), Quantity.Format(t.Units), Money.Format(t.Price), Money.Format(t.Total)];
            if (isCompared) cells = [.. cells, t.PiecePrice is { } piece ? Money.Format(piece) : "", t.Saving is { } saving ? Money.Format(saving) : ""];
            return Row(t.Tier, place, cells);
        }));
    }

    /// <summary>The row of the tier that the place is in is bold.</summary>
    private static IEnumerable<string> Row(Tier tier, PlacePath place, params string[] cells) =>
        place.Nodes.Contains(tier.Node) ? cells.Select(c => c.Length == 0 ? c : $"**{c}**") : cells;

    private static LocalizedText In(Trade trade) => Money.CurrencyOf(trade.Currency) is { } currency ? new($" ({currency})", $"（{currency}）") : LocalizedText.None;

    private static LocalizedText? UnitOf(Trade trade) => trade.Unit.TryGet(out var unit) ? Units.Codes.Find(unit)?.Name : null;
}
