namespace ListingLsp.Analysis.Binding;

/// <summary>What an id can name.</summary>
public enum DefinitionKind
{
    /// <summary>A product listing.</summary>
    Listing,

    /// <summary>A shared carton spec (箱规).</summary>
    CartonSpec,

    /// <summary>A shared freight template (运费模板).</summary>
    FreightTemplate,
}
