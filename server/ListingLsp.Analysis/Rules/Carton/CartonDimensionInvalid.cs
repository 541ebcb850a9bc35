using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Rules.Carton;

/// <summary>LST2016: a side, weight or unit count that no carton has.</summary>
internal sealed class CartonDimensionInvalid : CartonSpecRule
{
    public override string Id => "LST2016";

    public override void Check(CartonSpec spec, RuleContext context)
    {
        Check(spec, spec.Length, "length", value => value > 0, "above-zero", context);
        Check(spec, spec.Width, "width", value => value > 0, "above-zero", context);
        Check(spec, spec.Height, "height", value => value > 0, "above-zero", context);
        Check(spec, spec.EmptyWeight, "empty-weight", value => value >= 0, "zero-or-more", context);
        Check(spec, spec.MaxUnits, "max-units", Quantity.IsSound, "whole-from-one", context);
    }

    private static void Check(CartonSpec spec, Field<decimal> field, string what, Predicate<decimal> isSound, string bounds, RuleContext context)
    {
        if (!field.TryGet(out var value) || isSound(value)) return;
        context.Report(field.Node, ("id", spec.Label), ("what", Vocabulary.Get(what)), ("bounds", Vocabulary.Get(bounds)), ("value", value));
    }
}
