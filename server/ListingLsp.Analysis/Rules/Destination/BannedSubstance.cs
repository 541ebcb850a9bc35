using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Destination;

/// <summary>LST4007: one of the banned pesticides is declared, or is what an agrochemical listing offers. One report a substance.</summary>
internal sealed class BannedSubstance : ListingRule
{
    public override string Id => "LST4007";

    public override void Check(Listing listing, RuleContext context)
    {
        foreach (var named in context.Verdicts.Substances.Banned)
        {
            var finding = context.Report(named.Place, ("name", named.Substance.Name), ("n", named.Substance.Number), ("w", named.Word));
            if (named.Evidence == SubstanceEvidence.Cas) finding.As("cas");
            else if (!named.IsByName) finding.As("alias");
            if (!named.IsDeclared) finding.Related(listing.Category.Node, "category");
        }
    }
}
