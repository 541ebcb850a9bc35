using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Rules;

/// <summary>A rule that judges freight wherever it is written: in a listing, and in each shared template, in the file that defines it.</summary>
internal abstract class FreightRule : ListingRule
{
    /// <summary>Reports what is wrong with a template. Called only where the rule is on and in force.</summary>
    public abstract void Check(FreightTemplate template, RuleContext context);
}
