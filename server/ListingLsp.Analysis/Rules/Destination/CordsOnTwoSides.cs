using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Destination;

/// <summary>LST4012: pull cords on two sides are longer than a market of the listing allows together. Silent where one is too long by itself (LST4010, LST4011).</summary>
internal sealed class CordsOnTwoSides : CordRule
{
    public override string Id => "LST4012";

    protected override void Check(CordBans cords, Listing listing, RuleContext context)
    {
        foreach (var bans in cords.OnTwoSides)
        {
            // No loop is among them: one over its limit is too long by itself.
            var sides = cords.Sides.Sides.Where(s => s.Name is not null && s.CountsForTwo(bans[0].Limits)).OrderBy(s => s.Pull!.Node.Span.Start).ToList();
            var names = sides.ConvertAll(s => CordSideNames.Name(s.Name!));
            var lengths = sides.ConvertAll(s => ((LocalizedText)s.Pull!.Centimetres).En);
            var list = new LocalizedText(
                string.Join(", ", names.Zip(lengths, (n, l) => $"{n.En} {l} cm")),
                string.Join("、", names.Zip(lengths, (n, l) => $"{n.Zh}侧{l}cm")));
            var finding = context.Report(sides[1].Pull!.Node, ("sides", list), ("max", bans[0].Limits.PullOnTwoSides), ("markets", Names(bans, context)));
            foreach (var side in sides.Where(s => s != sides[1])) finding.Related(side.Pull!.Node, "side");
            About(finding, bans, context);
        }
    }
}
