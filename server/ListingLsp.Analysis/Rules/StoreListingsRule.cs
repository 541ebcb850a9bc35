using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules;

/// <summary>A rule that judges the store by all its listings.</summary>
internal abstract class StoreListingsRule : Rule
{
    /// <summary>Reports what is wrong. Called only where the rule is on and in force, and all files could be read.</summary>
    /// <param name="store">The store.</param>
    /// <param name="counts">Its listings.</param>
    /// <param name="context">What it may ask; the definitions of the workspace are not among it.</param>
    public abstract void Check(StoreFigures store, ListingCounts counts, RuleContext context);
}
