using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Carton;

/// <summary>LST2019: a full carton that is not charged by its volume. Off until the option <c>divisor</c> says how volume counts as weight.</summary>
internal sealed class CartonNotBulky : ListingRule
{
    public override string Id => "LST2019";

    public override void Check(Listing listing, RuleContext context)
    {
        if (context.Number("divisor") is not (> 0 and { } divisor)) return;
        if (LinkedCarton.Of(listing, context.Definitions) is not { Trade: { IsByLot: false } trade, Units: { } units, Spec.Spec: { Volume: { } volume } spec }) return;
        if (!listing.Logistics.TryGet(out var logistics) || !logistics.Package.TryGet(out var package) || package.GrossWeight.Or(0) <= 0 || spec.EmptyWeight.Or(-1) < 0) return;
        var gross = spec.EmptyWeight.Value + (units * package.GrossWeight.Value);
        if (volume / divisor > gross) return;
        context.Report(trade.Carton.Value.Spec.Node, ("w", Math.Round(gross, 2)), ("v", Math.Round(volume / divisor, 2)));
    }
}
