using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Rules;

/// <summary>A rule that judges one shared carton spec, in the file that defines it.</summary>
internal abstract class CartonSpecRule : Rule
{
    /// <summary>Reports what is wrong. Called only where the rule is on and in force.</summary>
    public abstract void Check(CartonSpec spec, RuleContext context);
}
