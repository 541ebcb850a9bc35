namespace ListingLsp.Analysis.Verdicts;

/// <summary>What a listing says of a fact.</summary>
internal enum Known
{
    /// <summary>It holds.</summary>
    Yes,

    /// <summary>It does not hold.</summary>
    No,

    /// <summary>The listing does not say.</summary>
    Undeclared,

    /// <summary>What it says could not be read, and has its finding.</summary>
    Unreadable,
}
