using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Rules;

/// <summary>A rule that judges one shared carton spec, in the file that defines it.</summary>
internal abstract class CartonSpecRule : Rule
{
    /// <summary>Reports what is wrong. Called only where the rule is on and in force.</summary>
    public abstract void Check(CartonSpec spec, RuleContext context);

    /// <summary>Whether a spec is the first of those with the same slip: what a merge brings into several is said once.</summary>
    protected static bool IsFirst(CartonSpec spec, Predicate<CartonSpec> hasSlip, RuleContext context) =>
        context.Definitions.Cartons.First(c => hasSlip(c.Spec)).Spec == spec;
}
