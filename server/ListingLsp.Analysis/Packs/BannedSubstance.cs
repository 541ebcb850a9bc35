using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Analysis.Packs;

/// <summary>One of the 66 pesticides that the platform bans for every destination.</summary>
/// <param name="Number">The platform's number.</param>
/// <param name="Name">Its right name.</param>
/// <param name="Cas">Its CAS number; null for the three groups.</param>
/// <param name="Related">CAS numbers of salts, isomers and esters: near it, not it.</param>
/// <param name="Names">Everything it is called, the platform's misspellings included.</param>
/// <param name="Everyday">Names that are ordinary words elsewhere: outside agrochemical listings their text says nothing.</param>
/// <param name="Ambiguous">Words that mean other things too: in free text they never count alone.</param>
public sealed record BannedSubstance(
    int Number,
    LocalizedText Name,
    string? Cas,
    ImmutableArray<string> Related,
    ImmutableArray<string> Names,
    ImmutableArray<string> Everyday,
    ImmutableArray<string> Ambiguous);
