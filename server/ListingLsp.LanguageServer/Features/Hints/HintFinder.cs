using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.LanguageServer.Features.Fields;
using ListingLsp.LanguageServer.Features.Hovering;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.LanguageServer.Features.Hints;

/// <summary>The hints of a stretch of a document. What is malformed or not certain gets none.</summary>
internal static class HintFinder
{
    /// <summary>The hints in a range, in the order of the text. Never throws on any content.</summary>
    public static ImmutableArray<Hint> In(DocumentView view, TextSpan range, HintOptions options)
    {
        if (view.Kind is not { } kind) return [];
        var hints = new List<Hint>();
        foreach (var listing in view.Analyzed?.ListingsIn(range) ?? [])
        {
            if (!listing.Trade.TryGet(out var trade)) continue;
            if (options.Tiers) hints.AddRange(trade.Ladders.SelectMany(l => LadderPreview.Of(l)).Select(t => new Hint(t.Tier.Node.Span.End, Words(t).In(view.Locale))));
            if (options.Cartons) hints.AddRange(CartonPreview.Of(listing, view.Workspace.Definitions).Select(t => new Hint(t.Tier.Node.Span.End, Words(t, trade).In(view.Locale))));
        }

        if (options.Markets) hints.AddRange(MarketCodes.In(view.Tree, FileShapes.Of(kind), range).Where(n => n.Style != ScalarStyle.Empty).Select(n => (Node: n, Name: Markets.WithGroups.Find(n.Value)?.Name)).Where(n => n.Name is not null).Select(n => new Hint(n.Node.Span.End, n.Name!.In(view.Locale))));
        return [.. hints.Where(h => range.Start <= h.Offset && h.Offset <= range.End).DistinctBy(h => h.Offset).OrderBy(h => h.Offset)];
    }

    /// <summary>Whether two stretches have a place in common.</summary>
    public static bool Touches(TextSpan one, TextSpan other) => one.Start <= other.End && other.Start <= one.End;

    private static LocalizedText Words(PreviewTier tier)
    {
        var (range, subtotal) = (PriceTables.Range(tier), Money.Format(tier.Subtotal));
        return new($"{range} · from {subtotal}", $"{range} · {subtotal}起");
    }

    private static LocalizedText Words(CartonPreviewTier tier, Trade trade)
    {
        var (units, total) = (Quantity.Format(tier.Units), Money.Format(tier.Total));
        var unit = trade.Unit.TryGet(out var code) && Units.Codes.Contains(code) ? Units.Counted(code, tier.Units) : new LocalizedText("units", "件");
        return new($"{units} {unit.En} · from {total}", $"{units}{unit.Zh} · {total}起");
    }
}
