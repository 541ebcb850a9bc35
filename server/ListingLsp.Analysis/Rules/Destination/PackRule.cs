using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Packs;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Analysis.Rules.Destination;

/// <summary>A rule that reports entries of rule packs which match a listing.</summary>
internal abstract class PackRule : ListingRule
{
    public override void Check(Listing listing, RuleContext context)
    {
        if (context.Verdicts.Packs.AreNone) return;
        foreach (var hit in Hits(context.Verdicts).Where(h => !h.Markets.IsEmpty)) Check(hit, listing, context);
    }

    /// <summary>The matches that this rule speaks of.</summary>
    protected abstract IEnumerable<PackHit> Hits(ListingVerdicts verdicts);

    /// <summary>Reports one of them, which is about at least one market of the listing.</summary>
    protected abstract void Check(PackHit hit, Listing listing, RuleContext context);

    /// <summary>A finding at the evidence, with the item, its markets and the source of the entry, and a related place at each market.</summary>
    protected static FindingBuilder Report(PackHit hit, RuleContext context, params ImmutableArray<MessageArgument> more)
    {
        var finding = context.Report(hit.Place, [("item", Capital(hit.Entry.Title)), ("markets", Markets.Names(hit.Markets, context.AsOf)), .. more])
            .In(hit.Markets)
            .From(hit.Entry.Source)
            .KnownBy($"{hit.Entry.Pack}/{hit.Entry.Id}");
        foreach (var word in hit.Markets.SelectMany(context.Verdicts.Destinations.WordsFor).Distinct()) finding.Related(word.Node, "market");
        return hit.IsCertain ? finding : finding.Likely();
    }

    /// <summary>Edits that take the markets of a match out of the listing; none where it is about all of them.</summary>
    protected static TextEdit[] WithoutMarkets(PackHit hit, RuleContext context) =>
        context.Verdicts.Destinations.All.Length > hit.Markets.Length ? context.Verdicts.Destinations.Without(hit.Markets, context.Tree) : [];

    /// <summary>Messages begin with the item.</summary>
    private static LocalizedText Capital(LocalizedText item) => new(item.En.Length == 0 ? item.En : char.ToUpperInvariant(item.En[0]) + item.En[1..], item.Zh);

    /// <summary>Bans that this tool words by their entry: those of cords have rules of their own.</summary>
    protected static bool IsPlainBan(PackHit hit) => hit.Entry is { Verdict: PackVerdict.Banned, Cords: null };
}
