using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Rules;

/// <summary>A rule that judges a campaign by itself.</summary>
internal abstract class CampaignRule : Rule
{
    /// <summary>Reports what is wrong. Called only where the rule is on and in force.</summary>
    public abstract void Check(PlannedCampaign campaign, RuleContext context);
}
