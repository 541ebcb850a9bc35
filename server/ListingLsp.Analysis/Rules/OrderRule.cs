using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules;

/// <summary>A rule that judges an order by its listing.</summary>
internal abstract class OrderRule : Rule
{
    /// <summary>Reports what is wrong. Called only where the rule is on and in force.</summary>
    /// <param name="order">The order.</param>
    /// <param name="listing">Its listing, the only one of that id.</param>
    /// <param name="context">What it may ask; the definitions of the workspace are not among it.</param>
    public abstract void Check(Order order, NamedListing listing, RuleContext context);
}
