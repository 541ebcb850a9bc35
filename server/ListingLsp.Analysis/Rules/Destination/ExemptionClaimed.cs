using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Packs;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Destination;

/// <summary>LST4003: a claimed exemption takes the listing out of a ban. One report an exemption, wherever it is claimed.</summary>
internal sealed class ExemptionClaimed : ListingRule
{
    public override string Id => "LST4003";

    public override void Check(Listing listing, RuleContext context)
    {
        foreach (var claim in context.Verdicts.Packs.Now.Where(h => h.Exemption is not null && h.Entry.Verdict == PackVerdict.Banned && !h.Markets.IsEmpty).GroupBy(h => h.Exemption!))
        {
            var hit = claim.First();
            var markets = claim.SelectMany(h => h.Markets).Distinct(StringComparer.Ordinal).ToImmutableArray();
            context.Report(claim.Key.Node, ("x", Exemptions.Name(claim.Key.Text)), ("item", Items(claim)), ("markets", Markets.Names(markets, context.AsOf)))
                .In(markets)
                .From(hit.Entry.Source)
                .Related(context.File, hit.Place, "item");
        }
    }

    private static LocalizedText Items(IEnumerable<PackHit> hits)
    {
        var items = hits.Select(h => h.Entry.Title).Distinct().ToList();
        return new(string.Join(" and ", items.Select(i => i.En)), string.Join("、", items.Select(i => i.Zh)));
    }
}
