using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Rules;

/// <summary>A rule that judges one shared carton spec, in the file that defines it.</summary>
internal abstract class CartonSpecRule : Rule
{
    /// <summary>Reports what is wrong. Called only where the rule is on and in force.</summary>
    public abstract void Check(CartonSpec spec, RuleContext context);

    /// <summary>What a merge brings into several specs is said of the first of them.</summary>
    protected static bool IsNews<T>(CartonSpec spec, Func<CartonSpec, Field<T>> field, RuleContext context) =>
        context.Definitions.Cartons.First(c => field(c.Spec).Node == field(spec).Node).Spec == spec;
}
