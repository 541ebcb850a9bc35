using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>Ladders with more tiers than the platform takes.</summary>
internal static class LadderSize
{
    /// <summary>At most this many tiers, for sale by piece as by carton (platform briefing, August 2022, l.1574 and l.1686).</summary>
    public const int Most = 4;

    /// <summary>Tiers as they are written, those that could not be read included.</summary>
    public static int Count(Ladder ladder) => ladder.Node.Items.Length;

    /// <summary>
    /// The tiers to take out until four are left: those whose price is nearest to the tier before. Never the first tier,
    /// which is the MOQ; none where the ladder is not certain, or one of its prices is none (LST1008).
    /// </summary>
    public static IReadOnlyList<Tier> Spare(Ladder ladder)
    {
        var spare = new List<Tier>();
        if (ladder.ByQuantity is not { } sorted || sorted.Any(t => t.Price.Value <= 0)) return spare;
        var left = sorted.ToList();
        while (left.Count > Most)
        {
            var nearest = Enumerable.Range(1, left.Count - 1).MinBy(i => Math.Abs(left[i - 1].Price.Value - left[i].Price.Value));
            spare.Add(left[nearest]);
            left.RemoveAt(nearest);
        }

        return spare;
    }

    /// <summary>The quantities of some tiers, for the title of a fix.</summary>
    public static string Quantities(IEnumerable<Tier> tiers) => string.Join(", ", tiers.Select(t => t.From.Value).Order().Select(q => ((LocalizedText)q).En));

    /// <summary>Takes some tiers out of a ladder.</summary>
    public static TextEdit[] Without(Ladder ladder, IReadOnlyCollection<Tier> tiers, SyntaxTree tree) =>
        SyntaxEditor.RemoveItems(tree, ladder.Node, item => tiers.Any(t => t.Node == item.Value));
}
