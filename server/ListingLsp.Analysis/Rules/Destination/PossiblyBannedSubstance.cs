using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Destination;

/// <summary>LST4008: words that may name a banned pesticide, or the CAS number of something near one. One report a substance; silent where LST4007 speaks of it.</summary>
internal sealed class PossiblyBannedSubstance : ListingRule
{
    public override string Id => "LST4008";

    public override void Check(Listing listing, RuleContext context)
    {
        foreach (var named in context.Verdicts.Substances.Possible)
        {
            var finding = context.Report(named.Place, ("w", named.Word), ("name", named.Substance.Name), ("n", named.Substance.Number)).Likely();
            if (named.Evidence == SubstanceEvidence.RelatedCas) finding.As("related");
            else if (!named.IsByName) finding.As("alias");
        }
    }
}
