using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Destination;

/// <summary>LST4014: a window covering declares other hazards that the platform names. One report a listing, at the first of them.</summary>
internal sealed class CordOtherSafety : CordRule
{
    public override string Id => "LST4014";

    protected override void Check(CordBans cords, Listing listing, RuleContext context)
    {
        if (!listing.Compliance.TryGet(out var compliance) || !compliance.Hazards.TryGet(out var declared)) return;
        var hazards = declared.Items.Select(w => (Word: w, Name: Hazards.Find(w.Text))).Where(h => h.Name is not null).ToList();
        if (hazards.Count == 0) return;
        var names = hazards.Select(h => h.Name!).Distinct().ToList();
        var list = new LocalizedText(string.Join(", ", names.Select(n => n.En)), string.Join("、", names.Select(n => n.Zh)));
        About(context.Report(hazards[0].Word.Node, ("hazards", list), ("markets", Names(cords.All, context))), cords.All, context);
    }
}
