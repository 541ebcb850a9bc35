using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>Turns an FOB range into a ladder: the first tier takes the upper end, the last one the lower.</summary>
/// <param name="Lower">The lower end.</param>
/// <param name="Upper">The upper end.</param>
/// <param name="From">Where the first tier begins: the MOQ, else 1.</param>
internal readonly record struct RangeConversion(decimal Lower, decimal Upper, decimal From)
{
    /// <summary>Nobody says at which quantity the lower end holds: ten times the first is a proposal to be looked at.</summary>
    public decimal To => From * 10;

    /// <summary>For the range of a listing, or null where its ends are no prices.</summary>
    public static RangeConversion? Of(Listing listing)
    {
        var range = listing.Trade.Value.Range.Value;
        if (range.Min.Or(0) <= 0 || range.Max.Or(0) <= 0) return null;
        var moq = listing.Moq.TryGet(out var given) && Quantity.IsSound(given) ? given : 1;
        return new RangeConversion(Math.Min(range.Min.Value, range.Max.Value), Math.Max(range.Min.Value, range.Max.Value), moq);
    }

    /// <summary>The words of a finding about it.</summary>
    public MessageArgument[] Words => [("a", Money.Format(Lower)), ("b", Money.Format(Upper)), ("q1", From), ("q2", To)];

    /// <summary>Writes tiers in the range's place.</summary>
    public TextEdit[] Edits(EntrySyntax range, SyntaxTree tree)
    {
        var tiers = Lower == Upper ? NewValue.List(Tier(From, Upper)) : NewValue.List(Tier(From, Upper), Tier(To, Lower));
        return [SyntaxEditor.RenameKey(tree, range, "tiers"), SyntaxEditor.SetValue(tree, range.Value, tiers)];
    }

    private static NewValue Tier(decimal from, decimal price) =>
        NewValue.Mapping(("from", NewValue.Word(((LocalizedText)from).En)), ("price", NewValue.Word(Money.Format(price))));
}
