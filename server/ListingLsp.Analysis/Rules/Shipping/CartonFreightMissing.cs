using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Shipping;

/// <summary>LST3013: sale by carton with a freight template that has no rate by carton on any line. Silent where every line is free.</summary>
internal sealed class CartonFreightMissing : ListingRule
{
    public override string Id => "LST3013";

    public override void Check(Listing listing, RuleContext context)
    {
        if (LinkedCarton.Of(listing, context.Definitions) is null || !listing.Logistics.TryGet(out var logistics)) return;
        if (context.Verdicts.Freight.Template is not { Template.Lines: { IsPresent: true, Value: { IsComplete: true, Items: { IsEmpty: false } lines } } } template) return;
        if (!lines.All(l => l.PerCarton.IsMissing) || lines.All(l => l.Free.Or(false))) return;
        var id = template.Template.Id;
        context.Report(logistics.Template.Node, ("id", id.Value)).Related(template.File, id.Node.Span, "template");
    }
}
