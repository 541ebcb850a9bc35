using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Rules.Carton;

/// <summary>LST2017: an empty carton that is far too light or too heavy for its size.</summary>
internal sealed class CartonTareImplausible : CartonSpecRule
{
    public override string Id => "LST2017";

    public override void Check(CartonSpec spec, RuleContext context)
    {
        if (!spec.EmptyWeight.TryGet(out var weight) || weight < 0 || spec.Volume is not { } volume) return;
        if (context.Number("min") is not { } least || context.Number("max") is not { } most) return;
        var litres = volume / 1000;
        if ((weight >= least * litres && weight <= most * litres) || !IsNews(spec, s => s.EmptyWeight, context)) return;
        context.Report(spec.EmptyWeight.Node, ("id", spec.Label), ("w", weight), ("v", Math.Round(litres, 3)));
    }
}
