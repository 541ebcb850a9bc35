using System.Globalization;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Packs;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Destination;

/// <summary>LST4017: an entry of a rule pack that matches comes into force within the horizon of the settings.</summary>
internal sealed class BanTakesEffectSoon : PackRule
{
    public override string Id => "LST4017";

    protected override IEnumerable<PackHit> Hits(ListingVerdicts verdicts) => verdicts.Packs.Soon.Where(h => h.Exemption is null && !verdicts.Facts.MayBearMarking(h.Entry));

    protected override void Check(PackHit hit, Listing listing, RuleContext context)
    {
        var finding = Report(hit, context, ("date", hit.Entry.From!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        if (Variant(hit) is { } variant) finding.As(variant);
    }

    private static string? Variant(PackHit hit) => hit.Entry.Verdict switch
    {
        PackVerdict.Banned => hit.IsCertain ? null : "possibly",
        PackVerdict.MarkingRequired => "marking",
        PackVerdict.DisplayOnly => "display-only",
        _ => "advisory",
    };
}
