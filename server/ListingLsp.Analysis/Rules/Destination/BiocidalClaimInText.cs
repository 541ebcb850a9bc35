using System.Collections.Immutable;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Destination;

/// <summary>LST4015: a title claims what biocidal products do, the listing is sold in the European Union, and nothing declares it as such a product.</summary>
internal sealed class BiocidalClaimInText : ListingRule
{
    private static readonly ImmutableArray<string> BiocidalItems = ["disinfectant", "preservative", "pest-control", "antifouling"];

    public override string Id => "LST4015";

    public override void Check(Listing listing, RuleContext context)
    {
        var claim = context.Verdicts.Texts.Claims("biocide").Select(c => c.Found).FirstOrDefault(f => f.Place == TextPlace.Title && !f.IsDenied);
        if (claim is null || !IsUndeclared(listing, context.Verdicts.Facts)) return;
        var destinations = context.Verdicts.Destinations;
        if (!destinations.AreExceptionsRead || Markets.Group(Markets.Union) is not { } union || destinations.Among(destinations.MembersOf(union)) is not [_, ..] markets) return;
        var finding = context.Report(ScalarPlace.Of(claim.Word.Node, claim.Start, claim.Length), ("w", claim.Text)).In(markets).Likely();
        foreach (var word in markets.SelectMany(destinations.WordsFor).Distinct()) finding.Related(word.Node, "market");
    }

    /// <summary>Nothing says that it is a biocidal or a plant protection product: for those the rule packs speak.</summary>
    private static bool IsUndeclared(Listing listing, DeclaredFacts facts)
    {
        if (facts.IsAgrochemical || facts.ItemType(BiocidalItems).Known is Known.Yes or Known.Unreadable) return false;
        return listing.Compliance.IsMissing || listing.Compliance is { IsPresent: true, Value.BiocideType.IsMissing: true };
    }
}
