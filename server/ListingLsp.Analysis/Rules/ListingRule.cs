using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Rules;

/// <summary>A rule that judges one listing with the shared definitions it refers to.</summary>
internal abstract class ListingRule : Rule
{
    /// <summary>Reports what is wrong. Called only where the rule is on and in force.</summary>
    public abstract void Check(Listing listing, RuleContext context);
}
