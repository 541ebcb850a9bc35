using System.Collections.Immutable;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Symbols;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>What the category of a listing spares it.</summary>
internal static class CategoryWaivers
{
    /// <summary>Categories that the platform leaves out: 成人用品, 纯电类目 (platform briefing, August 2022, l.1220).</summary>
    private static readonly ImmutableArray<string> ExcludedTags = ["adult", "pure-battery"];

    /// <summary>Whether the nearest category that speaks of something waives it; null where nobody can say.</summary>
    /// <param name="listing">The listing.</param>
    /// <param name="definitions">The shared definitions of the workspace.</param>
    /// <param name="what">What it is, as category files name it.</param>
    public static bool? Of(Listing listing, DefinitionIndex definitions, string what)
    {
        if (listing.CategoryPath is not { } category) return null;
        return definitions.Categories.Find(category, c => c.MaySay(what)) is { } policy ? policy.IsCertain ? policy.Waives.Contains(what) : null : false;
    }

    /// <summary>Whether the category needs no delivery guarantee; null where nobody can say.</summary>
    /// <param name="listing">The listing.</param>
    /// <param name="definitions">The shared definitions of the workspace.</param>
    public static bool? OfGuarantee(Listing listing, DefinitionIndex definitions)
    {
        if (listing.CategoryPath is not { } category) return null;
        if (definitions.Categories.Find(category, p => !p.AreTagsCertain || !p.Tags.IsEmpty) is { } tagged)
        {
            if (!tagged.AreTagsCertain) return null;
            if (tagged.Tags.Any(ExcludedTags.Contains)) return true;
        }

        return Of(listing, definitions, "deliveryGuarantee");
    }
}
