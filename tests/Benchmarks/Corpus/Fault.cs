namespace ListingLsp.Benchmarks.Corpus;

/// <summary>A mistake of the kind that people make in listings, each found by one rule.</summary>
internal enum Fault
{
    /// <summary>The MOQ is not the first tier: LST1001.</summary>
    WrongMoq,

    /// <summary>Two tiers are swapped: LST1002.</summary>
    UnsortedTiers,

    /// <summary>The last tier costs more than the one before: LST1003.</summary>
    RisingPrice,

    /// <summary>A fifth tier: LST1005.</summary>
    FiveTiers,

    /// <summary>By carton a piece costs more than by pieces: LST2009.</summary>
    CartonAbovePiecePrice,

    /// <summary>A field name with a letter lost or doubled: LST0003.</summary>
    MisspeltField,

    /// <summary>The id of a carton spec that is not defined: LST0008.</summary>
    UnresolvedCarton,

    /// <summary>The title's closing quote is missing: LST0001.</summary>
    UnclosedQuote,
}
