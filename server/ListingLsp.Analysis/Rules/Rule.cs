namespace ListingLsp.Analysis.Rules;

/// <summary>A rule with a class of its own. Stateless: one instance judges everything.</summary>
internal abstract class Rule
{
    /// <summary>The rule's id in the catalogue.</summary>
    public abstract string Id { get; }
}
