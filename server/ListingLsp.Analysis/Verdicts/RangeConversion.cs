using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>Turns an FOB range that is the only price into a ladder: the first tier takes the upper end, the last one the lower.</summary>
/// <param name="Trade">The group that has the range.</param>
/// <param name="Lower">The lower end.</param>
/// <param name="Upper">The upper end.</param>
/// <param name="From">Where the first tier begins: the MOQ, else 1.</param>
/// <param name="To">Where the last one begins.</param>
internal readonly record struct RangeConversion(Trade Trade, decimal Lower, decimal Upper, decimal From, decimal To)
{
    /// <summary>For the range of a listing; null where it is not the only price, or its ends are no prices.</summary>
    public static RangeConversion? Of(Listing listing)
    {
        if (!PriceModes.Of(listing).IsRangeAlone || !listing.Trade.TryGet(out var trade) || !trade.Range.TryGet(out var range)) return null;
        if (!UnitPrice.IsSound(listing, range.Min) || !UnitPrice.IsSound(listing, range.Max)) return null;
        var from = listing.Moq.TryGet(out var moq) && Quantity.IsSound(moq) ? moq : 1;
        return new RangeConversion(trade, Math.Min(range.Min.Value, range.Max.Value), Math.Max(range.Min.Value, range.Max.Value), from, LaterThan(from, listing));
    }

    /// <summary>The range by its name, or where a base holds it.</summary>
    public SyntaxNode Place => Entry?.Key ?? Trade.Range.Node;

    /// <summary>The words of a finding about it.</summary>
    public MessageArgument[] Words => [("a", Money.Format(Lower)), ("b", Money.Format(Upper)), ("q1", From), ("q2", To)];

    /// <summary>Name of the fix in the catalogue: a range of one price becomes one tier.</summary>
    public string FixName => Lower == Upper ? "one" : "";

    /// <summary>
    /// Writes tiers in the range's place. No edits where a base holds it, where an anchor stands for it, or where a comment
    /// belongs to one of its ends.
    /// </summary>
    public TextEdit[] Edits(SyntaxTree tree)
    {
        if (Entry is not { Value: { Properties: null } value } range || HasComments(value, tree)) return [];
        var tiers = Lower == Upper ? NewValue.List(Tier(From, Upper)) : NewValue.List(Tier(From, Upper), Tier(To, Lower));
        return [SyntaxEditor.RenameKey(tree, range, "tiers"), SyntaxEditor.SetValue(tree, value, tiers)];
    }

    private EntrySyntax? Entry => (Trade.Node as MappingSyntax)?.Find("range");

    private static bool HasComments(SyntaxNode node, SyntaxTree tree) =>
        tree.Comments.All.Any(c => tree.Comments.OwnerOf(c) is { } owner && owner != node && owner.Span.Start >= node.Span.Start && owner.Span.End <= node.Span.End);

    /// <summary>At which quantity the lower end holds nobody says: ten times the first, or all that is in stock, is a proposal to be looked at.</summary>
    private static decimal LaterThan(decimal from, Listing listing)
    {
        var tenfold = Bounded.Multiply(from, 10);
        return listing.Stock is { } stock && decimal.Floor(stock) > from ? Math.Min(tenfold, decimal.Floor(stock)) : tenfold;
    }

    private static NewValue Tier(decimal from, decimal price) =>
        NewValue.Mapping(("from", NewValue.Word(((LocalizedText)from).En)), ("price", NewValue.Word(Money.Format(price))));
}
