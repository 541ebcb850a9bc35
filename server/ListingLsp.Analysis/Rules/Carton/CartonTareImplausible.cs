using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Rules.Carton;

/// <summary>LST2017: an empty carton that is far too light or too heavy for its size.</summary>
internal sealed class CartonTareImplausible : CartonSpecRule
{
    public override string Id => "LST2017";

    public override void Check(CartonSpec spec, RuleContext context)
    {
        if (context.Number("min") is not { } least || context.Number("max") is not { } most) return;
        if (!IsOutside(spec, least, most) || !IsFirst(spec, s => s.EmptyWeight.Node == spec.EmptyWeight.Node && IsOutside(s, least, most), context)) return;
        context.Report(spec.EmptyWeight.Node, ("w", spec.EmptyWeight.Value), ("v", Math.Round(Litres(spec.Volume!.Value), 3)));
    }

    private static bool IsOutside(CartonSpec spec, decimal least, decimal most) =>
        spec.EmptyWeight.TryGet(out var weight) && weight >= 0 && spec.Volume is { } volume && (weight < least * Litres(volume) || weight > most * Litres(volume));

    private static decimal Litres(decimal cubicCentimetres) => cubicCentimetres / 1000;
}
