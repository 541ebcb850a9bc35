using System.Collections.Immutable;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Symbols;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>What several rules ask of one listing: each answer is worked out once, when the first of them asks.</summary>
/// <param name="listing">The listing.</param>
/// <param name="definitions">The shared definitions of its workspace.</param>
/// <param name="settings">What the config says.</param>
internal sealed class ListingVerdicts(Listing listing, DefinitionIndex definitions, RuleSettings settings)
{
    private Destinations? _destinations;
    private Freight? _freight;
    private ImmutableArray<FreightQuote>? _quotes;
    private ImmutableArray<FreightQuote>? _coreQuotes;
    private PackageNeeds? _package;
    private DeclaredFacts? _facts;
    private ListingTexts? _texts;
    private PackHits? _packs;
    private NamedSubstances? _substances;
    private CordBans? _cords;
    private (Ladder? Ladder, ImmutableArray<TierPair> Steps) _steps;

    /// <summary>Its destination markets.</summary>
    public Destinations Destinations => _destinations ??= new(listing, settings.AsOf);

    /// <summary>Its freight by market.</summary>
    public Freight Freight => _freight ??= new(listing, definitions, Destinations);

    /// <summary>Its freight to the core 10, in the platform's order.</summary>
    public ImmutableArray<FreightQuote> CoreFreight => _coreQuotes ??= Freight.To(definitions.Core);

    /// <summary>
    /// The freight to the markets of which it is looked at: those that it is sold to; of a listing that is sold worldwide, or does not say
    /// where, the core 10. None where that could not be read.
    /// </summary>
    public ImmutableArray<FreightQuote> FreightOfMarkets => _quotes ??= Destinations switch
    {
        { AreAbsent: true } => CoreFreight,
        { AreCertain: false } => [],
        { AreWorldwide: true } => [.. CoreFreight.Where(q => Destinations.Contains(q.Market))],
        { All: var all } => all == definitions.Core ? CoreFreight : Freight.To(all),
    };

    /// <summary>What its freight needs to know of its package.</summary>
    public PackageNeeds Package => _package ??= new(listing, Freight, Destinations, definitions.Core);

    /// <summary>What it declares about itself.</summary>
    public DeclaredFacts Facts => _facts ??= new(listing);

    /// <summary>The phrases in its texts.</summary>
    public ListingTexts Texts => _texts ??= new(listing, definitions.Packs.Phrases);

    /// <summary>The entries of the rule packs that match it.</summary>
    public PackHits Packs => _packs ??= new(Facts, Texts, Destinations, definitions.Packs, settings);

    /// <summary>The tiers of one of its ladders in pairs whose prices can be compared. Few listings have more than one.</summary>
    public ImmutableArray<TierPair> Steps(Ladder ladder)
    {
        if (_steps.Ladder != ladder) _steps = (ladder, LadderOrder.Steps(ladder, listing));
        return _steps.Steps;
    }

    /// <summary>The banned pesticides that it names.</summary>
    public NamedSubstances Substances => _substances ??= new(Facts, Texts);

    /// <summary>The bans on long cords that it has to meet.</summary>
    public CordBans Cords => _cords ??= new(Facts, Destinations, definitions.Packs, settings.AsOf);
}
