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
        Check(spec, s => s.Length, "length", value => value > 0, "above-zero", context);
        Check(spec, s => s.Width, "width", value => value > 0, "above-zero", context);
        Check(spec, s => s.Height, "height", value => value > 0, "above-zero", context);
        Check(spec, s => s.EmptyWeight, "empty-weight", value => value >= 0, "zero-or-more", context);
        Check(spec, s => s.MaxUnits, "max-units", Quantity.IsSound, "whole-from-one", context);
    }

    private static void Check(CartonSpec spec, Func<CartonSpec, Field<decimal>> field, string what, Predicate<decimal> isSound, string bounds, RuleContext context)
    {
        if (!field(spec).TryGet(out var value) || isSound(value) || !IsFirst(spec, s => field(s).Node == field(spec).Node, context)) return;
        context.Report(field(spec).Node, ("what", Vocabulary.Get(what)), ("bounds", Vocabulary.Get(bounds)), ("value", value));
    }
}
