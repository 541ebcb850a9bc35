using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Rules;

/// <summary>A rule that judges the figures of a store by themselves.</summary>
internal abstract class StoreRule : Rule
{
    /// <summary>Reports what is wrong. Called only where the rule is on and in force.</summary>
    public abstract void Check(StoreFigures store, RuleContext context);
}
