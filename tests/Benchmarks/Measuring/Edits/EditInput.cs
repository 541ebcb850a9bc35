namespace ListingLsp.Benchmarks.Measuring.Edits;

/// <summary>What somebody has open while typing.</summary>
public enum EditInput
{
    /// <summary>One listing in YAML.</summary>
    Listing3KB,

    /// <summary>Listings in the documents of one file, about 70 KB.</summary>
    Listings2000Lines,

    /// <summary>The same up to the size that files may have.</summary>
    Listings8MiB,

    /// <summary>One root key with one long list below it.</summary>
    Cartons1MiB,

    /// <summary>An array of listings.</summary>
    Json1MiB,
}
