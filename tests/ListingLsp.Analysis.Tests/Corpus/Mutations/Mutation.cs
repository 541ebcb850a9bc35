namespace ListingLsp.Analysis.Tests.Corpus.Mutations;

/// <summary>One mistake, made in a clean listing: exactly one rule must find it, at the place where it is.</summary>
/// <param name="Rule">Id of that rule.</param>
/// <param name="Mistake">What is done, in a few words; tells mutations of one rule apart.</param>
/// <param name="At">Where the finding stands: a JSON Pointer into the listing, or <c>file#pointer</c>. <c>*</c> is any item. Several where the rule names each of them.</param>
/// <param name="Break">Makes the mistake.</param>
internal sealed record Mutation(string Rule, string Mistake, string[] At, Func<Bench, Bench> Break)
{
    /// <summary>With one place.</summary>
    public Mutation(string rule, string mistake, string at, Func<Bench, Bench> breaks)
        : this(rule, mistake, [at], breaks)
    {
    }

    /// <summary>Places that the listing must have.</summary>
    public string[] Needs { get; init; } = [];

    /// <summary>Places that it must not have.</summary>
    public string[] Lacks { get; init; } = [];

    /// <summary>What else it must be.</summary>
    public Predicate<CorpusListing> When { get; init; } = _ => true;

    /// <summary>Whether it must ship from stock; either way where null.</summary>
    public bool? FromStock { get; init; }

    /// <summary>Made before the mistake, and no mistake itself: other settings, other markets.</summary>
    public Func<Bench, Bench> First { get; init; } = b => b;

    /// <summary>The finding's own text in the file, where it is less or more than the value at the place.</summary>
    public string? Marks { get; init; }

    /// <summary>Fixes are a choice of which only one is right.</summary>
    public bool IsChoice { get; init; }

    /// <summary>Rules that find what the first one kept silent about, once that is mended.</summary>
    public string[] Leaves { get; init; } = [];

    /// <summary>Whether the mistake can be made in a listing.</summary>
    public bool Fits(CorpusListing listing) =>
        (FromStock is not { } stock || listing.Variant.IsReadyToShip == stock)
        && Array.TrueForAll(Needs, listing.Has)
        && !Array.Exists(Lacks, listing.Has)
        && When(listing);
}
