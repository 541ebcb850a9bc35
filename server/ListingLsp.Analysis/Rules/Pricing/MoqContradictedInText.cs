using System.Globalization;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>
/// LST1014: title or description names an MOQ that is neither that of the listing nor that of a customization. One report a number,
/// wherever it is repeated. Silent under sale by lot, where a text may count pieces.
/// </summary>
internal sealed class MoqContradictedInText : ListingRule
{
    public override string Id => "LST1014";

    public override void Check(Listing listing, RuleContext context)
    {
        if (SmallestOrder.Of(listing) is not { } moq || !listing.Trade.TryGet(out var trade) || trade.IsByLot || !trade.Unit.TryGet(out var unit)) return;
        // A ladder that could not be read may begin elsewhere (LST1001).
        if (!trade.Ladder.IsMissing && trade.Ladder.Or(null!)?.First is null) return;
        var others = MoqMentions.Other(listing, moq, unit, context.Verdicts.Texts);
        if (others.Count == 0 || OfCustomization(listing) is not { } allowed) return;
        foreach (var same in others.Where(m => !allowed.Contains(m.Number.Value)).GroupBy(m => m.Number.Value)) Report([.. same], moq, listing, context);
    }

    private static void Report(List<MoqMention> mentions, decimal moq, Listing listing, RuleContext context)
    {
        var finding = context.Report(Place(mentions[0]), ("a", mentions[0].Number.Value), ("b", moq)).Likely().Related(listing.Moq.Node, "moq");
        foreach (var mention in mentions.Skip(1)) finding.Related(context.File, Place(mention), "again");
        var edits = mentions.Select(m => Replace(m, moq, context.Tree)).ToList();
        if (edits.TrueForAll(e => e is not null)) finding.Fix([.. edits.OfType<TextEdit>()]);
    }

    private static TextSpan Place(MoqMention mention) => ScalarPlace.Of(mention.Word.Node, mention.Number.Start, mention.Number.End - mention.Number.Start);

    /// <summary>The other number in its place; null where the number does not stand in the file as it reads.</summary>
    private static TextEdit? Replace(MoqMention mention, decimal moq, SyntaxTree tree)
    {
        var (place, written) = (Place(mention), mention.Word.Text[mention.Number.Start..mention.Number.End]);
        if (tree.Text.GetText(place) != written) return null;
        return new TextEdit(place, written.Contains(',', StringComparison.Ordinal) ? moq.ToString("#,0", CultureInfo.InvariantCulture) : Quantity.Format(moq));
    }

    /// <summary>The MOQs of customization services; null where one of them could not be read.</summary>
    private static HashSet<decimal>? OfCustomization(Listing listing)
    {
        if (listing.Services.IsMissing) return [];
        if (!listing.Services.TryGet(out var services)) return null;
        if (services.Customization.IsMissing) return [];
        if (!services.Customization.TryGet(out var list) || !list.IsComplete || !list.Items.All(c => c.Moq.IsPresent || c.Moq.IsMissing)) return null;
        return [.. list.Items.Where(c => c.Moq.IsPresent).Select(c => c.Moq.Value)];
    }
}
