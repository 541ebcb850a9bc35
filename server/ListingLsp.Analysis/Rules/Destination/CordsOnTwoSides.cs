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
        if (cords.OnTwoSides is not { IsEmpty: false } limits) return;
        // No loop is among them: one over its limit is too long by itself.
        var least = limits.Min(l => l.Centimetres);
        var sides = cords.Sides.Sides.Where(s => s.Name is not null && s.Pull?.Centimetres > least).OrderBy(s => s.Pull!.Node.Span.Start).ToList();
        var finding = context.Report(sides[1].Pull!.Node, ("sides", Names(sides)), ("over", Over(limits, context)));
        foreach (var side in sides.Where(s => s != sides[1])) finding.Related(side.Pull!.Node, "side");
        About(finding, [.. limits.SelectMany(l => l.Bans)], context);
    }

    private static LocalizedText Names(List<CordSide> sides)
    {
        var words = sides.ConvertAll(s => (Name: CordSideNames.Name(s.Name!), Length: ((LocalizedText)s.Pull!.Centimetres).En));
        return new(string.Join(", ", words.Select(w => $"{w.Name.En} {w.Length} cm")), string.Join("、", words.Select(w => $"{w.Name.Zh}侧{w.Length}cm")));
    }
}
