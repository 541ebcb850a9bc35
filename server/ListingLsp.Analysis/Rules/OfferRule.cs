using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules;

/// <summary>A rule that judges an offer of a campaign by the listing that it offers.</summary>
internal abstract class OfferRule : Rule
{
    /// <summary>Reports what is wrong. Called only where the rule is on and in force.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="campaign">Its campaign.</param>
    /// <param name="listing">The listing that is offered, the only one of that id.</param>
    /// <param name="context">What it may ask; the definitions of the workspace are not among it.</param>
    public abstract void Check(Offer offer, PlannedCampaign campaign, NamedListing listing, RuleContext context);

    /// <summary>Takes the offer out of its campaign.</summary>
    protected static TextEdit[] Remove(Offer offer, PlannedCampaign campaign, SyntaxTree tree) =>
        campaign.OfferList is { } list && list.Items.FirstOrDefault(i => i.Value == offer.Node) is { } item ? [SyntaxEditor.RemoveItem(tree, list, item)] : [];
}
