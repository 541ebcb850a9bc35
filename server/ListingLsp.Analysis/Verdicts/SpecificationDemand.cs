using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Symbols;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>Whether the category of a customization listing asks for complete specifications, each with a price (LST5013).</summary>
internal static class SpecificationDemand
{
    /// <summary>The nearest category entry that speaks of specifications, where it asks for them; else null.</summary>
    public static CategoryPolicy? Of(Listing listing, DefinitionIndex definitions)
    {
        if (listing.IsReadyToShip != false || listing.CategoryPath is not { } category) return null;
        return definitions.Categories.Find(category, c => c.Specifications.State != FieldState.Missing) is { } policy && policy.Specifications.Or(false) ? policy : null;
    }
}
