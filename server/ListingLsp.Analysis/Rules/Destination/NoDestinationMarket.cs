using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Packs;
using ListingLsp.Analysis.Reference;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Destination;

/// <summary>LST4016: a rule about destinations could apply, and the listing does not say where it is sold.</summary>
internal sealed class NoDestinationMarket : ListingRule
{
    public override string Id => "LST4016";

    public override void Check(Listing listing, RuleContext context)
    {
        if (!context.Verdicts.Destinations.AreAbsent || listing.Node is not MappingSyntax root) return;
        var facts = context.Verdicts.Facts;
        var hits = context.Verdicts.Packs.Now.Where(h => h.Entry.Verdict != PackVerdict.Advisory && h.Exemption is null && !facts.MayBearMarking(h.Entry)).ToList();
        if (hits is not [var hit, ..]) return;
        var concerned = context.Definitions.Core.Where(m => hits.Exists(h => h.Entry.IsAbout(m, context.AsOf)));
        var finding = context.ReportAbsent(root, "", root, "markets", ("item", hit.Entry.Title)).Related(context.File, hit.Place, "item").In([.. concerned]);
        var core = NewValue.List([.. context.Definitions.Core.Select(NewValue.Text)]);
        finding.Fix(root.Find("markets") is { } empty ? SyntaxEditor.SetValue(context.Tree, empty.Value, core) : SyntaxEditor.InsertEntry(context.Tree, root, ListingShape.Root.Predecessor(root, "markets"), "markets", core));
    }
}
